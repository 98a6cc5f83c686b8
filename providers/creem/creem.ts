import { longestCallOf } from '../http/option-reader.js'
import { laterClient } from '../later-client.js'
import type { LicenseProvider } from '../license-provider.js'
import { type CreemOptions, readOptions } from './options.js'

/**
 * The license API of Creem. Every call needs an API key that opens more than licenses, so this provider is for a server: a
 * packaged app refuses it.
 *
 * Throws a `TypeError` for a missing or invalid option, and for an API key of the other mode. Whether Creem tells of a key
 * without a seat of it is not documented: where it does not, a key is judged by its activation, whose seat is given back if the
 * key is for something else. Its documents contradict each other on some refusals, so what they do not make certain is
 * `unspecified`, which ends no license. All calls of a relay share the 100 requests a minute of its API key.
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
