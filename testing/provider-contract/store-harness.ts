import type { LicenseProvider } from '../../providers/license-provider.js'
import type { StoreFault } from '../store/faults/store-fault.js'
import type { LicenseStore } from '../store/license-store.js'
import type { ContractKey, ContractTrouble, ProviderHarness } from './harness.js'

const FAULTS: Readonly<Record<ContractTrouble, StoreFault>> = {
  offline: { kind: 'reset' },
  'server-error': { kind: 'server-error', status: 502, as: 'html' },
  'rate-limited': { kind: 'rate-limited', retryAfter: 30 },
  portal: { kind: 'captive-portal' },
  hang: { kind: 'hang' },
}

interface HarnessParts {
  readonly provider: LicenseProvider
  /** In place of the demo keys. */
  readonly keys?: Partial<Record<ContractKey, string>>
  /** @defaultValue the seats of the key */
  readonly seatsUsed?: (key: string) => number
}

/** A provider over the local store, with the store's demo keys and faults. */
export function createStoreHarness(
  store: LicenseStore,
  { provider, keys, seatsUsed }: HarnessParts,
): ProviderHarness {
  const { demo } = store.keys
  const unknown = '11111111-2222-4333-8444-555555555555'
  return {
    provider,
    fetch: (input, init) => fetch(input, init),
    keys: { ...demo, working: demo.unlimited, unknown, ...keys },
    seatsUsed: seatsUsed ?? ((key) => store.keys.get(key)?.instances.length ?? 0),
    disturb(trouble) {
      store.faults.clear()
      if (trouble !== null) store.faults.set('*', FAULTS[trouble])
    },
    close: () => store.close(),
  }
}
