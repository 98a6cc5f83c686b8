import type { StoreProduct } from '../license-ledger.js'
import { STORE_PATHS } from '../store-exchange.js'

/** What the documents of Creem leave open, or contradict each other on, and so can be set. */
export interface CreemStoreOptions {
  /** The secret that every call must show. @defaultValue a made-up one: it opens nothing but this store */
  readonly apiKey?: string
  /** What a validation without a seat is answered: the key, or that the seat is missing. @defaultValue 'refused' */
  readonly keyAlone?: 'told' | 'refused'
  /** How a key that is switched off or has ended is answered at a validation: as a key of that status, or with 410. @defaultValue 'status' */
  readonly ended?: 'status' | 'gone'
  /** Whether the seat stands alone in an answer, or in a list with all others. @defaultValue 'one' */
  readonly instances?: 'one' | 'all'
}

export type CreemPlay = Required<CreemStoreOptions>

const defaults: CreemPlay = {
  apiKey: 'creem_local_key_opens_nothing_else',
  keyAlone: 'refused',
  ended: 'status',
  instances: 'one',
}

export function readCreemOptions(options: CreemStoreOptions = {}): CreemPlay {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return { ...defaults, ...Object.fromEntries(given) }
}

/** Where the store plays Creem, and what it sells: `creem(store.creem)`. */
export interface CreemAddress {
  readonly baseUrl: string
  readonly apiKey: string
  readonly productIds: readonly string[]
}

export function creemAddress(url: string, { productId }: StoreProduct, { apiKey }: CreemPlay): CreemAddress {
  return { baseUrl: `${url}${STORE_PATHS.creem}`, apiKey, productIds: [creemProductId(productId)] }
}

export function creemProductId(productId: number): string {
  return `prod_${productId}`
}
