import { describe, expect, it } from 'vitest'
import { type ContractTrouble, describeProviderContract } from '../../testing/provider-contract.js'
import type { StoreFault } from '../../testing/store/faults/store-fault.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import type { LicenseProvider } from '../license-provider.js'
import { keygen } from './index.js'

const FAULTS: Readonly<Record<ContractTrouble, StoreFault>> = {
  offline: { kind: 'reset' },
  'server-error': { kind: 'server-error', status: 502, as: 'html' },
  'rate-limited': { kind: 'rate-limited', retryAfter: 30 },
  portal: { kind: 'captive-portal' },
  hang: { kind: 'hang' },
}

/** Each activation is made by another computer, as a seat is a computer; the other calls are made by the one with the seat. */
function withManyComputers(provider: LicenseProvider): LicenseProvider {
  const owners = new Map<string, string>()
  let count = 0
  const nextDevice = () => (count += 1).toString(16).padStart(64, 'c')
  const computerOf = (deviceId: string) => ({ computer: { appId: 'com.example.app', deviceId } })
  return {
    ...provider,
    async activate(request, call) {
      const deviceId = nextDevice()
      const answer = await provider.activate(request, { ...call, ...computerOf(deviceId) })
      if (answer.kind === 'granted') owners.set(answer.value.seat.instanceId, deviceId)
      return answer
    },
    validate: (request, call) =>
      provider.validate(request, {
        ...call,
        ...computerOf(owners.get(request.instanceId) ?? nextDevice()),
      }),
  }
}

for (const isSigned of [false, true]) {
  describeProviderContract(
    isSigned ? 'keygen with a public key' : 'keygen',
    async () => {
      const store = await startLicenseStore()
      const { demo } = store.keys
      const { publicKey: _key, ...address } = store.keygen
      const unknown = '11111111-2222-4333-8444-555555555555'
      return {
        provider: withManyComputers(keygen(isSigned ? store.keygen : address)),
        fetch: (input, init) => fetch(input, init),
        keys: { ...demo, working: demo.unlimited, unknown },
        seatsUsed: (key) => store.keys.get(key)?.instances.length ?? 0,
        disturb(trouble) {
          store.faults.clear()
          if (trouble !== null) store.faults.set('*', FAULTS[trouble])
        },
        close: () => store.close(),
      }
    },
    // Keygen has no test mode: another product or account takes its role.
    { lacks: ['testMode'] },
  )
}

describe('keygen', () => {
  const productId = '9a1e5f60-7a3b-4c1d-8e2f-0b6c5d4e3f21'

  it('knows its name, its address and what a seat is', () => {
    const { id, endpoint, capabilities, sale, holdsSecret } = keygen({ account: 'my-company', productId })
    expect({ id, endpoint, capabilities, sale, holdsSecret }).toEqual({
      id: 'keygen',
      endpoint: 'https://api.keygen.sh',
      capabilities: {
        idempotentDeactivate: true,
        leases: false,
        devices: true,
        seats: 'fingerprint',
        idempotentActivate: true,
        tells: { product: 'always', expiry: true, seats: 'used-and-limit', reason: true },
      },
      sale: { storeId: null, productId, variantIds: null },
      holdsSecret: undefined,
    })
  })

  it.each([
    ['6F1C0F-5E8B0B-4C669C-0B2B1D-1B1F9E-V3', 'yes'],
    ['key/eyJ1c2VyIjoiYWRhIn0=.c2lnbmVk_LWFzLWl0LWlz==', 'yes'],
    ['B56F9264-B4DF-428A-A100-39182F3A3913', 'maybe'],
    ['a key that its seller brought along', 'maybe'],
  ])('takes %s for its own: %s', (key, answer) => {
    expect(keygen({ account: 'my-company', productId }).accepts?.(key)).toBe(answer)
  })
})
