import { longestCallOf } from '../http/option-reader.js'
import { laterClient } from '../later-client.js'
import type { LicenseProvider } from '../license-provider.js'
import { readOptions, type SellAppOptions } from './options.js'

/**
 * The license API of SellApp. Every call needs an API key that opens more than licenses, so this provider is for a server: a
 * packaged app refuses it.
 *
 * Throws a `TypeError` for a missing or invalid option. SellApp's activation names neither product nor expiry, so each is
 * followed by a validation; a seat of a key that turns out to be for something else is released before the answer is returned,
 * network permitting. SellApp does not document the wording of its refusals: if the key's own fields do not say why, the key is
 * asked about once more, and an unclear reason is `unspecified`.
 *
 * @example
 * const provider = sellApp({ apiKey: process.env.SELLAPP_API_KEY, storeSlug: 'my-store', productId: 67890 })
 */
export function sellApp(options: SellAppOptions): LicenseProvider {
  const settings = readOptions(options)
  return {
    id: 'sellapp',
    endpoint: settings.baseUrl,
    sale: { storeId: settings.storeId, productId: settings.productId, variantIds: settings.variantIds },
    ...longestCallOf(settings.timeoutMs),
    holdsSecret: settings.apiKey !== null,
    capabilities: {
      idempotentDeactivate: true,
      leases: false,
      devices: false,
      seats: 'instances',
      idempotentActivate: false,
      tells: { product: 'always', expiry: true, seats: 'used-and-limit', reason: true },
    },
    ...laterClient(settings, () => import('./client.js')),
  }
}
