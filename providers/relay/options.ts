import { LEASE_PUBLIC_KEY } from '../../contract/lease.js'
import { MAX_RELAY_KEY_IDS, RELAY_APP_ID } from '../../contract/relay-app.js'
import { baseAddress, createOptionReader, type OptionRule, timeout } from '../http/option-reader.js'

/**
 * Configures `relay()`: the relay's address, and the keys of the leases that the app trusts. An option of the wrong type throws a
 * `TypeError` that names it.
 */
export interface RelayOptions {
  /** The address of your relay, without `/v1`. Packaged apps use `https:` only. */
  readonly url: string
  /** The public key of the relay's signing key, as `license-gate keygen` prints it: 43 letters of base64url. */
  readonly publicKey: string
  /**
   * Further keys whose leases are accepted, at most three: the next one before a change of keys, the former one after it. Keep a
   * former key for as long as its leases last; otherwise computers that are offline meanwhile ask for a connection.
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

const KNOWN_OPTIONS: readonly string[] = [
  'url',
  'publicKey',
  'publicKeys',
  'appId',
  'timeoutMs',
] satisfies (keyof RelayOptions)[]

/** The value may be a private key by mistake, so it is never repeated. */
const publicKeyRule: OptionRule<string> = {
  expected: 'an Ed25519 public key (43 base64url characters) (the "x" of its JWK)',
  secret: true,
  read: (value) => (typeof value === 'string' && LEASE_PUBLIC_KEY.test(value) ? value : undefined),
}

const keySetRule: OptionRule<readonly string[]> = {
  expected: `at most ${MAX_RELAY_KEY_IDS - 1} additional keys`,
  read: (value) => (Array.isArray(value) && value.length <= MAX_RELAY_KEY_IDS ? value : undefined),
}

const appIdRule: OptionRule<string> = {
  expected: '1 to 100 printable ASCII characters',
  read: (value) => (typeof value === 'string' && RELAY_APP_ID.test(value) ? value : undefined),
}

/** Throws a `TypeError` that names the option, what is expected and what was given. */
export function readOptions(options: RelayOptions): RelaySettings {
  const { read, readOptional, readList, checkNames } = createOptionReader('relay')
  checkNames(options, KNOWN_OPTIONS, 'an object with url and publicKey')
  const { url, publicKey, publicKeys, appId, timeoutMs } = options
  const further = publicKeys === undefined ? [] : readList('publicKeys', publicKeyRule, publicKeys)
  const keys = [...new Set([read('publicKey', publicKeyRule, publicKey), ...further])]
  return {
    url: read('url', baseAddress, url),
    publicKeys: read('publicKeys', keySetRule, keys),
    appId: readOptional('appId', appIdRule, appId),
    timeoutMs: readOptional('timeoutMs', timeout, timeoutMs),
  }
}
