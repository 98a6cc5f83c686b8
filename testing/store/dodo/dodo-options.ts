import type { StoreProduct } from '../license-ledger.js'
import { STORE_PATHS } from '../store-exchange.js'

/** What is not known for sure of Dodo Payments, and so can be set. */
export interface DodoStoreOptions {
  /** With which status a full key is refused; the code is the same. @defaultValue 422 */
  readonly limitStatus?: 422 | 409
  /** The code for a key that is not known. @defaultValue 'LICENSE_KEY_NOT_FOUND' */
  readonly unknownKeyCode?: 'LICENSE_KEY_NOT_FOUND' | 'NOT_FOUND'
  /** How a validation answers for a key that is not known: with `valid: false`, or with 404. @defaultValue 200 */
  readonly unknownKeyAtValidate?: 200 | 404
  /** How a seat's id of another form than `lki_…` is answered: as one that is not known, or as malformed. @defaultValue 'unknown' */
  readonly malformedSeat?: 'unknown' | 'refused'
  /** Whether a key in another case is another key. @defaultValue true */
  readonly caseSensitive?: boolean
  /** Whether keys hang on a product; without, an activation does not tell one. @defaultValue true */
  readonly hasProduct?: boolean
  /** Whether products are set to give license keys. @defaultValue true */
  readonly hasLicenseKeys?: boolean
  /** The API key of live mode. @defaultValue a made-up one, which opens nothing but this store */
  readonly apiKey?: string
  /** The API key of test mode. @defaultValue another made-up one */
  readonly testApiKey?: string
}

export type DodoPlay = Required<DodoStoreOptions>

const defaults: DodoPlay = {
  limitStatus: 422,
  unknownKeyCode: 'LICENSE_KEY_NOT_FOUND',
  unknownKeyAtValidate: 200,
  malformedSeat: 'unknown',
  caseSensitive: true,
  hasProduct: true,
  hasLicenseKeys: true,
  apiKey: 'local-dodo-key-opens-nothing-else',
  testApiKey: 'local-dodo-test-key-opens-nothing-else',
}

export function readDodoOptions(options: DodoStoreOptions = {}): DodoPlay {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return { ...defaults, ...Object.fromEntries(given) }
}

/** Where the store plays Dodo Payments, and whose keys it sells: `dodoPayments(store.dodo)`. */
export interface DodoAddress {
  readonly baseUrl: string
  readonly businessId: string
  readonly productIds: readonly string[]
}

/** Live mode; test mode is a place apart, where other keys are known. */
export const DODO_BASE = STORE_PATHS['dodo-payments']
export const DODO_TEST_BASE = '/dodo-test'

export function dodoAddress(url: string, { storeId, productId }: StoreProduct): DodoAddress {
  return {
    baseUrl: `${url}${DODO_BASE}`,
    businessId: dodoBusinessId(storeId),
    productIds: [dodoProductId(productId)],
  }
}

/** The ids of the ledger in the form that Dodo Payments gives them. */
export function dodoBusinessId(storeId: number): string {
  return `bus_${storeId}`
}

export function dodoProductId(productId: number): string {
  return `pdt_${productId}`
}
