import { MINUTE_MS } from '../../contract/duration.js'

export interface LemonSqueezyOptions {
  /** The store that sells the app. A key of any other store is refused. */
  readonly storeId: number | string
  /** The product that the app is. A key of any other product is refused. Test mode has ids of its own. */
  readonly productId: number | string
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
  readonly productId: string
  /** `null`: every variant. */
  readonly variantIds: readonly string[] | null
  readonly allowTestMode: boolean
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly timeoutMs: number | undefined
}

export const DEFAULT_BASE_URL = 'https://api.lemonsqueezy.com'
const MAX_TIMEOUT_MS = 10 * MINUTE_MS
const KNOWN_OPTIONS: readonly string[] = [
  'storeId',
  'productId',
  'variantIds',
  'allowTestMode',
  'baseUrl',
  'timeoutMs',
] satisfies (keyof LemonSqueezyOptions)[]

/**
 * Throws a `TypeError` that names the option, what is expected and what was given. An unknown name is refused too:
 * `variantId` in place of `variantIds` would open the app to every variant.
 */
export function readOptions(options: LemonSqueezyOptions): LemonSqueezySettings {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(
      `lemonSqueezy: expected an object with storeId and productId, got ${describe(options)}`,
    )
  }
  const unknown = Object.keys(options).find((name) => !KNOWN_OPTIONS.includes(name))
  if (unknown !== undefined) {
    throw new TypeError(`lemonSqueezy: unknown option "${unknown}"; known are ${KNOWN_OPTIONS.join(', ')}`)
  }
  const {
    storeId,
    productId,
    variantIds,
    allowTestMode = false,
    baseUrl = DEFAULT_BASE_URL,
    timeoutMs,
  } = options
  if (typeof allowTestMode !== 'boolean') throw invalid('allowTestMode', 'true or false', allowTestMode)
  return {
    storeId: readId('storeId', storeId),
    productId: readId('productId', productId),
    variantIds: variantIds === undefined ? null : readIds('variantIds', variantIds),
    allowTestMode,
    baseUrl: readBaseUrl(baseUrl),
    timeoutMs: timeoutMs === undefined ? undefined : readTimeout(timeoutMs),
  }
}

function readId(option: string, value: unknown): string {
  if (Number.isSafeInteger(value) && (value as number) > 0) return String(value)
  if (typeof value === 'string' && /^[1-9]\d*$/.test(value.trim())) return value.trim()
  throw invalid(option, 'a positive integer', value)
}

function readIds(option: string, values: unknown): readonly string[] {
  if (!Array.isArray(values) || values.length === 0) {
    throw invalid(option, 'a list of at least one positive integer', values)
  }
  return values.map((value: unknown, index) => readId(`${option}[${index}]`, value))
}

function readTimeout(value: unknown): number {
  const fits = Number.isInteger(value) && (value as number) > 0 && (value as number) <= MAX_TIMEOUT_MS
  if (!fits) throw invalid('timeoutMs', `whole milliseconds from 1 to ${MAX_TIMEOUT_MS}`, value)
  return value as number
}

function readBaseUrl(value: unknown): string {
  const expected = 'an http or https address without user, query or fragment'
  if (typeof value !== 'string') throw invalid('baseUrl', expected, value)
  const { protocol, username, password, search, hash, origin, pathname } = parseUrl(value) ?? {}
  const isPlain = !username && !password && !search && !hash
  if (isPlain && (protocol === 'https:' || protocol === 'http:'))
    return `${origin}${pathname}`.replace(/\/+$/, '')
  // An address may hold a password, so it is not repeated.
  throw new TypeError(`lemonSqueezy: option "baseUrl" must be ${expected}, got another text`)
}

function parseUrl(text: string): Partial<URL> | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}

function invalid(option: string, expected: string, given: unknown): TypeError {
  return new TypeError(`lemonSqueezy: option "${option}" must be ${expected}, got ${describe(given)}`)
}

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 20))
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return typeof value === 'function' ? 'a function' : String(value)
}
