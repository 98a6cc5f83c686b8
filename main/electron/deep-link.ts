import { readLicenseKey } from '../../contract/license-key.js'

/** What a browser hands to an app is longer only when it is not meant well. */
const MAX_URL_LENGTH = 4_096
const ROUTES: readonly string[] = ['license', 'activate']

export interface LicenseLink {
  /** Absent where the link holds none: the dialog opens with an empty field. */
  readonly key?: string
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
  const reading = readLicenseKey(searchParams.get('key') ?? '')
  return reading.kind === 'key' ? { key: reading.key } : {}
}
