import { describe, expect, it, onTestFinished } from 'vitest'
import { createStoreHarness } from '../../testing/provider-contract/store-harness.js'
import { describeProviderContract } from '../../testing/provider-contract.js'
import type { DodoStoreOptions } from '../../testing/store/dodo/dodo-options.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import { type DodoPaymentsOptions, dodoPayments } from './index.js'

const unknown = { inspect: 'key-not-found', activate: 'key-not-found' } as const

describeProviderContract(
  'dodoPayments',
  async () => {
    const store = await startLicenseStore({ rateLimitPerMinute: 10_000 })
    return createStoreHarness(store, { provider: dodoPayments(store.dodo) })
  },
  {
    says: {
      disabled: { inspect: 'key-not-found', activate: 'key-disabled' },
      expired: { inspect: 'key-not-found', activate: 'key-disabled' },
      otherProduct: { inspect: 'granted', activate: 'wrong-product' },
      testMode: unknown,
    },
  },
)

async function createDodo(play: DodoStoreOptions = {}, options: Partial<DodoPaymentsOptions> = {}) {
  const store = await startLicenseStore({ dodo: play })
  onTestFinished(() => store.close())
  const provider = dodoPayments({ ...store.dodo, ...options })
  const { demo } = store.keys
  const call = { fetch: globalThis.fetch }
  const take = async (key: string = demo.fiveSeats) => {
    const answer = await provider.activate({ key, seatName: 'Desk' }, call)
    if (answer.kind !== 'granted') throw new Error(`expected a seat, got ${JSON.stringify(answer)}`)
    return answer.value
  }
  return { store, provider, call, demo, take }
}

