/** What is not documented of SellApp, and so can be set; every setting is played as a guess. */
export interface SellAppStoreOptions {
  /** The secret that every call must show. @defaultValue `sellAppDemoKey`: it opens nothing but this store */
  readonly apiKey?: string
  /** The store's name in its address. @defaultValue 'demo-store' */
  readonly storeSlug?: string
  /**
   * How a validation says no to a key that is there: 200 with `valid: false` and the key, or an error without it.
   * @defaultValue 'verdict'
   */
  readonly refusals?: 'verdict' | 'error'
  /** @defaultValue 422 */
  readonly unknownKeyStatus?: 400 | 404 | 422
  /** @defaultValue 422 */
  readonly noSeatsStatus?: 400 | 403 | 422
  /** What an error answer has: all its fields, or only `message`. @defaultValue 'full' */
  readonly errorFields?: 'full' | 'message'
}

export type SellAppPlay = Required<SellAppStoreOptions>

/** A made-up API key: documents and tests can name it. */
const sellAppDemoKey = 'local-sellapp-key-opens-nothing-else'

const defaults: SellAppPlay = {
  apiKey: sellAppDemoKey,
  storeSlug: 'demo-store',
  refusals: 'verdict',
  unknownKeyStatus: 422,
  noSeatsStatus: 422,
  errorFields: 'full',
}

export function readSellAppOptions(options: SellAppStoreOptions = {}): SellAppPlay {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return { ...defaults, ...Object.fromEntries(given) }
}
