import { isRefusalReason, type RefusalReason } from '../../contract/license-error.js'
import {
  baseAddress,
  createOptionReader,
  headerSecret,
  type OptionRule,
  storeNumber,
  timeout,
} from '../http/option-reader.js'

/**
 * Configures `sellApp()`: the keys that open the app, and how to reach the store. An option of the wrong type throws a
 * `TypeError` that names it.
 */
export interface SellAppOptions {
  /** A secret API key of SellApp. `null` where a proxy of yours at `baseUrl` adds it. */
  readonly apiKey: string | null
  /** The store's name in its address, sent as `X-STORE`. @defaultValue the first store of the API key's account */
  readonly storeSlug?: string
  /** The store whose keys are accepted. @defaultValue any that the API key can see: the product decides */
  readonly storeId?: number | string
  /** The product that the app is. A key of any other product is refused. */
  readonly productId: number | string
  /**
   * The variants whose keys open the app.
   * @defaultValue every variant of the product
   */
  readonly variantIds?: readonly (number | string)[]
  /**
   * Where the API is, without `/v2`.
   * @defaultValue `https://sell.app/api`
   */
  readonly baseUrl?: string
  /**
   * The time for one request, headers and body together, in milliseconds; at most ten minutes.
   * @defaultValue 10 000
   */
  readonly timeoutMs?: number
  /**
   * The meaning of SellApp's error answers that you have seen: the first matching rule takes precedence over the built-in ones.
   * @defaultValue none
   */
  readonly refusals?: readonly SellAppRefusalRule[]
}

/** Fits an error answer where all that is given fits. At least one of `status`, `code` and `message` must be given. */
export interface SellAppRefusalRule {
  /** HTTP status: 400, 404, 410 or 422. */
  readonly status?: number
  /** `code` or `error` of the body, in any case. */
  readonly code?: string
  /** Tested against `message` or `error_description` of the body. */
  readonly message?: RegExp
  /** `key-disabled`, `key-expired` and `wrong-product` lock an app at once: map to them only what says so for certain. */
  readonly reason: RefusalReason
}

/** The options, checked. */
export interface SellAppSettings {
  /** `null`: sent without. */
  readonly apiKey: string | null
  readonly storeSlug: string | null
  readonly storeId: string | null
  readonly productId: string
  readonly variantIds: readonly string[] | null
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly timeoutMs: number | undefined
  readonly refusals: readonly SellAppRefusalRule[]
}

export const DEFAULT_BASE_URL = 'https://sell.app/api'
const KNOWN_OPTIONS: readonly string[] = [
  'apiKey',
  'storeSlug',
  'storeId',
  'productId',
  'variantIds',
  'baseUrl',
  'timeoutMs',
  'refusals',
] satisfies (keyof SellAppOptions)[]
const reader = createOptionReader('sellApp')

export function readOptions(options: SellAppOptions): SellAppSettings {
  reader.checkNames(options, KNOWN_OPTIONS, 'an object with apiKey and productId')
  const { apiKey, storeSlug, storeId, productId, variantIds, baseUrl, timeoutMs, refusals } = options
  return {
    apiKey: readApiKey(apiKey, baseUrl),
    storeSlug: storeSlug === undefined ? null : reader.read('storeSlug', slug, storeSlug),
    storeId: storeId === undefined ? null : reader.read('storeId', storeNumber, storeId),
    productId: reader.read('productId', storeNumber, productId),
    variantIds: variantIds === undefined ? null : reader.readList('variantIds', storeNumber, variantIds),
    baseUrl: reader.read('baseUrl', baseAddress, baseUrl ?? DEFAULT_BASE_URL),
    timeoutMs: reader.readOptional('timeoutMs', timeout, timeoutMs),
    refusals: refusals === undefined ? [] : reader.readList('refusals', refusalRule, refusals),
  }
}

/** SellApp itself answers nobody without a key: leaving it out by mistake must not look like a network failure. */
function readApiKey(apiKey: unknown, baseUrl: unknown): string | null {
  if (apiKey === null && baseUrl !== undefined) return null
  return reader.read('apiKey', apiKey === null ? keyWithoutProxy : headerSecret, apiKey)
}

const keyWithoutProxy: OptionRule<never> = {
  expected: 'a string (optional only if your proxy at "baseUrl" adds it)',
  read: () => undefined,
}

export const slug: OptionRule<string> = {
  expected: 'the name in the store’s address, such as "my-store"',
  read: (value) => (typeof value === 'string' && /^[\w.-]+$/.test(value) ? value : undefined),
}

const refusalRule: OptionRule<SellAppRefusalRule> = {
  expected: 'a rule { status?, code?, message?, reason } with at least one of the first three',
  read: (value) => (isRule(value) ? value : undefined),
}

function isRule(value: unknown): value is SellAppRefusalRule {
  if (typeof value !== 'object' || value === null) return false
  const { status, code, message, reason } = value as Record<string, unknown>
  if (status === undefined && code === undefined && message === undefined) return false
  return (
    (status === undefined || typeof status === 'number') &&
    (code === undefined || typeof code === 'string') &&
    (message === undefined || message instanceof RegExp) &&
    isRefusalReason(reason)
  )
}
