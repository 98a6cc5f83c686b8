import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../contract/duration.js'
import { createEngineHarness, GOOD_KEY } from '../../testing/engine-harness.js'
import type { Script } from '../../testing/scripted-provider.js'

const YEAR_MS = 365 * DAY_MS
const offline = { kind: 'unreachable', cause: 'offline' } as const
const withoutTime: Script = async (real) => {
  const { serverTimeAt: _told, ...answer } = { serverTimeAt: 0, ...(await real()) }
  return answer
}

/** Launches for so many minutes each, with the clock set to the same instant before each; answers how many were open. */
async function launchOnFrozenClock(
  harness: ReturnType<typeof createEngineHarness>,
  frozenAt: number,
  { launches, minutes }: { readonly launches: number; readonly minutes: number },
): Promise<number> {
  let open = 0
  for (let launch = 0; launch < launches; launch += 1) {
    harness.clock.setWall(frozenAt)
    harness.restart()
    const { entitled } = await harness.start()
    if (entitled) open += 1
    await harness.clock.advance(minutes * MINUTE_MS)
  }
  return open
}

describe('a license on a clock that is wrong', () => {
  it.each([-10 * YEAR_MS, -3 * DAY_MS, 3 * DAY_MS, 10 * YEAR_MS])(
    'by %i ms from the first day on works like any other',
    async (errorMs) => {
      const harness = createEngineHarness()
      harness.clock.setWall(harness.clock.now() + errorMs)
      await harness.start()
      await harness.engine.activate(GOOD_KEY)
      expect(harness.engine.snapshot).toMatchObject({ state: { status: 'licensed' }, notices: [] })
      harness.provider.always(offline)
      for (let day = 0; day < 13; day += 1) {
        harness.restart()
        await harness.start()
        await harness.clock.advance(DAY_MS)
        expect(harness.engine.snapshot).toMatchObject({ entitled: true, notices: [] })
      }
      await harness.clock.advance(DAY_MS)
      expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'grace-ended' })
    },
  )

  it.each([
    ['was a year behind', -YEAR_MS],
    ['was a year ahead', YEAR_MS],
  ])('stays open offline when the clock that %s is put right', async (_what, errorMs) => {
    const harness = createEngineHarness()
    const rightAt = harness.clock.now()
    harness.clock.setWall(rightAt + errorMs)
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.always(offline)
    await harness.clock.advance(MINUTE_MS)
    harness.clock.setWall(rightAt + MINUTE_MS)
    await harness.clock.advance(2 * DAY_MS)
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, notices: [] })
    harness.restart()
    expect(await harness.start()).toMatchObject({ entitled: true, notices: [] })
  })

  it('heals with the next answer of the store, though it was set forward by years', async () => {
    const harness = createEngineHarness()
    const rightAt = harness.clock.now()
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    harness.clock.setWall(rightAt + 10 * YEAR_MS)
    harness.restart()
    expect(await harness.start()).toMatchObject({ entitled: false, state: { reason: 'grace-ended' } })
    await harness.clock.advance(MINUTE_MS)
    expect(harness.engine.snapshot).toMatchObject({
      entitled: true,
      state: { status: 'licensed', confirmedAt: expect.toSatisfy((at: number) => at - rightAt < HOUR_MS) },
    })
    harness.clock.setWall(rightAt + MINUTE_MS)
    harness.restart()
    harness.provider.always(offline)
    expect(await harness.start()).toMatchObject({ entitled: true, notices: [] })
    await harness.clock.advance(13 * DAY_MS)
    expect(harness.engine.snapshot.entitled).toBe(true)
  })

  it('is open again at once when a clock set forward in a running app is put right', async () => {
    const harness = createEngineHarness()
    const rightAt = harness.clock.now()
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.always(offline)
    harness.clock.setWall(rightAt + 20 * DAY_MS)
    await harness.clock.advance(2 * HOUR_MS)
    expect(harness.engine.snapshot.entitled).toBe(false)
    harness.clock.setWall(rightAt + 2 * HOUR_MS)
    await harness.engine.revalidate()
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'grace' } })
  })

  it('is told of a clock that is behind by more than the tolerance, and of nothing below', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.always(offline)
    const at = harness.clock.now()
    for (const [behindMs, notices] of [
      [MINUTE_MS, []],
      [3 * DAY_MS, [{ kind: 'clock-behind' }]],
    ] as const) {
      harness.clock.setWall(at - behindMs)
      harness.restart()
      expect(await harness.start()).toMatchObject({ entitled: true, notices })
    }
  })

  it('asks a store that tells no time any more once an hour, not without a pause', async () => {
    const harness = createEngineHarness()
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.always(withoutTime)
    harness.clock.setWall(harness.clock.now() - 10 * DAY_MS)
    harness.restart()
    await harness.start()
    harness.provider.takeVerbs()
    await harness.clock.advance(10 * HOUR_MS)
    expect(harness.provider.takeVerbs().length).toBeLessThanOrEqual(11)
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { cause: 'clock' } })
  })
})

