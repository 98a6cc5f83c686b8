/** A longer link is no honest one. */
const MAX_URL_LENGTH = 4_096
const ROUTES: readonly string[] = ['license', 'activate']
/** As stores, mails and authors write it. */
const KEY_NAME = /^(?:license[_-]?)?key$/i
/** A link that opens the dialog. */
export interface LicenseLink {
  /** The text in the place of the key. */
  readonly keyText: string
}

/**
 * Reads `myapp://license?key=…` or `myapp://activate?key=…` (also `https://any.host/activate?key=…`; also `license_key=`, in
 * any case, and after `#`). `null`: a link for something else. Any web page can open such a link, so its key is filled in
 * for the user to see, and nothing more.
 */
export function readLicenseLink(url: unknown): LicenseLink | null {
  if (typeof url !== 'string' || url.length > MAX_URL_LENGTH || !URL.canParse(url)) return null
  const { protocol, hostname, pathname, search, hash } = new URL(url)
  if (protocol === 'http:' || protocol === 'file:') return null
  const host = protocol === 'https:' ? [] : [hostname]
  const words = [...host, ...pathname.split('/')].filter((word) => word !== '')
  const [route] = words
  if (words.length !== 1 || route === undefined || !ROUTES.includes(route.toLowerCase())) return null
  const keys = [...keysIn(search.slice(1)), ...keysIn(hash.slice(1))]
  return { keyText: keys.join('\n') }
}

function keysIn(parameters: string): string[] {
  return [...new URLSearchParams(parameters)].flatMap(([name, value]) => (KEY_NAME.test(name) ? value : []))
}

/** Returns the first of our links among the arguments that the system starts an app with; `null`: none. */
export function licenseLinkIn(commandLine: readonly string[], protocol: string): LicenseLink | null {
  for (const argument of commandLine) {
    const link = isOfProtocol(argument, protocol) ? readLicenseLink(argument) : null
    if (link !== null) return link
  }
  return null
}

export function isOfProtocol(url: unknown, protocol: string): url is string {
  return typeof url === 'string' && url.slice(0, protocol.length + 1).toLowerCase() === `${protocol}:`
}
