import { describe, expect, it, onTestFinished } from 'vitest'
import { type ContractTrouble, describeProviderContract } from '../../testing/provider-contract.js'
import type { StoreFault } from '../../testing/store/faults/store-fault.js'
import { type LicenseStoreOptions, startLicenseStore } from '../../testing/store/license-store.js'
import { type SellAppOptions, sellApp } from './index.js'

const FAULTS: Readonly<Record<ContractTrouble, StoreFault>> = {
  offline: { kind: 'reset' },
  'server-error': { kind: 'server-error', status: 502, as: 'html' },
  'rate-limited': { kind: 'rate-limited', retryAfter: 30 },
  portal: { kind: 'captive-portal' },
  hang: { kind: 'hang' },
}

function describeContract(
  title: string,
  play: LicenseStoreOptions['sellApp'],
  options: Partial<SellAppOptions>,
) {
  describeProviderContract(
    title,
    async () => {
      const store = await startLicenseStore({ ...(play && { sellApp: play }) })
      const { demo } = store.keys
      return {
        provider: sellApp({ ...store.sellApp, productId: store.product.productId, ...options }),
        fetch: (input, init) => fetch(input, init),
        keys: { ...demo, working: demo.unlimited, unknown: '11111111-2222-4333-8444-555555555555' },
        seatsUsed: (key) => store.keys.get(key)?.instances.length ?? 0,
        disturb(trouble) {
          store.faults.clear()
          if (trouble !== null) store.faults.set('*', FAULTS[trouble])
        },
        close: () => store.close(),
      }
    },
    { lacks: ['testMode'] },
  )
}

describeContract('sellApp, a no as a verdict', {}, {})
describeContract(
  'sellApp, a no as an error with rules for it',
  { refusals: 'error', unknownKeyStatus: 404, noSeatsStatus: 403 },
  {
    refusals: [
      { code: 'license_inactive', reason: 'key-disabled' },
      { message: /has ended/, reason: 'key-expired' },
    ],
  },
)

async function createSellApp(
  play: LicenseStoreOptions['sellApp'] = {},
  options: Partial<SellAppOptions> = {},
) {
  const store = await startLicenseStore({ sellApp: play })
  onTestFinished(() => store.close())
  const provider = sellApp({ ...store.sellApp, productId: store.product.productId, ...options })
  return { store, provider, call: { fetch: globalThis.fetch }, demo: store.keys.demo }
}