describe('dodoPayments', () => {
  it('knows its name, its address and whose keys it takes', () => {
    const { id, endpoint, sale, holdsSecret, capabilities } = dodoPayments({
      businessId: 'bus_1',
      productIds: ['pdt_1', 'pdt_2'],
    })
    expect({ id, endpoint, sale, holdsSecret }).toEqual({
      id: 'dodo-payments',
      endpoint: 'https://live.dodopayments.com',
      sale: { storeId: 'bus_1', productId: ['pdt_1', 'pdt_2'], variantIds: null },
      holdsSecret: undefined,
    })
    expect(capabilities).toMatchObject({
      seats: 'instances',
      tells: { product: 'at-activation', expiry: false, seats: 'none', reason: false },
    })
  })

  it('sends JSON and no authorization', async () => {
    const { store, provider, call, demo, take } = await createDodo()
    const { seat } = await take()
    await provider.validate({ key: demo.fiveSeats, instanceId: seat.instanceId }, call)
    const { instanceId } = seat
    await provider.deactivate({ key: demo.fiveSeats, instanceId, idempotencyKey: 'one' }, call)
    const sent = store.requests.list()
    expect(sent.map(({ path, fields }) => [path, Object.keys(fields)])).toEqual([
      ['/dodo/licenses/activate', ['license_key', 'name']],
      ['/dodo/licenses/validate', ['license_key', 'license_key_instance_id']],
      ['/dodo/licenses/deactivate', ['license_key', 'license_key_instance_id']],
      ['/dodo/licenses/validate', ['license_key', 'license_key_instance_id']],
    ])
    for (const { headers } of sent) {
      expect(headers['content-type']).toBe('application/json')
      expect(headers.authorization).toBeUndefined()
    }
  })

  it('believes no empty answer to a deactivation while the seat is still there', async () => {
    const { store, provider, call, demo, take } = await createDodo()
    const { instanceId } = (await take()).seat
    store.faults.once('deactivate', { kind: 'raw', status: 200 })
    const request = { key: demo.fiveSeats, instanceId, idempotencyKey: 'one' }
    expect(await provider.deactivate(request, call)).toEqual({ kind: 'unreachable', cause: 'not-the-api' })
    expect(await provider.deactivate(request, call)).toMatchObject({ kind: 'granted' })
    expect(store.keys.get(demo.fiveSeats)?.instances).toEqual([])
  })

  it('keeps what an activation tells, and nothing of the customer', async () => {
    const { store, demo, take } = await createDodo()
    const grant = await take()
    expect(grant).toEqual({
      license: {
        licenseId: expect.stringMatching(/^lic_/),
        keyTail: demo.fiveSeats.slice(-4),
        status: 'active',
        expiresAt: 'unknown',
        seatsUsed: 'unknown',
        seatsLimit: 'unknown',
        storeId: store.dodo.businessId,
        productId: store.dodo.productIds[0],
        productName: 'Demo App',
        testMode: false,
      },
      seat: { instanceId: expect.stringMatching(/^lki_/), name: 'Desk', createdAt: expect.any(Number) },
    })
    expect(JSON.stringify(grant)).not.toMatch(/customer|example\.test/i)
  })

  it.each([
    ['another seller', { storeId: 999 }],
    ['another product', { productId: 999 }],
  ])('gives back the seat of a key of %s', async (_what, sold) => {
    const { store, provider, call } = await createDodo()
    const { key } = store.keys.add(sold)
    expect(await provider.inspect({ key }, call)).toMatchObject({ kind: 'granted' })
    expect(await provider.activate({ key, seatName: 'Desk' }, call)).toMatchObject({
      kind: 'refused',
      reason: 'wrong-product',
      facts: { productName: 'Demo App' },
    })
    expect(store.keys.get(key)?.instances).toEqual([])
  })

  it('takes a key that hangs on no product for another product’s', async () => {
    const { store, provider, call, demo } = await createDodo({ hasProduct: false })
    const answer = await provider.activate({ key: demo.fiveSeats, seatName: 'Desk' }, call)
    expect(answer).toMatchObject({ kind: 'refused', reason: 'wrong-product' })
    expect(store.keys.get(demo.fiveSeats)?.instances).toEqual([])
  })

  it('takes keys of each of several products', async () => {
    const { store, provider, call } = await createDodo({}, { productIds: ['pdt_7', 'pdt_8'] })
    for (const productId of [7, 8]) {
      const { key } = store.keys.add({ productId })
      expect(await provider.activate({ key, seatName: 'Desk' }, call)).toMatchObject({ kind: 'granted' })
    }
  })

  it('tells a seat that is gone from a key that is of no use, by asking about the key alone', async () => {
    const { store, provider, call, demo, take } = await createDodo()
    const { seat } = await take()
    const request = { key: demo.fiveSeats, instanceId: seat.instanceId }
    store.keys.update(demo.fiveSeats, { disabled: true })
    expect(await provider.validate(request, call)).toMatchObject({ kind: 'refused', reason: 'key-not-found' })
    // A payment that was on hold has succeeded.
    store.keys.update(demo.fiveSeats, { disabled: false })
    expect(await provider.validate(request, call)).toMatchObject({ kind: 'granted' })
    store.keys.keepNewestInstances(demo.fiveSeats, 0)
    const gone = await provider.validate(request, call)
    expect(gone).toMatchObject({ kind: 'refused', reason: 'instance-not-found' })
  })

  it('says nothing of a seat where the second question is not answered', async () => {
    const { store, provider, call, demo, take } = await createDodo()
    const { seat } = await take()
    const request = { key: demo.fiveSeats, instanceId: seat.instanceId }
    store.keys.keepNewestInstances(demo.fiveSeats, 0)
    for (const kind of ['reset', 'captive-portal', 'other-verdict', 'truncated'] as const) {
      let asked = 0
      const fetch: typeof globalThis.fetch = (input, init) => {
        asked += 1
        if (asked === 2) store.faults.once('validate', { kind })
        return globalThis.fetch(input, init)
      }
      const answer = await provider.validate(request, { fetch })
      expect([kind, answer.kind, asked]).toEqual([kind, 'unreachable', 2])
    }
    expect(call.fetch).toBe(globalThis.fetch)
  })

  it.each([
    ['as one that is not known', 'unknown'],
    ['as malformed', 'refused'],
  ] as const)('survives the id of another store’s seat that is answered %s', async (_how, malformedSeat) => {
    const { provider, call, demo } = await createDodo({ malformedSeat })
    const request = { key: demo.fiveSeats, instanceId: 'b61d7c52-0e3f-4a8b-9c1d-2e3f4a5b6c7d' }
    const gone = { kind: 'refused', reason: 'instance-not-found' }
    expect(await provider.validate(request, call)).toMatchObject(gone)
    expect(await provider.deactivate({ ...request, idempotencyKey: 'one' }, call)).toMatchObject(gone)
  })

  it.each([
    [{ limitStatus: 409, unknownKeyCode: 'NOT_FOUND', unknownKeyAtValidate: 404, caseSensitive: false }],
    [{ limitStatus: 422, unknownKeyCode: 'LICENSE_KEY_NOT_FOUND', unknownKeyAtValidate: 200 }],
  ] as const)('understands the store whichever way it answers: %o', async (play) => {
    const { store, provider, call } = await createDodo(play)
    const full = store.keys.add({ activationLimit: 1, instances: [{ name: 'Other' }] })
    expect(await provider.activate({ key: full.key, seatName: 'Desk' }, call)).toMatchObject({
      kind: 'refused',
      reason: 'no-seats-left',
    })
    const nobody = { key: '11111111-2222-4333-8444-555555555555', instanceId: 'lki_1', seatName: 'Desk' }
    for (const verb of ['inspect', 'activate', 'validate'] as const) {
      const answer = await provider[verb](nobody, call)
      expect([verb, answer]).toMatchObject([verb, { kind: 'refused', reason: 'key-not-found' }])
    }
  })

  it('knows the keys of test mode only in test mode, and calls them that', async () => {
    const { store, provider, call } = await createDodo()
    const { key } = store.keys.add({ testMode: true })
    expect(await provider.inspect({ key }, call)).toMatchObject({ kind: 'refused', reason: 'key-not-found' })
    const baseUrl = `${store.url}/dodo-test`
    const inTestMode = dodoPayments({ ...store.dodo, baseUrl, testMode: true })
    expect(await inTestMode.activate({ key, seatName: 'Desk' }, call)).toMatchObject({
      kind: 'granted',
      value: { license: { testMode: true } },
    })
  })
})
