import { longestCallOf } from '../http/option-reader.js'
import { laterClient } from '../later-client.js'
import type { KeyForm, LicenseProvider } from '../license-provider.js'
import { type KeygenOptions, readOptions } from './options.js'

/**
 * The license API of Keygen, in its cloud or on a server of yours. It needs no secret: the license key itself logs in, which
 * the policy has to allow (`authenticationStrategy` LICENSE or MIXED). A seat is a computer, known by the app's device id, so an
 * activation that is repeated takes no second seat, and a key's computers can be listed and released from the app.
 *
 * Throws a `TypeError` for a missing or invalid option. With `publicKey` only answers that the account has signed count.
 *
 * @example
 * const provider = keygen({ account: 'my-company', productId: '9a1e5f60-7a3b-4c1d-8e2f-0b6c5d4e3f21' })
 */
export function keygen(options: KeygenOptions): LicenseProvider {
  const settings = readOptions(options)
  return {
    id: 'keygen',
    endpoint: settings.baseUrl,
    sale: settings.sale,
    ...longestCallOf(settings.timeoutMs),
    keyForms: KEYGEN_KEYS,
    accepts: (key) => (OWN_KEY.test(key.trim()) ? 'yes' : 'maybe'),
    capabilities: {
      idempotentDeactivate: true,
      leases: false,
      devices: true,
      seats: 'fingerprint',
      idempotentActivate: true,
      tells: { product: 'always', expiry: true, seats: 'used-and-limit', reason: true },
    },
    ...laterClient(settings, loadClient),
    devices: async (request, call) => (await loadSeats()).devices(settings, request, call),
    release: async (request, call) => (await loadSeats()).deactivate(settings, request, call),
    recover: async (request, call) => (await loadSeats()).recover(settings, request, call),
  }
}

/** Keys that Keygen has made. A seller may bring along any others, such as the UUIDs of another store. */
export const KEYGEN_KEYS: readonly KeyForm[] = [
  {
    shapes: [
      '######-######-######-######-######-V3',
      '########-####-####-####-############',
      // Signed.
      'key/~.~',
    ],
    caseMatters: true,
    // A signed key holds what its seller wants to be in it.
    maxLength: 2_000,
  },
]
const OWN_KEY = /^(?:(?:[\dA-F]{6}-){5}V3|key\/[\w=-]+\.[\w=-]+)$/

/** Most launches only check their license: what takes and lists seats comes when it is asked for. */
async function loadClient() {
  const { inspect, validate } = await import('./checks.js')
  return {
    inspect,
    validate,
    activate: async (...asked: Parameters<Seats['activate']>) => (await loadSeats()).activate(...asked),
    deactivate: async (...asked: Parameters<Seats['deactivate']>) => (await loadSeats()).deactivate(...asked),
  }
}

type Seats = Awaited<ReturnType<typeof loadSeats>>

function loadSeats() {
  return import('./seats.js')
}