describe('sellApp', () => {
  it('knows its name, its address, what it can do, and that it holds a secret', () => {
    const { id, endpoint, capabilities, holdsSecret } = sellApp({ apiKey: 'secret', productId: 5 })
    expect({ id, endpoint, capabilities, holdsSecret }).toEqual({
      id: 'sellapp',
      endpoint: 'https://sell.app/api',
      capabilities: {
        idempotentDeactivate: true,
        leases: false,
        devices: false,
        seats: 'instances',
        idempotentActivate: false,
        tells: { product: 'always', expiry: true, seats: 'used-and-limit', reason: true },
      },
      holdsSecret: true,
    })
    const behindProxy = sellApp({ apiKey: null, baseUrl: 'https://proxy.example.test', productId: 5 })
    expect(behindProxy.holdsSecret).toBe(false)
  })

  it('sends the secret and the store with every call, and the idempotency key with a deactivation', async () => {
    const { store, provider, call, demo } = await createSellApp()
    const taken = await provider.activate({ key: demo.fiveSeats, seatName: 'Desk' }, call)
    const { instanceId } = taken.kind === 'granted' ? taken.value.seat : { instanceId: '' }
    await provider.deactivate({ key: demo.fiveSeats, instanceId, idempotencyKey: 'once' }, call)
    const { apiKey: secret, storeSlug } = store.sellApp
    const common = { authorization: `Bearer ${secret}`, 'x-store': storeSlug, accept: 'application/json' }
    expect(store.requests.list().map(({ route, headers }) => [route, headers])).toEqual([
      ['activate', expect.objectContaining(common)],
      ['validate', expect.objectContaining(common)],
      ['deactivate', expect.objectContaining({ ...common, 'idempotency-key': 'once' })],
    ])
  })

  it('tells the facts of a key: a limit of null is no limit, dates are instants', async () => {
    const { store, provider, call, demo } = await createSellApp()
    const { key } = store.keys.add({ expiresAt: Date.UTC(2031, 0, 1), activationLimit: null })
    expect(await provider.inspect({ key }, call)).toMatchObject({
      kind: 'granted',
      value: {
        licenseId: String(store.keys.get(key)?.id),
        keyTail: key.slice(-4),
        status: 'inactive',
        expiresAt: Date.UTC(2031, 0, 1),
        seatsUsed: 0,
        seatsLimit: null,
        storeId: '12345',
        productId: '67890',
        variantId: '24680',
        testMode: 'unknown',
      },
    })
    expect(await provider.inspect({ key: demo.disabled }, call)).toMatchObject({
      reason: 'key-disabled',
      facts: { status: 'disabled' },
    })
  })

  it('gives a seat back that turns out to be of another product, store or variant', async () => {
    const { store, provider, call, demo } = await createSellApp({}, { storeId: 12345, variantIds: [24680] })
    for (const key of [demo.otherProduct, demo.otherStore, demo.otherVariant]) {
      expect(await provider.activate({ key, seatName: 'Desk' }, call)).toMatchObject({
        kind: 'refused',
        reason: 'wrong-product',
      })
      expect(store.keys.get(key)?.instances).toEqual([])
    }
    expect(store.requests.count('activate')).toBe(3)
  })

  it('gives a seat back that it could not confirm', async () => {
    const { store, provider, call, demo } = await createSellApp()
    store.faults.once('validate', { kind: 'server-error' })
    const answer = await provider.activate({ key: demo.fiveSeats, seatName: 'Desk' }, call)
    expect(answer).toEqual({ kind: 'unreachable', cause: 'server-error', isSeatFreed: true })
    expect(store.keys.get(demo.fiveSeats)?.instances).toEqual([])
  })

  it('takes an answer that is damaged for none, and extra fields for what they are', async () => {
    const { store, provider, call, demo } = await createSellApp()
    for (const fault of ['wrong-type', 'other-verdict', 'truncated', 'oversized'] as const) {
      store.faults.once('validate', { kind: fault })
      const answer = await provider.inspect({ key: demo.unlimited }, call)
      expect([fault, answer]).toEqual([fault, { kind: 'unreachable', cause: 'not-the-api' }])
    }
    store.faults.once('validate', { kind: 'refusal-at-200' })
    expect(await provider.inspect({ key: demo.unlimited }, call)).toMatchObject({ reason: 'unspecified' })
    store.faults.once('validate', { kind: 'extra-fields' })
    expect(await provider.inspect({ key: demo.unlimited }, call)).toMatchObject({ kind: 'granted' })
  })

  it('takes a wrong API key or store for what it is, not for a refusal', async () => {
    for (const options of [{ apiKey: 'wrong' }, { storeSlug: 'another' }]) {
      const { provider, call, demo } = await createSellApp({}, options)
      const request = { key: demo.full, seatName: 'Desk', instanceId: 'i', idempotencyKey: 'k' }
      for (const verb of ['inspect', 'activate', 'validate', 'deactivate'] as const) {
        expect(await provider[verb](request, call)).toEqual({ kind: 'unreachable', cause: 'misconfigured' })
      }
    }
  })

  it('does not lock on an error that nobody has mapped, however it is worded', async () => {
    const { provider, call, demo } = await createSellApp({ refusals: 'error' })
    for (const key of [demo.disabled, demo.expired]) {
      expect(await provider.inspect({ key }, call)).toMatchObject({ kind: 'refused', reason: 'unspecified' })
    }
  })

  it('repeats a deactivation without harm', async () => {
    const { store, provider, call, demo } = await createSellApp()
    const [seat] = store.keys.get(demo.full)!.instances
    const request = { key: demo.full, instanceId: seat!.id, idempotencyKey: 'once' }
    store.faults.once('deactivate', { kind: 'reset', when: 'after-effect' })
    expect(await provider.deactivate(request, call)).toMatchObject({ kind: 'unreachable' })
    expect(await provider.deactivate(request, call)).toMatchObject({ kind: 'granted' })
    expect(await provider.deactivate({ ...request, idempotencyKey: 'again' }, call)).toMatchObject({
      kind: 'refused',
      reason: 'instance-not-found',
    })
  })
})
