import { describe, expect, it, onTestFinished } from 'vitest'
import { createStoreHarness } from '../../testing/provider-contract/store-harness.js'
import { describeProviderContract } from '../../testing/provider-contract.js'
import type { CreemStoreOptions } from '../../testing/store/creem/creem-options.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import { type CreemOptions, creem } from './index.js'

describeProviderContract('creem, which tells of a key alone', async () => {
  const store = await startLicenseStore({ creem: { keyAlone: 'told' }, rateLimitPerMinute: 10_000 })
  return createStoreHarness(store, { provider: creem(store.creem) })
})

async function createCreem(play: CreemStoreOptions = {}, options: Partial<CreemOptions> = {}) {
  const store = await startLicenseStore({ creem: play })
  onTestFinished(() => store.close())
  const provider = creem({ ...store.creem, ...options })
  const call = { fetch: globalThis.fetch }
  const { demo } = store.keys
  const take = async (key: string = demo.fiveSeats, seatName = 'Desk') => {
    const answer = await provider.activate({ key, seatName }, call)
    if (answer.kind !== 'granted') throw new Error(`expected a seat, got ${JSON.stringify(answer)}`)
    return answer.value
  }
  const seatsOf = (key: string) => store.keys.get(key)?.instances.length
  return { store, provider, call, demo, take, seatsOf }
}

const refused = (reason: string) => ({ kind: 'refused', reason })
const PLAYS: readonly Required<Omit<CreemStoreOptions, 'apiKey'>>[] = (['told', 'refused'] as const).flatMap(
  (keyAlone) =>
    (['status', 'gone'] as const).flatMap((ended) =>
      (['one', 'all'] as const).map((instances) => ({ keyAlone, ended, instances })),
    ),
)

