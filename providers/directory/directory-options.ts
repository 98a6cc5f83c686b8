import {
  baseAddress,
  type createOptionReader,
  headerSecret,
  type OptionRule,
  timeout,
} from '../http/option-reader.js'

/** Options of every directory. */
export interface DirectoryOptions {
  /** A secret of the store: for servers and support tools, never for an app. */
  readonly apiKey: string
  /** Where the API is: a local store in development, or a proxy of your own. @defaultValue the store's own address */
  readonly baseUrl?: string
  /** @defaultValue the `fetch` of the surroundings */
  readonly fetch?: typeof fetch
  /**
   * The time for one request, headers and body together, in milliseconds; at most ten minutes.
   * @defaultValue 10 000
   */
  readonly timeoutMs?: number
  /**
   * Waits this many milliseconds. If given, calls that only read wait as long as a rate-limited store asks for, at most five
   * times for a page, instead of ending with `rate-limited`.
   * @defaultValue none: nothing waits
   */
  readonly wait?: (ms: number) => Promise<unknown>
}

/** The options, checked. */
export interface DirectorySettings {
  readonly apiKey: string
  readonly baseUrl: string
  readonly fetch: typeof fetch
  readonly timeoutMs: number | undefined
  readonly wait: ((ms: number) => Promise<unknown>) | undefined
}

export const directoryOptionNames = [
  'apiKey',
  'baseUrl',
  'fetch',
  'timeoutMs',
  'wait',
] as const satisfies (keyof DirectoryOptions)[]

export function readDirectoryOptions(
  { apiKey, baseUrl, fetch, timeoutMs, wait }: DirectoryOptions,
  reader: ReturnType<typeof createOptionReader>,
  { defaultBaseUrl, apiKeyRule = headerSecret, addressRule = baseAddress }: StoreRules,
): DirectorySettings {
  return {
    apiKey: reader.read('apiKey', apiKeyRule, apiKey),
    baseUrl: reader.read('baseUrl', addressRule, baseUrl ?? defaultBaseUrl),
    fetch: fetch === undefined ? ownFetch : reader.read('fetch', aFunction<typeof fetch>(), fetch),
    timeoutMs: reader.readOptional('timeoutMs', timeout, timeoutMs),
    wait: reader.readOptional('wait', aFunction<typeof wait>(), wait),
  }
}

/** The store's own rules for options, beyond the common ones. */
interface StoreRules {
  readonly defaultBaseUrl: string
  readonly apiKeyRule?: OptionRule<string>
  readonly addressRule?: OptionRule<string>
}

/**
 * Accepts an API key, and rejects the secrets that authors mistake for one.
 *
 * @param otherSecrets how secrets, keys and ids of another kind begin or look
 */
export function apiKeyOtherThan(otherSecrets: RegExp, expected: string): OptionRule<string> {
  return {
    ...headerSecret,
    expected,
    read(value) {
      const apiKey = headerSecret.read(value)
      return apiKey !== undefined && otherSecrets.test(apiKey) ? undefined : apiKey
    },
  }
}

function aFunction<Kind>(): OptionRule<Kind> {
  return {
    expected: 'a function',
    read: (value) => (typeof value === 'function' ? (value as Kind) : undefined),
  }
}

// oxlint-disable-next-line project/passed-in-world -- a server has one network, and a test can still replace it
const ownFetch: typeof fetch = (input, init) => globalThis.fetch(input, init)
