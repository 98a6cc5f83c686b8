import { type KeyForm, UUID_KEYS } from '../../contract/key-form.js'
import { longestCallOf } from '../http/option-reader.js'
import { laterClient } from '../later-client.js'
import type { LicenseProvider } from '../license-provider.js'
import { type PolarOptions, readOptions } from './options.js'

/** Polar tells keys apart by their case too, and lets a seller put a word before them. */
export const POLAR_KEYS: readonly KeyForm[] = [{ ...UUID_KEYS, hasPrefix: true, caseMatters: true }]

/**
 * The license keys of Polar, by its public API. It needs no secret: organization and benefits identify your keys.
 *
 * Throws a `TypeError` for a missing or invalid option. A key of another benefit is refused with `wrong-product`; one of another
 * organization, or of the sandbox in production, is not found. A key whose benefit has no activation limit takes no seat: it is
 * licensed on any number of computers. Polar does not say how many seats are in use.
 *
 * @example
 * const provider = polar({
 *   organizationId: '3f1c8a52-6d0e-4b7a-9c35-2e8f4d6b1a90',
 *   benefitIds: ['b7d20e64-91af-4c58-8e13-5a6c0f9d2b37'],
 * })
 */
export function polar(options: PolarOptions): LicenseProvider {
  const settings = readOptions(options)
  return {
    id: 'polar',
    endpoint: settings.baseUrl,
    sale: { storeId: settings.organizationId, productId: settings.benefitIds, variantIds: null },
    keyForms: POLAR_KEYS,
    // Keys that came from another store can have any form.
    accepts: () => 'maybe',
    ...longestCallOf(settings.timeoutMs),
    capabilities: {
      idempotentDeactivate: true,
      leases: false,
      devices: false,
      seats: 'instances',
      idempotentActivate: false,
      tells: { product: 'always', expiry: true, seats: 'limit', reason: true },
    },
    ...laterClient(settings, () => import('./client.js')),
  }
}