describe('creem', () => {
  it('sends the secret with every call', async () => {
    const { store, provider, call, demo, take } = await createCreem()
    const { instanceId } = (await take()).seat
    await provider.inspect({ key: demo.fiveSeats }, call)
    await provider.validate({ key: demo.fiveSeats, instanceId }, call)
    await provider.deactivate({ key: demo.fiveSeats, instanceId, idempotencyKey: 'one' }, call)
    const sent = store.requests.list().map(({ headers }) => headers['x-api-key'])
    expect(sent).toEqual(Array(4).fill(store.creem.apiKey))
  })

  it.each(PLAYS)('takes, checks and gives back a seat whichever way the store answers: %o', async (play) => {
    const { provider, call, demo, take, seatsOf } = await createCreem(play)
    await take(demo.fiveSeats, 'Another')
    const { seat, license } = await take()
    expect(license).toMatchObject({ status: 'active', seatsUsed: 2, seatsLimit: 5, testMode: false })
    expect(seat.name).toBe('Desk')
    const request = { key: demo.fiveSeats, instanceId: seat.instanceId, idempotencyKey: 'one' }
    expect(await provider.validate(request, call)).toMatchObject({ kind: 'granted', value: { seat } })
    expect(await provider.deactivate(request, call)).toMatchObject({ kind: 'granted', value: null })
    expect(seatsOf(demo.fiveSeats)).toBe(1)
    const gone = play.keyAlone === 'told' ? 'instance-not-found' : 'unspecified'
    expect(await provider.validate(request, call)).toMatchObject(refused(gone))
    expect(await provider.deactivate(request, call)).toMatchObject(refused('instance-not-found'))
  })

  it.each(PLAYS)('refuses a key at its activation whichever way the store answers: %o', async (play) => {
    const { provider, call, demo, seatsOf } = await createCreem(play)
    const expected = [
      ['full', 'no-seats-left'],
      ['otherProduct', 'wrong-product'],
      ['testMode', 'test-key'],
      ['disabled', 'key-disabled'],
      ['expired', 'key-expired'],
    ] as const
    for (const [name, reason] of expected) {
      const before = seatsOf(demo[name])
      const answer = await provider.activate({ key: demo[name], seatName: 'Desk' }, call)
      expect([name, answer]).toMatchObject([name, refused(reason)])
      expect([name, seatsOf(demo[name])]).toEqual([name, before])
    }
    const nobody = { key: 'ABC123-XYZ456-XYZ456-XYZ456', seatName: 'Desk' }
    expect(await provider.activate(nobody, call)).toMatchObject(refused('key-not-found'))
  })

  it('knows nothing of a key without a seat where the store does not tell', async () => {
    const { provider, call, demo } = await createCreem({ keyAlone: 'refused' })
    expect(await provider.inspect({ key: demo.disabled }, call)).toMatchObject({
      kind: 'granted',
      value: { status: 'unknown', seatsUsed: 'unknown', testMode: 'unknown' },
    })
    const told = await createCreem({ keyAlone: 'told' })
    expect(await told.provider.inspect({ key: demo.disabled }, call)).toMatchObject(refused('key-disabled'))
  })

  it.each([
    [{ ended: 'status', keyAlone: 'refused' }, 'key-disabled', 'key-expired'],
    [{ ended: 'gone', keyAlone: 'told' }, 'key-disabled', 'key-expired'],
    // It does not repeat the key, and no second answer can confirm it.
    [{ ended: 'gone', keyAlone: 'refused' }, 'unspecified', 'unspecified'],
  ] as const)('ends a license only by an exact no, or one that is confirmed: %o', async (play, off, over) => {
    const { store, provider, call, demo, take } = await createCreem(play)
    const { instanceId } = (await take()).seat
    const request = { key: demo.fiveSeats, instanceId }
    store.keys.update(demo.fiveSeats, { disabled: true })
    expect(await provider.validate(request, call)).toMatchObject(refused(off))
    store.keys.update(demo.fiveSeats, { disabled: false, expiresAt: store.clock.now() - 1_000 })
    expect(await provider.validate(request, call)).toMatchObject(refused(over))
    store.keys.remove(demo.fiveSeats)
    const unknown = play.keyAlone === 'told' ? 'key-not-found' : 'unspecified'
    expect(await provider.validate(request, call)).toMatchObject(refused(unknown))
  })

  it('calls an API key that is not accepted a mistake of the seller’s, and tells the log what to do', async () => {
    const { provider, call, demo } = await createCreem({}, { apiKey: 'creem_another' })
    for (const verb of ['inspect', 'activate', 'validate', 'deactivate'] as const) {
      const request = { key: demo.fiveSeats, instanceId: 'x', seatName: 'Desk', idempotencyKey: 'one' }
      const answer = await provider[verb](request, call)
      expect(answer).toMatchObject({ kind: 'unreachable', cause: 'misconfigured', hint: expect.any(String) })
      expect(JSON.stringify(answer)).not.toContain('creem_another')
    }
  })

  it.each(['reset', 'captive-portal', 'truncated', 'wrong-type', 'oversized'] as const)(
    'never takes trouble for a no: %s',
    async (kind) => {
      const { store, provider, call, demo, take } = await createCreem({ keyAlone: 'told' })
      const { instanceId } = (await take()).seat
      store.faults.set('*', { kind })
      const request = { key: demo.fiveSeats, instanceId, idempotencyKey: 'one' }
      expect(await provider.validate(request, call)).toMatchObject({ kind: 'unreachable' })
      // The status does not decide whether a seat is free.
      const released = await provider.deactivate(request, call)
      expect(released.kind).toBe(kind === 'wrong-type' ? 'granted' : 'unreachable')
    },
  )

  it('takes an address that Creem does not have for none of Creem’s', async () => {
    const { store, provider, call, demo } = await createCreem()
    const elsewhere = creem({ ...store.creem, baseUrl: `${store.url}/creem/v9` })
    expect(await elsewhere.inspect({ key: demo.fiveSeats }, call)).toMatchObject({
      kind: 'unreachable',
      cause: 'not-the-api',
    })
    expect(provider.holdsSecret).toBe(true)
  })
})
