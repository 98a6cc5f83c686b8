import { describe, expect, it } from 'vitest'
import { type ContractTrouble, describeProviderContract } from '../../testing/provider-contract.js'
import type { StoreFault } from '../../testing/store/faults/store-fault.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import { lemonSqueezy } from './index.js'

const FAULTS: Readonly<Record<ContractTrouble, StoreFault>> = {
  offline: { kind: 'reset' },
  'server-error': { kind: 'server-error', status: 502, as: 'html' },
  'rate-limited': { kind: 'rate-limited', retryAfter: 30 },
  portal: { kind: 'captive-portal' },
  hang: { kind: 'hang' },
}

describeProviderContract('lemonSqueezy', async () => {
  const store = await startLicenseStore()
  const { demo } = store.keys
  const { storeId, productId } = store.product
  const unknown = '11111111-2222-4333-8444-555555555555'
  return {
    provider: lemonSqueezy({ storeId, productId, baseUrl: store.url }),
    fetch: (input, init) => fetch(input, init),
    keys: { ...demo, working: demo.unlimited, unknown },
    seatsUsed: (key) => store.keys.get(key)?.instances.length ?? 0,
    disturb(trouble) {
      store.faults.clear()
      if (trouble !== null) store.faults.set('*', FAULTS[trouble])
    },
    close: () => store.close(),
  }
})

describe('lemonSqueezy', () => {
  it('knows its name, its address and what it cannot do', () => {
    const { id, endpoint, capabilities } = lemonSqueezy({ storeId: 1, productId: 5 })
    expect({ id, endpoint, capabilities }).toEqual({
      id: 'lemon-squeezy',
      endpoint: 'https://api.lemonsqueezy.com',
      capabilities: {
        idempotentDeactivate: false,
        leases: false,
        devices: false,
        seats: 'instances',
        idempotentActivate: false,
        tells: { product: 'always', expiry: true, seats: 'used-and-limit', reason: true },
      },
    })
  })

  it('judges the key of the local store in all its forms of an answer', async () => {
    const store = await startLicenseStore({ instanceNotFoundBody: 'full', trailingDot: false })
    const { storeId, productId } = store.product
    const provider = lemonSqueezy({ storeId, productId, baseUrl: `${store.url}/`, variantIds: [24680] })
    const ask = (key: string) => provider.inspect({ key }, { fetch: globalThis.fetch })
    const { demo } = store.keys
    expect(await ask(demo.otherVariant)).toMatchObject({ kind: 'refused', reason: 'wrong-product' })
    expect(await ask(demo.otherStore)).toMatchObject({ kind: 'refused', reason: 'wrong-product' })
    expect(await ask(demo.unlimited)).toMatchObject({ kind: 'granted' })
    store.faults.once('validate', { kind: 'extra-fields' })
    expect(await ask(demo.unlimited)).toMatchObject({ kind: 'granted' })
    for (const fault of ['wrong-type', 'other-verdict', 'truncated', 'oversized'] as const) {
      store.faults.once('validate', { kind: fault })
      expect(await ask(demo.unlimited)).toMatchObject({ kind: 'unreachable', cause: 'not-the-api' })
    }
    store.faults.once('validate', { kind: 'refusal-at-200' })
    expect(await ask(demo.unlimited)).toMatchObject({ kind: 'refused', reason: 'unspecified' })
    await store.close()
  })
})
