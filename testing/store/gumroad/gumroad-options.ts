import type { StoreProduct } from '../license-ledger.js'
import { STORE_PATHS } from '../store-exchange.js'

/** What differs between products and purchases of Gumroad, and so can be set. */
export interface GumroadStoreOptions {
  /**
   * Whether the product is one of those from before 2023, which are found by their permalink too: `product_permalink`. All others
   * need `product_id`. @defaultValue false
   */
  readonly takesPermalink?: boolean
  /** Whether buyers are customers of another shop that were imported: less is told of them. @defaultValue false */
  readonly isImported?: boolean
  /** Whether the product is a membership: dates of its end stand in place of `chargebacked`. @defaultValue false */
  readonly isMembership?: boolean
  /** The quantity of a purchase for several people; 1: it is for one. @defaultValue 1 */
  readonly multiSeatQuantity?: number
}

export type GumroadPlay = Required<GumroadStoreOptions>

const defaults: GumroadPlay = {
  takesPermalink: false,
  isImported: false,
  isMembership: false,
  multiSeatQuantity: 1,
}

export function readGumroadOptions(options: GumroadStoreOptions = {}): GumroadPlay {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return { ...defaults, ...Object.fromEntries(given) }
}

/** Where the store plays Gumroad, and the product that it sells: `gumroad(store.gumroad)`. */
export interface GumroadAddress {
  readonly baseUrl: string
  readonly productId: string
}

export function gumroadAddress(url: string, { productId }: StoreProduct): GumroadAddress {
  return { baseUrl: `${url}${STORE_PATHS.gumroad}`, productId: gumroadId('product', productId) }
}

/** An id of the ledger in the form that Gumroad gives it: 16 bytes in base64. */
export function gumroadId(kind: string, id: number): string {
  const bytes = Buffer.from(`${kind}${String(id).padStart(16, '-')}`.slice(-16))
  return bytes.toString('base64url').concat('==')
}

/** The end of the product's address. */
export function gumroadPermalink(productId: number): string {
  return `app${productId}`
}
