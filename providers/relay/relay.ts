import { longestCallOf } from '../http/option-reader.js'
import { laterClient } from '../later-client.js'
import type { LicenseProvider } from '../license-provider.js'
import { type RelayOptions, readOptions } from './options.js'

/**
 * Your own relay (`license-gate/relay`), which holds the store's secret and signs what the store granted. Only a
 * valid lease of it opens the app, online or offline: neither a forged answer nor an edited license file can.
 *
 * A lease cannot be taken back before it ends: how long it lasts is how long a refunded key goes on working on a computer
 * that stays offline. Throws a `TypeError` for a missing or invalid option.
 *
 * @example
 * const provider = relay({ url: 'https://license.example.com', publicKey: 'cRQ2Ok3h…' })
 */
export function relay(options: RelayOptions): LicenseProvider {
  const settings = readOptions(options)
  const { url: endpoint, publicKeys, appId } = settings
  return {
    id: 'relay',
    endpoint,
    ...longestCallOf(settings.timeoutMs),
    capabilities: {
      idempotentDeactivate: true,
      leases: true,
      devices: true,
      seats: 'instances',
      idempotentActivate: false,
      tells: { product: 'always', expiry: true, seats: 'used-and-limit', reason: true },
    },
    leaseTrust: { publicKeys, ...(appId === undefined ? {} : { appId }) },
    ...laterClient(settings, loadClient),
    devices: async (request, call) => (await loadClient()).devices(settings, request, call),
    release: async (request, call) => (await loadClient()).release(settings, request, call),
    recover: async (request, call) => (await loadClient()).recover(settings, request, call),
  }
}

function loadClient() {
  return import('./client.js')
}
