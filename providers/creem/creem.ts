import { longestCallOf } from '../http/option-reader.js'
import { laterClient } from '../later-client.js'
import type { LicenseProvider } from '../license-provider.js'
import { type CreemOptions, readOptions } from './options.js'

/**
 * The license API of Creem. Every call needs an API key that opens more than licenses, so this provider is for a server: a
 * packaged app refuses it.
 *
 * Throws a `TypeError` for a missing or invalid option, and for an API key of the other mode. Its documentation does not say
 * whether a key can be looked up without a seat: if not, the key is judged by its activation, and the seat is released if the key
 * is for something else. The documentation contradicts itself on some refusals; these are `unspecified`, which ends no license.
 * All calls of a relay share the 100 requests a minute of its API key.
 *
 * @example
 * const provider = creem({ apiKey: process.env.CREEM_API_KEY, productIds: ['prod_6KhUBG'] })
 */
export function creem(options: CreemOptions): LicenseProvider {
  const settings = readOptions(options)
  return {
    id: 'creem',
    endpoint: settings.baseUrl,
    sale: { storeId: null, productId: settings.productIds, variantIds: null },
    keyForms: [{ shapes: ['******-******-******-******', '*****-*****-*****-*****-*****'] }],
    // Its documents show a form, and do not promise it.
    accepts: () => 'maybe',
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
