/** What a browser hands to an app is longer only when it is not meant well. */
const MAX_URL_LENGTH = 4_096
const ROUTES: readonly string[] = ['license', 'activate']

/** A link that opens the dialog. */
export interface LicenseLink {
  /** What stands where the key should. */
  readonly keyText: string
}

/**
 * Reads `myapp://license?key=…` or `myapp://activate?key=…` (also `https://any.host/activate?key=…`). `null`: a link for
 * something else. Any web page can open such a link, so its key is filled in for the user to see, and nothing more.
 */
export function readLicenseLink(url: unknown): LicenseLink | null {
  if (typeof url !== 'string' || url.length > MAX_URL_LENGTH || !URL.canParse(url)) return null
  const { protocol, hostname, pathname, searchParams } = new URL(url)
  if (protocol === 'http:' || protocol === 'file:') return null
  const host = protocol === 'https:' ? [] : [hostname]
  const words = [...host, ...pathname.split('/')].filter((word) => word !== '')
  const [route] = words
  if (words.length !== 1 || route === undefined || !ROUTES.includes(route.toLowerCase())) return null
  return { keyText: searchParams.get('key') ?? '' }
}

/** The key of a link; `undefined`: it holds none, and the dialog opens with an empty field. Never rejects. */
export async function keyOfLink({ keyText }: LicenseLink): Promise<string | undefined> {
  try {
    const { readLicenseKey } = await import('../../contract/license-key.js')
    const reading = readLicenseKey(keyText)
    return reading.kind === 'key' ? reading.key : undefined
  } catch {
    return undefined
  }
}
