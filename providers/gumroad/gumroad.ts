import type { KeyForm } from '../../contract/key-form.js'
import { longestCallOf } from '../http/option-reader.js'
import { laterClient } from '../later-client.js'
import type { LicenseProvider } from '../license-provider.js'
import { type GumroadOptions, readOptions } from './options.js'

const KEYS: KeyForm = { shapes: ['########-########-########-########'] }

/**
 * The license API of Gumroad. It needs no secret: the product identifies your keys.
 *
 * Throws a `TypeError` for a missing or invalid option. Gumroad has no seats, only a number of uses that never falls: a check
 * does not raise it, an activation does if option `seats` sets a limit, and a deactivation removes the license from the computer
 * without lowering it. A purchase that was refunded or charged back, is disputed, or whose membership has ended is refused here
 * although Gumroad still confirms it. A key of another product looks like an unknown one: both are `key-not-found`.
 *
 * @example
 * const provider = gumroad({ productId: 'SDGgCnivv6gTTHfVRfUBxQ==' })
 */
export function gumroad(options: GumroadOptions): LicenseProvider {
  const settings = readOptions(options)
  const isCounted = settings.seats !== null
  return {
    id: 'gumroad',
    endpoint: settings.baseUrl,
    sale: { storeId: null, productId: settings.productId, variantIds: null },
    keyForms: [KEYS],
    // No other store has keys of this form, and Gumroad none of another.
    accepts: (key) => (/^[0-9A-F]{8}(?:-[0-9A-F]{8}){3}$/i.test(key) ? 'yes' : 'no'),
    ...longestCallOf(settings.timeoutMs),
    capabilities: {
      idempotentDeactivate: true,
      leases: false,
      devices: false,
      seats: isCounted ? 'counter' : 'none',
      idempotentActivate: !isCounted,
      tells: { product: 'always', expiry: true, seats: isCounted ? 'used-and-limit' : 'none', reason: true },
    },
    ...laterClient(settings, () => import('./client.js')),
  }
}
