import { describe, expect, it } from 'vitest'
import { DAY_MS, MINUTE_MS } from '../../../contract/duration.js'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../../testing/engine-harness.js'

/** OTHER_KEY is active; the seat of GOOD_KEY is noted, and cannot be released. */
async function createReplaced(
  answer: Parameters<ReturnType<typeof createEngineHarness>['provider']['always']>[0],
) {
  const harness = createEngineHarness()
  await harness.start()
  await harness.engine.activate(GOOD_KEY)
  const [seatName = ''] = harness.store.seatsOf(GOOD_KEY)
  harness.provider.always(answer, 'deactivate')
  await harness.engine.activate(OTHER_KEY)
  harness.provider.takeVerbs()
  return { harness, seatName }
}

describe('a seat that cannot be released', () => {
  it('is tried at the pace of a backoff while the store cannot be reached', async () => {
    const { harness } = await createReplaced({ kind: 'unreachable', cause: 'server-error' })
    await harness.clock.advance(2 * DAY_MS)
    const tries = harness.provider.takeVerbs().filter((verb) => verb === 'deactivate')
    expect(tries.length).toBeGreaterThan(5)
    expect(tries.length).toBeLessThan(30)
    expect(harness.engine.snapshot.state.status).toBe('licensed')
  })

  it('is asked about twice a day while the store refuses to take it back', async () => {
    const { harness } = await createReplaced({ kind: 'refused', reason: 'unspecified' })
    await harness.clock.advance(10 * DAY_MS)
    const verbs = harness.provider.takeVerbs()
    expect(verbs.length).toBeLessThanOrEqual(41)
    expect(verbs.filter((verb) => verb === 'deactivate').length).toBeGreaterThan(15)
    expect(harness.engine.snapshot).toMatchObject({ activity: 'idle', state: { status: 'licensed' } })
  })

  it('is no seat any more once the store has not known its key for a day', async () => {
    const { harness, seatName } = await createReplaced({ kind: 'refused', reason: 'key-not-found' })
    await harness.clock.advance(DAY_MS - 1)
    expect(harness.engine.snapshot.notices).toMatchObject([{ kind: 'seat-release-pending', seatName }])
    await harness.clock.advance(DAY_MS / 2)
    expect(harness.engine.snapshot.notices).toEqual([])
    expect(harness.kept()).toMatchObject({ pendingReleases: [], lostSeats: [] })
    expect(harness.provider.takeVerbs().filter((verb) => verb === 'deactivate').length).toBeLessThan(4)
    await harness.clock.advance(30 * DAY_MS)
    expect(harness.provider.takeVerbs()).toEqual(Array.from({ length: 30 }, () => 'validate'))
    expect(harness.engine.snapshot.notices).toEqual([])
  })

  it('is released where the store had not known its key by mistake', async () => {
    const { harness } = await createReplaced({ kind: 'refused', reason: 'key-not-found' })
    await harness.clock.advance(DAY_MS / 2 + MINUTE_MS)
    expect(harness.kept().pendingReleases).toMatchObject([{ doubt: { answers: 2 } }])
    harness.provider.always(null, 'deactivate')
    harness.restart()
    await harness.start()
    await harness.clock.advance(MINUTE_MS)
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
    expect(harness.kept()).toMatchObject({ pendingReleases: [], lostSeats: [] })
  })

  it('is named to the user after thirty days', async () => {
    const { harness, seatName } = await createReplaced({ kind: 'unreachable', cause: 'server-error' })
    await harness.clock.advance(29 * DAY_MS)
    expect(harness.engine.snapshot.notices).toMatchObject([{ kind: 'seat-release-pending', seatName }])
    await harness.clock.advance(2 * DAY_MS)
    expect(harness.engine.snapshot.notices).toMatchObject([{ kind: 'seat-may-be-lost', seatName }])
    expect(harness.kept()).toMatchObject({ pendingReleases: [], lostSeats: [{ seatName, keyTail: '4D51' }] })
    await harness.engine.dismissLostSeat(seatName)
    expect(harness.engine.snapshot.notices).toEqual([])
  })

  it('does not keep the seats noted after it from being released', async () => {
    const { harness } = await createReplaced({ kind: 'refused', reason: 'unspecified' })
    harness.store.addKey('third-key')
    await harness.engine.activate('third-key')
    await harness.clock.advance(0)
    harness.provider.always(null, 'deactivate')
    harness.provider.next('deactivate', { kind: 'refused', reason: 'unspecified' })
    await harness.engine.revalidate()
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    expect(harness.store.seatsOf(OTHER_KEY)).toHaveLength(0)
  })

  it('is released while the license that replaced it is locked', async () => {
    const { harness } = await createReplaced({ kind: 'unreachable', cause: 'server-error' })
    harness.store.keyOf(OTHER_KEY).expired = true
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state.status).toBe('locked')
    harness.provider.always(null, 'deactivate')
    await harness.clock.advance(DAY_MS)
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
  })

  it('of another store is named at once', async () => {
    const { harness, seatName } = await createReplaced({ kind: 'unreachable', cause: 'server-error' })
    harness.restart({ wrapProvider: (provider) => ({ ...provider, id: 'another-store' }) })
    await harness.engine.activate('')
    await harness.engine.deactivate()
    await harness.start()
    await harness.clock.advance(60_000)
    expect(harness.kept().pendingReleases).toEqual([])
    expect(harness.kept().lostSeats.map((seat) => seat.seatName)).toContain(seatName)
  })

  it('is taken up again when its key is activated again, though no other seat can be had', async () => {
    const { harness, seatName } = await createReplaced({ kind: 'unreachable', cause: 'server-error' })
    harness.store.keyOf(GOOD_KEY).limit = 1
    harness.provider.obey()
    expect((await harness.engine.activate(GOOD_KEY)).ok).toBe(true)
    await harness.clock.advance(0)
    expect(harness.provider.takeVerbs()).toEqual(['validate', 'deactivate'])
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([seatName])
    expect(harness.store.seatsOf(OTHER_KEY)).toEqual([])
    expect(harness.engine.snapshot).toMatchObject({ state: { license: { seatName } }, notices: [] })
  })

  it('is forgotten when its key is activated again and the store has freed it', async () => {
    const { harness } = await createReplaced({ kind: 'unreachable', cause: 'server-error' })
    harness.store.keyOf(GOOD_KEY).seats.clear()
    harness.provider.obey()
    expect((await harness.engine.activate(GOOD_KEY)).ok).toBe(true)
    expect(harness.provider.takeVerbs().slice(0, 3)).toEqual(['validate', 'inspect', 'activate'])
    await harness.clock.advance(0)
    expect(harness.kept().pendingReleases).toEqual([])
  })

  it('stays noted when its key is activated again and cannot be asked about', async () => {
    const { harness, seatName } = await createReplaced({ kind: 'unreachable', cause: 'server-error' })
    harness.provider.next('validate', { kind: 'unreachable', cause: 'tls' })
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ error: { code: 'tls' } })
    harness.provider.next('validate', { kind: 'refused', reason: 'key-disabled' })
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ error: { code: 'key-disabled' } })
    expect(harness.kept()).toMatchObject({
      credentials: { key: OTHER_KEY },
      pendingReleases: [{ seatName }],
    })
    expect(harness.engine.snapshot.state.status).toBe('licensed')
  })
})
