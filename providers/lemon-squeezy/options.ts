import {
  baseAddress,
  createOptionReader,
  flag,
  type OptionRule,
  storeNumber,
  timeout,
} from '../http/option-reader.js'

/**
 * Configures `lemonSqueezy()`: the keys that open the app, and how to reach the store. An option of the wrong type throws a
 * `TypeError` that names it.
 */
export interface LemonSqueezyOptions {
  /** The store that sells the app. A key of any other store is refused. */
  readonly storeId: number | string
  /** The app's product. A key of any other product is refused. Test mode has its own ids. */
  readonly productId?: number | string
  /** The products that the app is sold as, in place of `productId`, where there are several. */
  readonly productIds?: readonly (number | string)[]
  /**
   * The variants whose keys open the app.
   * @defaultValue every variant of the product
   */
  readonly variantIds?: readonly (number | string)[]
  /**
   * Whether keys bought in test mode are accepted. For development: anybody who can create test purchases in the
   * store has such keys.
   * @defaultValue false
   */
  readonly allowTestMode?: boolean
  /**
   * Where the API is, without `/v1`: a local store in development, or a proxy of your own.
   * @defaultValue `https://api.lemonsqueezy.com`
   */
  readonly baseUrl?: string
  /**
   * The time for one request, headers and body together, in milliseconds; at most ten minutes.
   * @defaultValue 10 000
   */
  readonly timeoutMs?: number
}

/** The options, checked. Ids are strings of digits: answers carry them as numbers or strings. */
export interface LemonSqueezySettings {
  readonly storeId: string
  readonly productId: string | readonly string[]
  /** `null`: every variant. */
  readonly variantIds: readonly string[] | null
  readonly allowTestMode: boolean
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly timeoutMs: number | undefined
}

const DEFAULT_BASE_URL = 'https://api.lemonsqueezy.com'
const KNOWN_OPTIONS: readonly string[] = [
  'storeId',
  'productId',
  'productIds',
  'variantIds',
  'allowTestMode',
  'baseUrl',
  'timeoutMs',
] satisfies (keyof LemonSqueezyOptions)[]

const reader = createOptionReader('lemonSqueezy')

/** Throws a `TypeError` that names the option, what is expected and what was given. */
export function readOptions(options: LemonSqueezyOptions): LemonSqueezySettings {
  reader.checkNames(options, KNOWN_OPTIONS, 'an object with storeId and productId')
  const {
    storeId,
    productId,
    productIds,
    variantIds,
    allowTestMode = false,
    baseUrl = DEFAULT_BASE_URL,
    timeoutMs,
  } = options
  return {
    storeId: reader.read('storeId', storeNumber, storeId),
    productId: readProducts(productId, productIds),
    variantIds: variantIds === undefined ? null : reader.readList('variantIds', storeNumber, variantIds),
    allowTestMode: reader.read('allowTestMode', flag, allowTestMode),
    baseUrl: reader.read('baseUrl', baseAddress, baseUrl),
    timeoutMs: reader.readOptional('timeoutMs', timeout, timeoutMs),
  }
}

function readProducts(productId: unknown, productIds: unknown): string | readonly string[] {
  if (productIds === undefined) return reader.read('productId', storeNumber, productId)
  if (productId !== undefined) reader.read('productId', leftOut, productId)
  return reader.readList('productIds', storeNumber, productIds)
}

const leftOut: OptionRule<never> = { expected: 'left out where "productIds" is set', read: () => undefined }
