import { longestCallOf } from '../http/option-reader.js'
import { laterClient } from '../later-client.js'
import type { LicenseProvider } from '../license-provider.js'
import { type DodoPaymentsOptions, readOptions } from './options.js'

/**
 * The license API of Dodo Payments. It needs no secret: business and products are what makes a key yours.
 *
 * Throws a `TypeError` for a missing or invalid option. Dodo Payments tells only with an activation what a key was sold as, so
 * a key of another seller or product is refused with `wrong-product` after its seat has been given back, as far as the network
 * lets it. A check says no more than that a key is valid or not, never why: a key that was disabled, has ended or is unknown
 * is `key-not-found`, and no license ends by one such answer. Neither limit nor end of a license is told.
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
