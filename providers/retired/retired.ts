import { laterClient } from '../later-client.js'
import type { LicenseProvider } from '../license-provider.js'

/**
 * A store that is never asked again: one that has closed, or that you have left. In the list of an app's providers it keeps the licenses
 * that it sold. Those without an end stay licensed for good; the others end at their date and after the grace period, and are then
 * locked with the reason `expired`. A key of its form that is entered is refused with `store-closed`, and the dialog offers your page
 * `links.moved`. Where your `relay()` is in the list too, it is asked about these licenses, and can take them over.
 *
 * Throws a `TypeError` where it is given no provider.
 *
 * @example
 * const provider = [polar({ organizationId }), retired(lemonSqueezy({ storeId: 12345, productId: 67890 }))]
 */
export function retired(provider: LicenseProvider): LicenseProvider {
  const given: unknown = provider
  if (typeof given !== 'object' || given === null || typeof provider.inspect !== 'function')
    throw new TypeError('retired: expected a provider, such as lemonSqueezy({ storeId, productId })')
  const { id, sale, holdsSecret, keyForms } = provider
  return {
    id,
    isRetired: true,
    // Nobody confirms its leases any more, and its address is nothing that a firewall has to let through.
    capabilities: { ...provider.capabilities, leases: false, devices: false },
    ...(sale === undefined ? {} : { sale }),
    ...(holdsSecret === undefined ? {} : { holdsSecret }),
    ...(keyForms === undefined ? {} : { keyForms }),
    ...(provider.accepts === undefined ? {} : { accepts: (key) => provider.accepts?.(key) ?? 'maybe' }),
    ...laterClient(provider, () => import('./client.js')),
  }
}
