import { describe, expect, it } from 'vitest'
import { createPolar } from '../../testing/store/polar/start-test-polar.js'

describe('a license of Polar that worked', () => {
  it.each([
    ['disabled', { disabled: true }, 'key-disabled'],
    ['revoked, as by a refund', { revoked: true }, 'key-disabled'],
    ['expired', { expiresAt: 1 }, 'key-expired'],
  ] as const)('ends once two questions agree: %s', async (_what, change, reason) => {
    const { store, provider, call, demo, take } = await createPolar()
    const { request } = await take()
    store.requests.clear()
    store.keys.update(demo.fiveSeats, change)
    expect(await provider.validate(request, call)).toMatchObject({ kind: 'refused', reason })
    const asked = store.requests.list('validate').map(({ fields }) => 'activation_id' in fields)
    expect(asked).toEqual([true, false])
  })

  it('is working again with the next grant', async () => {
    const { store, provider, call, demo, take } = await createPolar()
    const { request } = await take()
    store.keys.update(demo.fiveSeats, { revoked: true })
    expect(await provider.validate(request, call)).toMatchObject({ reason: 'key-disabled' })
    store.keys.update(demo.fiveSeats, { revoked: false })
    expect(await provider.validate(request, call)).toMatchObject({ kind: 'granted' })
  })

  it('tells a seat that is gone from a key that is, by asking about the key alone', async () => {
    const { store, provider, call, demo, take } = await createPolar()
    const { request } = await take()
    store.keys.keepNewestInstances(demo.fiveSeats, 0)
    expect(await provider.validate(request, call)).toMatchObject({ reason: 'instance-not-found' })
    store.keys.remove(demo.fiveSeats)
    expect(await provider.validate(request, call)).toMatchObject({ reason: 'key-not-found' })
  })

  it('keeps its seats under a key that was rotated', async () => {
    const { store, provider, call, demo, take } = await createPolar()
    const { request } = await take()
    const { key } = store.keys.rotate(demo.fiveSeats)
    expect(await provider.validate(request, call)).toMatchObject({ reason: 'key-not-found' })
    expect(await provider.validate({ ...request, key }, call)).toMatchObject({ kind: 'granted' })
  })

  it.each(['lki_another-store', '4711', 'ffdfc7c0'])(
    'survives a seat id of another store: %s',
    async (instanceId) => {
      const { provider, call, demo } = await createPolar()
      const answer = await provider.validate({ key: demo.fiveSeats, instanceId }, call)
      expect(answer).toMatchObject({ kind: 'refused', reason: 'instance-not-found' })
      expect(JSON.stringify(answer)).not.toContain(instanceId)
      const released = await provider.deactivate(
        { key: demo.fiveSeats, instanceId, idempotencyKey: 'one' },
        call,
      )
      expect(released).toMatchObject({ kind: 'refused', reason: 'instance-not-found' })
    },
  )

  it.each(['reset', 'captive-portal', 'truncated', 'server-error', 'rate-limited', 'redirect'] as const)(
    'does not end where the second question meets trouble: %s',
    async (kind) => {
      const { store, provider, demo, take } = await createPolar()
      const { request } = await take()
      store.keys.update(demo.fiveSeats, { disabled: true })
      let asked = 0
      const fetch: typeof globalThis.fetch = (input, init) => {
        asked += 1
        const fault = kind === 'redirect' ? { kind, to: 'http://127.0.0.1:1/' } : { kind }
        if (asked === 2) store.faults.once('validate', fault)
        return globalThis.fetch(input, init)
      }
      expect(await provider.validate(request, { fetch })).toMatchObject({ kind: 'unreachable' })
    },
  )

  it('does not end where the two answers contradict each other', async () => {
    const { store, provider, demo, take } = await createPolar()
    const { request } = await take()
    store.keys.update(demo.fiveSeats, { disabled: true })
    const changed = (change: { disabled?: boolean; expiresAt?: number }): typeof globalThis.fetch => {
      let asked = 0
      return (input, init) => {
        asked += 1
        if (asked === 2) store.keys.update(demo.fiveSeats, change)
        return globalThis.fetch(input, init)
      }
    }
    const mended = await provider.validate(request, { fetch: changed({ disabled: false }) })
    expect(mended).toMatchObject({ kind: 'refused', reason: 'unspecified' })
    store.keys.update(demo.fiveSeats, { disabled: true })
    const other = await provider.validate(request, { fetch: changed({ disabled: false, expiresAt: 1 }) })
    expect(other).toMatchObject({ kind: 'refused', reason: 'unspecified' })
  })
})

describe('the rate limit of Polar', () => {
  it('refuses the fourth call of a second, and all for a minute, with an empty answer', async () => {
    const { store, provider, call, demo } = await createPolar({}, { now: () => Date.UTC(2030, 0, 1) })
    const ask = () => provider.inspect({ key: demo.fiveSeats }, call)
    for (const nth of [1, 2, 3]) expect([nth, (await ask()).kind]).toEqual([nth, 'granted'])
    expect(await ask()).toEqual({ kind: 'unreachable', cause: 'rate-limited', retryAfterMs: 60_000 })
    store.clock.advance(59_999)
    expect(await ask()).toMatchObject({ cause: 'rate-limited', retryAfterMs: 1_000 })
    store.clock.advance(1)
    expect(await ask()).toMatchObject({ kind: 'granted' })
  })

  it('lets an activation and a check that ends a license pass', async () => {
    const { store, provider, call, demo } = await createPolar({}, { now: () => Date.UTC(2030, 0, 1) })
    await provider.inspect({ key: demo.fiveSeats }, call)
    const answer = await provider.activate({ key: demo.fiveSeats, seatName: 'Desk' }, call)
    if (answer.kind !== 'granted') throw new Error('expected a seat')
    store.clock.advance(1_000)
    store.keys.update(demo.fiveSeats, { disabled: true })
    const { instanceId } = answer.value.seat
    expect(await provider.validate({ key: demo.fiveSeats, instanceId }, call)).toMatchObject({
      reason: 'key-disabled',
    })
  })
})
