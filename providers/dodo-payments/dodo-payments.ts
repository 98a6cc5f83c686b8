import { longestCallOf } from '../http/option-reader.js'
import { laterClient } from '../later-client.js'
import type { LicenseProvider } from '../license-provider.js'
import { type DodoPaymentsOptions, readOptions } from './options.js'

/**
 * The license API of Dodo Payments. It needs no secret: business and products identify your keys.
 *
 * Throws a `TypeError` for a missing or invalid option. Dodo Payments names a key's product only in the answer to an activation,
 * so a key of another seller or product is refused with `wrong-product` after its seat has been released, network permitting. A
 * check only says whether a key is valid, never why: a disabled, expired or unknown key is `key-not-found`, and one such answer
 * does not end a license. The limit and the end of a license are not available.
 *
 * @example
 * const provider = dodoPayments({ businessId: 'bus_4TzkX1', productIds: ['pdt_8KlmQ2'] })
 */
export function dodoPayments(options: DodoPaymentsOptions): LicenseProvider {
  const settings = readOptions(options)
  const { businessId, productIds } = settings
  return {
    id: 'dodo-payments',
    endpoint: settings.baseUrl,
    sale: { storeId: businessId, productId: productIds, variantIds: null },
    // Keys that came from another store can have any form.
    accepts: () => 'maybe',
    ...longestCallOf(settings.timeoutMs),
    capabilities: {
      idempotentDeactivate: true,
      leases: false,
      devices: false,
      seats: 'instances',
      idempotentActivate: false,
      tells: { product: 'at-activation', expiry: false, seats: 'none', reason: false },
    },
    ...laterClient(settings, () => import('./client.js')),
  }
}