describe('a clock that is set back to win time', () => {
  it.each([
    ['to the same instant before each launch', 0],
    ['just inside the tolerance', -23 * HOUR_MS],
    ['by a year', -YEAR_MS],
  ])('%s does not keep grace going for ever', async (_what, backMs) => {
    const harness = createEngineHarness({ policy: { graceMs: 3 * DAY_MS } })
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.always(offline)
    const frozenAt = harness.clock.now() + MINUTE_MS + backMs
    const open = await launchOnFrozenClock(harness, frozenAt, { launches: 90, minutes: 10 })
    // Three days of grace are worth 72 launches at an hour each.
    expect(open).toBeLessThan(80)
    expect(harness.engine.snapshot.entitled).toBe(false)
  })

  it('does not keep a trial going for ever', async () => {
    const harness = createEngineHarness({ policy: { trialMs: 2 * DAY_MS } })
    const frozenAt = harness.clock.now()
    const open = await launchOnFrozenClock(harness, frozenAt, { launches: 60, minutes: 10 })
    expect(open).toBeLessThan(52)
  })

  it('in a running app wins nothing', async () => {
    const harness = createEngineHarness({ policy: { trialMs: 2 * DAY_MS } })
    await harness.start()
    for (let day = 0; day < 2; day += 1) {
      harness.clock.setWall(harness.clock.now() - 100 * DAY_MS)
      await harness.clock.advance(DAY_MS)
    }
    expect(harness.engine.snapshot.state).toMatchObject({ reason: 'trial-ended' })
  })

  it('after a trial was begun years ahead wins no more than one trial', async () => {
    const harness = createEngineHarness({ policy: { trialMs: 7 * DAY_MS } })
    const rightAt = harness.clock.now()
    harness.clock.setWall(rightAt + 10 * YEAR_MS)
    await harness.start()
    harness.clock.setWall(rightAt)
    // Any answer of the store tells the time, also that of an unknown key.
    expect(await harness.engine.activate('no such key')).toMatchObject({ error: { code: 'key-not-found' } })
    const { snapshot } = harness.engine
    expect(snapshot.state).toEqual({ status: 'trial', startedAt: rightAt, endsAt: rightAt + 7 * DAY_MS })
    await harness.clock.advance(7 * DAY_MS)
    expect(harness.engine.snapshot.entitled).toBe(false)
    harness.restart()
    expect(await harness.start()).toMatchObject({ entitled: false, state: { reason: 'trial-ended' } })
  })

  it('after a license was confirmed years ahead wins no more than the grace period', async () => {
    const harness = createEngineHarness({ storeTellsTime: false })
    const rightAt = harness.clock.now()
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    harness.clock.setWall(rightAt + 10 * YEAR_MS)
    expect((await harness.engine.revalidate()).ok).toBe(true)
    harness.provider.always(offline)
    harness.clock.setWall(rightAt)
    await harness.clock.advance(14 * DAY_MS)
    expect(harness.engine.snapshot.entitled).toBe(false)
    harness.restart()
    expect(await harness.start()).toMatchObject({ entitled: false })
  })

  it('is healed by a no as well, without lengthening what was confirmed', async () => {
    const harness = createEngineHarness()
    const rightAt = harness.clock.now()
    await harness.start()
    harness.clock.setWall(rightAt + YEAR_MS)
    harness.provider.next('activate', withoutTime)
    harness.provider.next('inspect', withoutTime)
    await harness.engine.activate(GOOD_KEY)
    expect(harness.kept().entitlement?.confirmedAt).toBe(rightAt + YEAR_MS)
    harness.store.keyOf(GOOD_KEY).hidden = true
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state).toMatchObject({
      status: 'grace',
      cause: 'doubted',
      confirmedAt: rightAt,
      endsAt: rightAt + 14 * DAY_MS,
    })
  })
})
