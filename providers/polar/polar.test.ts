import { describe, expect, it } from 'vitest'
import { type ContractTrouble, describeProviderContract } from '../../testing/provider-contract.js'
import type { StoreFault } from '../../testing/store/faults/store-fault.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import { createPolar, UNLIMITED } from '../../testing/store/polar/start-test-polar.js'
import { polar } from './index.js'

const FAULTS: Readonly<Record<ContractTrouble, StoreFault>> = {
  offline: { kind: 'reset' },
  'server-error': { kind: 'server-error', status: 502, as: 'html' },
  'rate-limited': { kind: 'rate-limited', retryAfter: 30 },
  portal: { kind: 'captive-portal' },
  hang: { kind: 'hang' },
}

describeProviderContract(
  'polar',
  async () => {
    const store = await startLicenseStore({ polar: UNLIMITED })
    const { demo } = store.keys
    const { key: working } = store.keys.add({ activationLimit: 1_000 })
    return {
      provider: polar(store.polar),
      fetch: (input, init) => fetch(input, init),
      keys: { ...demo, working, unknown: '11111111-2222-4333-8444-555555555555' },
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

describe('polar', () => {
  it('knows its name, its address, whose keys it takes and what they look like', () => {
    const organizationId = 'A0E1B2C3-0000-4000-8000-000000000001'
    const { id, endpoint, sale, holdsSecret, keyForms, accepts } = polar({ organizationId })
    expect({ id, endpoint, sale, holdsSecret }).toEqual({
      id: 'polar',
      endpoint: 'https://api.polar.sh',
      sale: { storeId: organizationId.toLowerCase(), productId: null, variantIds: null },
      holdsSecret: undefined,
    })
    expect(keyForms).toEqual([expect.objectContaining({ hasPrefix: true, caseMatters: true })])
    expect(accepts?.('anything, as keys were imported')).toBe('maybe')
  })

  it('sends JSON, the organization and no authorization', async () => {
    const { store, provider, call, take } = await createPolar()
    const { request } = await take()
    await provider.validate(request, call)
    await provider.deactivate({ ...request, idempotencyKey: 'one' }, call)
    const sent = store.requests.list()
    const base = '/polar/v1/customer-portal/license-keys'
    expect(sent.map(({ path, fields }) => [path, Object.keys(fields).sort()])).toEqual([
      [`${base}/activate`, ['key', 'label', 'organization_id']],
      [`${base}/validate`, ['activation_id', 'key', 'organization_id']],
      [`${base}/deactivate`, ['activation_id', 'key', 'organization_id']],
    ])
    for (const { headers } of sent) {
      expect([headers['content-type'], headers.authorization]).toEqual(['application/json', undefined])
    }
  })

  it('keeps what the store tells, and nothing of the customer', async () => {
    const { store, take, demo } = await createPolar()
    const { grant } = await take(demo.expiresSoon)
    const [benefitId] = store.polar.benefitIds
    expect(grant).toEqual({
      license: {
        licenseId: expect.any(String),
        keyTail: demo.expiresSoon.slice(-4),
        status: 'active',
        expiresAt: store.keys.get(demo.expiresSoon)?.expiresAt,
        seatsUsed: 'unknown',
        seatsLimit: 5,
        storeId: store.polar.organizationId,
        productId: benefitId,
        variantId: benefitId,
        testMode: false,
      },
      seat: { instanceId: expect.any(String), name: 'Desk', createdAt: expect.any(Number) },
    })
    expect(JSON.stringify(grant)).not.toMatch(/customer|example|street/i)
  })

  it('gives back the seat of a key of another benefit, which an activation does not look at', async () => {
    const { store, provider, call } = await createPolar()
    const { key } = store.keys.add({ variantId: 9, activationLimit: 2 })
    const answer = await provider.activate({ key, seatName: 'Desk' }, call)
    expect(answer).toMatchObject({ kind: 'refused', reason: 'wrong-product' })
    expect(store.requests.list('deactivate')).toHaveLength(1)
    expect(store.keys.get(key)?.instances).toEqual([])
  })

  it('takes keys of each benefit where none is named, and of no other organization', async () => {
    const { store, call, demo } = await createPolar()
    const { organizationId, baseUrl } = store.polar
    const provider = polar({ organizationId, baseUrl })
    expect(await provider.inspect({ key: demo.otherVariant }, call)).toMatchObject({ kind: 'granted' })
    const other = await provider.inspect({ key: demo.otherStore }, call)
    expect(other).toMatchObject({ kind: 'refused', reason: 'key-not-found' })
  })

  it('finds keys of the sandbox there only, and calls them test keys', async () => {
    const { store, provider, call, demo } = await createPolar()
    const missing = await provider.inspect({ key: demo.testMode }, call)
    expect(missing).toMatchObject({ kind: 'refused', reason: 'key-not-found' })
    const sandbox = polar({ ...store.polarSandbox, sandbox: true })
    const found = await sandbox.inspect({ key: demo.testMode }, call)
    expect(found).toMatchObject({ kind: 'granted', value: { testMode: true } })
    expect(await sandbox.inspect({ key: demo.fiveSeats }, call)).toMatchObject({ reason: 'key-not-found' })
  })

  it('keeps a prefix, and the case of a key', async () => {
    const { store, provider, call } = await createPolar()
    const { key } = store.keys.add({ key: 'MYAPP-38B1460A-5104-4067-A91D-77B872934D51', activationLimit: 1 })
    expect(await provider.inspect({ key }, call)).toMatchObject({ kind: 'granted' })
    const lower = await provider.inspect({ key: key.toLowerCase() }, call)
    expect(lower).toMatchObject({ kind: 'refused', reason: 'key-not-found' })
  })
})

describe('a key of Polar without a limit of activations', () => {
  it('is licensed without a seat, on any number of computers, and has nothing to give back', async () => {
    const { store, provider, call, demo, take } = await createPolar()
    const { request, grant } = await take(demo.unlimited)
    expect(grant).toMatchObject({ license: { seatsLimit: null }, seat: { name: 'Desk' } })
    expect(store.keys.get(demo.unlimited)?.instances).toEqual([])
    expect(await provider.validate(request, call)).toMatchObject({ kind: 'granted', value: { seat: {} } })
    const released = await provider.deactivate({ ...request, idempotencyKey: 'one' }, call)
    expect(released).toEqual({ kind: 'granted', value: null })
    expect(store.requests.count('deactivate')).toBe(0)
  })

  it.each([
    ['disabled', 'key-disabled'],
    ['revoked', 'key-disabled'],
  ] as const)('ends when it is %s', async (field, reason) => {
    const { store, provider, call, demo, take } = await createPolar()
    const { request } = await take(demo.unlimited)
    store.keys.update(demo.unlimited, { [field]: true })
    expect(await provider.validate(request, call)).toMatchObject({ kind: 'refused', reason })
  })

  it('goes on when the seller gives it a limit', async () => {
    const { store, provider, call, demo, take } = await createPolar()
    const { request } = await take(demo.unlimited)
    store.keys.update(demo.unlimited, { activationLimit: 1 })
    expect(await provider.validate(request, call)).toMatchObject({ kind: 'granted' })
  })
})
