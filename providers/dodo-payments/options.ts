import { baseAddress, createOptionReader, flag, type OptionRule, timeout } from '../http/option-reader.js'

/**
 * Configures `dodoPayments()`: the keys that open the app, and how to reach the store. An option of the wrong type throws a
 * `TypeError` that names it.
 */
export interface DodoPaymentsOptions {
  /**
   * Your business, such as `bus_4TzkX1`: in the dashboard under Settings › Business. Needed, since a key of any seller can be
   * activated at Dodo Payments.
   */
  readonly businessId: string
  /** The products whose keys open the app, such as `pdt_8KlmQ2` (dashboard: Products). Test mode has its own ids. */
  readonly productIds: readonly string[]
  /**
   * Whether to use test mode, whose keys cost nothing. For development: a packaged app refuses its keys.
   * @defaultValue `false`
   */
  readonly testMode?: boolean
  /**
   * Where the API is, without `/licenses`: a local store in development, or a proxy of your own.
   * @defaultValue `https://live.dodopayments.com`, in test mode `https://test.dodopayments.com`
   */
  readonly baseUrl?: string
  /**
   * The time for one request, headers and body together, in milliseconds; at most ten minutes.
   * @defaultValue 10 000
   */
  readonly timeoutMs?: number
}

/** The options, checked. */
export interface DodoPaymentsSettings {
  readonly businessId: string
  readonly productIds: readonly string[]
  readonly testMode: boolean
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly timeoutMs: number | undefined
}

export const LIVE_URL = 'https://live.dodopayments.com'
export const TEST_URL = 'https://test.dodopayments.com'
const KNOWN_OPTIONS: readonly string[] = [
  'businessId',
  'productIds',
  'testMode',
  'baseUrl',
  'timeoutMs',
] satisfies (keyof DodoPaymentsOptions)[]
const NO_SECRET = 'an API key is secret and no app needs one'

const reader = createOptionReader('dodoPayments')

/** Throws a `TypeError` that names the option, what is expected and where it is found. */
export function readOptions(options: DodoPaymentsOptions): DodoPaymentsSettings {
  reader.checkNames(options, KNOWN_OPTIONS, 'an object with businessId and productIds')
  const { businessId, productIds, testMode = false, baseUrl, timeoutMs } = options
  const isTest = reader.read('testMode', flag, testMode)
  return {
    businessId: reader.read('businessId', business, businessId),
    productIds: reader.readList('productIds', product, productIds),
    testMode: isTest,
    baseUrl: reader.read('baseUrl', baseAddress, baseUrl ?? (isTest ? TEST_URL : LIVE_URL)),
    timeoutMs: reader.readOptional('timeoutMs', timeout, timeoutMs),
  }
}

const business = idRule(
  'bus',
  `a business id such as "bus_4TzkX1", in the dashboard under Settings › Business (${NO_SECRET})`,
)
const product = idRule(
  'pdt',
  `a product id such as "pdt_8KlmQ2", in the dashboard under Products (${NO_SECRET})`,
)

/** A value of another form may be an API key, so it is not repeated. */
function idRule(prefix: string, expected: string): OptionRule<string> {
  const form = new RegExp(`^${prefix}_[\\w-]{1,100}$`)
  return {
    expected,
    secret: true,
    read: (value) => (typeof value === 'string' && form.test(value.trim()) ? value.trim() : undefined),
  }
}
