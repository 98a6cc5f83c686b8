import {
  baseAddress,
  createOptionReader,
  flag,
  headerSecret,
  type OptionRule,
  timeout,
} from '../http/option-reader.js'

/**
 * Configures `creem()`: the keys that open the app, and how to reach the store. An option of the wrong type throws a `TypeError`
 * that names it.
 */
export interface CreemOptions {
  /**
   * A secret API key of Creem, such as `creem_…`: in the dashboard under Developers. `null` where a proxy of yours at `baseUrl`
   * adds it.
   */
  readonly apiKey: string | null
  /** The products whose keys open the app, such as `prod_6KhUBG` (dashboard: Products). Test mode has its own ids. */
  readonly productIds: readonly string[]
  /**
   * Whether to use test mode, whose keys cost nothing. It needs a test API key, `creem_test_…`.
   * @defaultValue `false`
   */
  readonly testMode?: boolean
  /**
   * Where the API is, without `/v1`: a local store in development, or a proxy of your own.
   * @defaultValue `https://api.creem.io`, in test mode `https://test-api.creem.io`
   */
  readonly baseUrl?: string
  /**
   * The time for one request, headers and body together, in milliseconds; at most ten minutes.
   * @defaultValue 10 000
   */
  readonly timeoutMs?: number
}

/** The options, checked. */
export interface CreemSettings {
  /** `null`: sent without. */
  readonly apiKey: string | null
  readonly productIds: readonly string[]
  readonly testMode: boolean
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly timeoutMs: number | undefined
}

const LIVE_URL = 'https://api.creem.io'
const TEST_URL = 'https://test-api.creem.io'
const TEST_KEY = 'creem_test_'
const KNOWN_OPTIONS: readonly string[] = [
  'apiKey',
  'productIds',
  'testMode',
  'baseUrl',
  'timeoutMs',
] satisfies (keyof CreemOptions)[]
const reader = createOptionReader('creem')

/** Throws a `TypeError` that names the option, what is expected and where it is found. */
export function readOptions(options: CreemOptions): CreemSettings {
  reader.checkNames(options, KNOWN_OPTIONS, 'an object with apiKey and productIds')
  const { apiKey, productIds, testMode: givenMode = false, baseUrl, timeoutMs } = options
  const testMode = reader.read('testMode', flag, givenMode)
  return {
    apiKey: readApiKey(apiKey, { testMode, isProxied: baseUrl !== undefined }),
    productIds: reader.readList('productIds', product, productIds),
    testMode,
    baseUrl: reader.read('baseUrl', baseAddress, baseUrl ?? (testMode ? TEST_URL : LIVE_URL)),
    timeoutMs: reader.readOptional('timeoutMs', timeout, timeoutMs),
  }
}

interface KeySituation {
  readonly testMode: boolean
  readonly isProxied: boolean
}

/** The two modes are separate: a key of one is refused in the other, which would look like a network failure. */
function readApiKey(given: unknown, { testMode, isProxied }: KeySituation): string | null {
  if (given === null && isProxied) return null
  const apiKey = reader.read('apiKey', given === null ? keyWithoutProxy : headerSecret, given)
  if (apiKey.startsWith('prod_')) return reader.read('apiKey', keyNotProduct, apiKey)
  if (apiKey.startsWith(TEST_KEY) && !testMode) return reader.read('apiKey', liveKey, apiKey)
  if (apiKey.startsWith('creem_') && !apiKey.startsWith(TEST_KEY) && testMode)
    return reader.read('apiKey', testKey, apiKey)
  return apiKey
}

const neverRead = (expected: string): OptionRule<never> => ({
  expected,
  secret: true,
  read: () => undefined,
})
const keyWithoutProxy = neverRead('a string (optional only if your proxy at "baseUrl" adds it)')
const keyNotProduct = neverRead('an API key, not the id of a product')
const liveKey = neverRead('an API key of live mode, or "testMode" true: this one is of test mode')
const testKey = neverRead(
  'an API key of test mode ("creem_test_…") where "testMode" is true: this one is of live mode',
)

/** A value of another form may be an API key, so it is not repeated. */
const product: OptionRule<string> = {
  expected: 'a product id such as "prod_6KhUBG" (Creem dashboard: Products)',
  secret: true,
  read: (value) =>
    typeof value === 'string' && /^prod_[\w-]{1,100}$/.test(value.trim()) ? value.trim() : undefined,
}
