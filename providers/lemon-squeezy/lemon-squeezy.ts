import { longestCallOf } from '../http/option-reader.js'
import { laterClient } from '../later-client.js'
import type { LicenseProvider } from '../license-provider.js'
import { type LemonSqueezyOptions, readOptions } from './options.js'

/**
 * The license API of Lemon Squeezy. It needs no secret: store and product identify your keys.
 *
 * Throws a `TypeError` for a missing or invalid option. A key of another store, product or variant is refused with
 * `wrong-product`, a key bought in test mode with `test-key`; if such a key was activated all the same, its seat is released
 * before the answer is returned, network permitting.
 *
 * @example
 * const provider = lemonSqueezy({ storeId: 12345, productId: 67890 })
 */
export function lemonSqueezy(options: LemonSqueezyOptions): LicenseProvider {
  const settings = readOptions(options)
  return {
    id: 'lemon-squeezy',
    endpoint: settings.baseUrl,
    sale: { storeId: settings.storeId, productId: settings.productId, variantIds: settings.variantIds },
    ...longestCallOf(settings.timeoutMs),
    capabilities: {
      idempotentDeactivate: false,
      leases: false,
      devices: false,
      seats: 'instances',
      idempotentActivate: false,
      tells: { product: 'always', expiry: true, seats: 'used-and-limit', reason: true },
    },
    ...laterClient(settings, () => import('./client.js')),
  }
}
