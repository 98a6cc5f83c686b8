import { MINUTE_MS } from '../../contract/duration.js'
import { LEASE_PUBLIC_KEY } from '../../contract/lease.js'
import { MAX_RELAY_KEY_IDS, RELAY_APP_ID } from '../../contract/relay-api.js'

export interface RelayOptions {
  /** Where your relay is, without `/v1`. Packaged apps speak only `https:`. */
  readonly url: string
  /** The public key of the relay's signing key, as `license-gate keygen` prints it: 43 letters of base64url. */
  readonly publicKey: string
  /**
   * Further keys whose leases are accepted, at most three: the next one before a change of keys, the former one after it.
   * Keep a former key for as long as its leases last, or computers that are offline meanwhile ask for a connection.
   */
  readonly publicKeys?: readonly string[]
  /**
   * The app's id at the relay.
   * @defaultValue the gate's `appId`
   */
  readonly appId?: string
  /**
   * The time for one request, headers and body together, in milliseconds; at most ten minutes.
   * @defaultValue 10 000
   */
  readonly timeoutMs?: number
}

/** The options, checked. */
export interface RelaySettings {
  /** Without a slash at its end. */
  readonly url: string
  readonly publicKeys: readonly string[]
  readonly appId: string | undefined
  readonly timeoutMs: number | undefined
}

const MAX_TIMEOUT_MS = 10 * MINUTE_MS
const KNOWN_OPTIONS: readonly string[] = [
  'url',
  'publicKey',
  'publicKeys',
  'appId',
  'timeoutMs',
] satisfies (keyof RelayOptions)[]

/** Throws a `TypeError` that names the option, what is expected and what was given. */
export function readOptions(options: RelayOptions): RelaySettings {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`relay: expected an object with url and publicKey, got ${describe(options)}`)
  }
  const unknown = Object.keys(options).find((name) => !KNOWN_OPTIONS.includes(name))
  if (unknown !== undefined) {
    throw new TypeError(`relay: unknown option "${unknown}"; known are ${KNOWN_OPTIONS.join(', ')}`)
  }
  const { url, publicKey, publicKeys = [], appId, timeoutMs } = options
  if (!Array.isArray(publicKeys)) throw invalid('publicKeys', 'a list of public keys', publicKeys)
  const keys = new Set([
    readKey('publicKey', publicKey),
    ...publicKeys.map((key: unknown, index) => readKey(`publicKeys[${index}]`, key)),
  ])
  if (keys.size > MAX_RELAY_KEY_IDS) {
    throw invalid('publicKeys', `at most ${MAX_RELAY_KEY_IDS - 1} further keys`, publicKeys)
  }
  if (appId !== undefined && !(typeof appId === 'string' && RELAY_APP_ID.test(appId))) {
    throw invalid('appId', '1 to 100 printable ASCII characters', appId)
  }
  return {
    url: readUrl(url),
    publicKeys: [...keys],
    appId,
    timeoutMs: timeoutMs === undefined ? undefined : readTimeout(timeoutMs),
  }
}

/** What is given may be a private key by mistake, so it is never repeated. */
function readKey(option: string, value: unknown): string {
  if (typeof value === 'string' && LEASE_PUBLIC_KEY.test(value)) return value
  throw invalid(option, 'an Ed25519 public key, 43 letters of base64url (the "x" of its JWK)', typeof value)
}

function readTimeout(value: unknown): number {
  const fits = Number.isInteger(value) && (value as number) > 0 && (value as number) <= MAX_TIMEOUT_MS
  if (!fits) throw invalid('timeoutMs', `whole milliseconds from 1 to ${MAX_TIMEOUT_MS}`, value)
  return value as number
}

function readUrl(value: unknown): string {
  const expected = 'an http or https address without user, query or fragment'
  if (typeof value !== 'string') throw invalid('url', expected, value)
  const { protocol, username, password, search, hash, origin, pathname } = parseUrl(value) ?? {}
  const isPlain = !username && !password && !search && !hash
  if (isPlain && (protocol === 'https:' || protocol === 'http:'))
    return `${origin}${pathname}`.replace(/\/+$/, '')
  // An address may hold a password, so it is not repeated.
  throw new TypeError(`relay: option "url" must be ${expected}, got another text`)
}

function parseUrl(text: string): Partial<URL> | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}

function invalid(option: string, expected: string, given: unknown): TypeError {
  return new TypeError(`relay: option "${option}" must be ${expected}, got ${describe(given)}`)
}

function describe(value: unknown): string {
  if (typeof value === 'string') return 'another text'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
