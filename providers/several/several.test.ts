import { describe, expect, it, onTestFinished } from 'vitest'
import { type LicenseStore, startLicenseStore } from '../../testing/store/license-store.js'
import { dodoPayments } from '../dodo-payments/index.js'
import { gumroad } from '../gumroad/index.js'
import { lemonSqueezy } from '../lemon-squeezy/index.js'
import type { LicenseProvider } from '../license-provider.js'
import { polar } from '../polar/index.js'
import { combineProviders } from './combine-providers.js'

const MAKERS = {
  'lemon-squeezy': ({ url: baseUrl, product: { storeId, productId } }) =>
    lemonSqueezy({ storeId, productId, baseUrl }),
  polar: (store) => polar(store.polar),
} as const satisfies Record<string, (store: LicenseStore) => LicenseProvider>

const KEY = '38B1460A-5104-4067-A91D-77B872934D51'
type Kind = 'works' | 'disabled' | 'unknown' | 'unreachable'
const call = { fetch: globalThis.fetch }

async function startStore(): Promise<LicenseStore> {
  const store = await startLicenseStore({ keys: [], polar: { requestsPerSecond: null } })
  onTestFinished(() => store.close())
  return store
}

function become(store: LicenseStore, kind: Kind): void {
  store.faults.clear()
  store.requests.clear()
  store.keys.remove(KEY)
  if (kind !== 'unknown') store.keys.add({ key: KEY, activationLimit: 5, disabled: kind === 'disabled' })
  if (kind === 'unreachable') store.faults.set('*', { kind: 'server-error', status: 503 })
}

describe('several providers', () => {
  async function createTwo() {
    const [old, next] = [await startStore(), await startStore()]
    const provider = combineProviders([MAKERS.polar(next), MAKERS['lemon-squeezy'](old)])
    return { old, next, provider }
  }
  const take = async (provider: LicenseProvider) => {
    await provider.inspect({ key: KEY }, call)
    const answer = await provider.activate({ key: KEY, seatName: 'Desk' }, call)
    if (answer.kind !== 'granted') throw new Error(`expected a seat, got ${JSON.stringify(answer)}`)
    return answer.value
  }

  it('are told by their names, and are one where there is one', () => {
    const only = lemonSqueezy({ storeId: 1, productId: 2 })
    expect(combineProviders(only)).toBe(only)
    expect(combineProviders([only])).toBe(only)
    expect(() => combineProviders([])).toThrow('provider: expected at least one provider, got an empty list')
    const other = dodoPayments({ businessId: 'bus_1', productIds: ['pdt_1'] })
    const { id, endpoint, members, longestCallMs } = combineProviders([other, only])
    expect({ id, endpoint, members, longestCallMs }).toEqual({
      id: 'dodo-payments+lemon-squeezy',
      endpoint: 'https://live.dodopayments.com',
      members: [other, only],
      longestCallMs: 6 * 60_000,
    })
  })

  it('activate at the one that knew the key, and nowhere else, with no question more', async () => {
    const { old, next, provider } = await createTwo()
    become(old, 'works')
    const { license } = await take(provider)
    expect(license.provider).toBe('lemon-squeezy')
    expect(old.requests.list().map(({ route }) => route)).toEqual(['validate', 'activate'])
    expect(next.requests.list().map(({ route }) => route)).toEqual(['validate'])
  })

  it('activate nowhere where nobody knows the key, nor where one could not be asked', async () => {
    const { old, next, provider } = await createTwo()
    for (const kind of ['unknown', 'unreachable'] as const) {
      become(old, kind)
      become(next, 'disabled')
      expect((await provider.activate({ key: KEY, seatName: 'Desk' }, call)).kind).not.toBe('granted')
      expect([old.requests.count('activate'), next.requests.count('activate')]).toEqual([0, 0])
    }
  })

  it('ask only the one that a seat is of', async () => {
    const { old, next, provider } = await createTwo()
    become(old, 'works')
    const {
      seat: { instanceId },
    } = await take(provider)
    next.requests.clear()
    become(next, 'works')
    const seat = { providerId: 'lemon-squeezy' }
    const request = { key: KEY, instanceId }
    expect(await provider.validate(request, { ...call, seat })).toMatchObject({ kind: 'granted' })
    old.keys.update(KEY, { disabled: true })
    expect(await provider.validate(request, { ...call, seat })).toMatchObject({ reason: 'key-disabled' })
    old.keys.update(KEY, { disabled: false })
    const release = { ...request, idempotencyKey: 'one' }
    expect(await provider.deactivate(release, { ...call, seat })).toMatchObject({ kind: 'granted' })
    expect(next.requests.count()).toBe(0)
    const gone = await provider.validate(request, { ...call, seat: { providerId: 'sellapp' } })
    expect(gone).toEqual({ kind: 'unreachable', cause: 'misconfigured' })
  })

  it('find a seat in turn where nobody says whose it is, as a relay asks', async () => {
    const { old, next, provider } = await createTwo()
    become(old, 'works')
    const {
      seat: { instanceId },
    } = await take(provider)
    const request = { key: KEY, instanceId }
    expect(await provider.validate(request, call)).toMatchObject({ kind: 'granted' })
    expect(next.requests.count('validate')).toBeGreaterThan(0)
    next.faults.set('*', { kind: 'reset' })
    expect(await provider.validate(request, call)).toMatchObject({ kind: 'granted' })
    old.keys.update(KEY, { disabled: true })
    expect(await provider.validate(request, call)).toMatchObject({ kind: 'unreachable' })
    next.faults.clear()
    expect(await provider.validate(request, call)).toMatchObject({ reason: 'key-disabled' })
    expect(await provider.deactivate({ ...request, idempotencyKey: 'one' }, call)).toMatchObject({
      kind: expect.stringMatching(/granted|refused/),
    })
  })

  it('show a key only to the stores whose form it has, and one of no form to all', async () => {
    const store = await startStore()
    const asked: string[] = []
    const noting = (provider: LicenseProvider): LicenseProvider => ({
      ...provider,
      inspect: async () => (asked.push(provider.id), { kind: 'refused', reason: 'key-not-found' }),
    })
    const members = [MAKERS['lemon-squeezy'](store), gumroad(store.gumroad)].map(noting)
    const askedFor = async (key: string, list = members) => {
      asked.length = 0
      await combineProviders(list).inspect({ key }, call)
      return [...asked]
    }
    expect(await askedFor(KEY)).toEqual(['lemon-squeezy'])
    expect(await askedFor('0A1B2C3D-4E5F6071-8293A4B5-C6D7E8F9')).toEqual(['gumroad'])
    expect(await askedFor('a key of no form')).toEqual(['lemon-squeezy', 'gumroad'])
    const [first, second] = members as [LicenseProvider, LicenseProvider]
    const claimed = [first, { ...second, accepts: () => 'yes' as const }]
    expect(await askedFor(KEY, claimed)).toEqual(['gumroad'])
    const refused = [first, { ...second, accepts: () => 'no' as const }]
    expect(await askedFor('a key of no form', refused)).toEqual(['lemon-squeezy', 'gumroad'])
  })
})
