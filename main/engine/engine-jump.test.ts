import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../contract/duration.js'
import type { RefusalReason } from '../../contract/license-error.js'
import { createEngineHarness, type EngineHarness, GOOD_KEY, OTHER_KEY } from '../../testing/engine-harness.js'

const MONTH_MS = 30 * DAY_MS
const GRACE_MS = 14 * DAY_MS
const TRIAL_MS = 7 * DAY_MS
const offline = { kind: 'unreachable', cause: 'offline' } as const

/** A launch with the clock off by so much, ended after a while. */
async function runOff(harness: EngineHarness, offMs: number, forMs: number): Promise<void> {
  harness.clock.setWall(harness.trueNow() + offMs)
  harness.restart()
  await harness.start()
  await harness.engine.revalidate()
  await harness.clock.advance(forMs)
}

async function startRight(harness: EngineHarness) {
  harness.clock.setWall(harness.trueNow())
  harness.restart()
  return harness.start()
}

async function createLicensed(): Promise<EngineHarness> {
  const harness = createEngineHarness()
  await harness.start()
  await harness.engine.activate(GOOD_KEY)
  return harness
}

describe('a clock that was ahead for a while, offline', () => {
  it.each([30_000, 3 * MINUTE_MS, 10 * MINUTE_MS])(
    'of %i ms and is right again opens the app, and is not blamed',
    async (forMs) => {
      const harness = await createLicensed()
      harness.provider.always(offline)
      await runOff(harness, MONTH_MS, forMs)
      expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'grace-ended' })
      expect(harness.engine.snapshot.notices).toEqual([])
      for (let launch = 0; launch < 3; launch += 1) {
        expect(await startRight(harness)).toMatchObject({ entitled: true, notices: [] })
      }
    },
  )

  it('leaves the end of the grace period where it was, to the millisecond', async () => {
    const harness = await createLicensed()
    const endsAt = harness.trueNow() + GRACE_MS
    harness.provider.always(offline)
    await runOff(harness, MONTH_MS, MINUTE_MS)
    await runOff(harness, -MONTH_MS, MINUTE_MS)
    harness.sleep(endsAt - harness.trueNow() - 1)
    expect(await startRight(harness)).toMatchObject({ entitled: true })
    await harness.clock.advance(1)
    expect(await startRight(harness)).toMatchObject({ entitled: false, state: { since: endsAt } })
  })

  it.each([30_000, 3 * MINUTE_MS, HOUR_MS])('of %i ms ends no trial', async (forMs) => {
    const harness = createEngineHarness({ policy: { trialMs: TRIAL_MS } })
    await harness.start()
    await harness.clock.advance(HOUR_MS)
    await runOff(harness, MONTH_MS, forMs)
    expect(harness.engine.snapshot.state).toMatchObject({ reason: 'trial-ended' })
    expect(await startRight(harness)).toMatchObject({ entitled: true, state: { status: 'trial' } })
  })

  it('costs a day for each hour that the app ran on it, and no more', async () => {
    const harness = await createLicensed()
    harness.provider.always(offline)
    await runOff(harness, MONTH_MS, 5 * HOUR_MS)
    const { at, entitled } = await startRight(harness)
    expect(entitled).toBe(true)
    expect(at - harness.trueNow()).toBeLessThanOrEqual(5 * DAY_MS)
  })

  it('begins no longer trial', async () => {
    const harness = await createLicensed()
    await harness.engine.deactivate()
    harness.clock.setWall(harness.trueNow() + MONTH_MS)
    harness.restart({ policy: { trialMs: TRIAL_MS } })
    await harness.start()
    harness.clock.setWall(harness.trueNow())
    await harness.clock.advance(TRIAL_MS)
    expect(harness.engine.snapshot.entitled).toBe(false)
  })
})

describe('the time of an answer that does not confirm the license', () => {
  const aheadNo =
    (reason: RefusalReason) =>
    async (): Promise<{
      kind: 'refused'
      reason: RefusalReason
      serverTimeAt: number
    }> => ({ kind: 'refused', reason, serverTimeAt: Date.UTC(2030, 0, 1) + MONTH_MS })

  it.each(['unspecified', 'invalid-input', 'no-seats-left', 'test-key', 'key-not-found'] as const)(
    'and a month ahead ends no grace period: %s',
    async (reason) => {
      const harness = await createLicensed()
      harness.provider.always(aheadNo(reason))
      await harness.engine.revalidate()
      await harness.clock.advance(HOUR_MS)
      expect(harness.engine.snapshot).toMatchObject({ entitled: true, notices: [] })
      expect(await startRight(harness)).toMatchObject({ entitled: true, notices: [] })
    },
  )

  it('ends none where another key is refused, or granted and not taken up', async () => {
    const harness = await createLicensed()
    harness.provider.always(aheadNo('key-not-found'))
    await harness.engine.activate(OTHER_KEY)
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'licensed' } })
    harness.provider.always(offline)
    harness.provider.next('inspect', async (real) => ({
      ...(await real()),
      serverTimeAt: harness.trueNow() + MONTH_MS,
    }))
    await harness.engine.activate(OTHER_KEY)
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'licensed' } })
  })

  it('ends no trial', async () => {
    const harness = createEngineHarness({ policy: { trialMs: TRIAL_MS } })
    await harness.start()
    harness.provider.always(aheadNo('key-not-found'))
    await harness.engine.activate(OTHER_KEY)
    expect(harness.engine.snapshot.state.status).toBe('trial')
  })

  it('takes back what a confirming one said that was wrong', async () => {
    const harness = await createLicensed()
    harness.provider.next('validate', async (real) => ({
      ...(await real()),
      serverTimeAt: harness.trueNow() + MONTH_MS,
    }))
    await harness.engine.revalidate()
    expect(harness.engine.snapshot).toMatchObject({ entitled: true })
    await harness.engine.revalidate()
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, notices: [] })
  })
})

describe('running time', () => {
  it.each([
    ['an hour', HOUR_MS, false],
    ['an hour, killed', HOUR_MS, true],
    ['just short of the next time it is kept, killed', HOUR_MS + 2 * MINUTE_MS - 1, true],
    ['three minutes, killed', 3 * MINUTE_MS, true],
  ])('of %s counts in full where the clock is set to where it was kept', async (_what, runMs, isKilled) => {
    const harness = await createLicensed()
    harness.provider.always(offline)
    let ranMs = 0
    for (let run = 0; run < 7_000; run += 1) {
      harness.clock.setWall(harness.kept().time.highWaterAt + 2 * MINUTE_MS)
      if (isKilled) harness.kill()
      else harness.restart()
      if (!(await harness.start()).entitled) break
      await harness.clock.advance(runMs)
      ranMs += runMs
    }
    expect(harness.engine.snapshot.entitled).toBe(false)
    expect(ranMs).toBeLessThanOrEqual(GRACE_MS + runMs)
  })

  it('that was ended in order is not charged for: many short runs on a right clock cost nothing', async () => {
    const harness = await createLicensed()
    harness.provider.always(offline)
    for (let run = 0; run < 30; run += 1) {
      await startRight(harness)
      await harness.clock.advance(3 * MINUTE_MS)
    }
    const { at } = await startRight(harness)
    expect(at).toBe(harness.trueNow())
  })

  it('that was killed costs no more than the time until it would have been kept', async () => {
    const harness = await createLicensed()
    harness.provider.always(offline)
    await startRight(harness)
    await harness.clock.advance(3 * MINUTE_MS)
    harness.kill()
    const { at } = await harness.start()
    expect(at - harness.trueNow()).toBe(HOUR_MS - MINUTE_MS)
    await harness.clock.advance(1)
    harness.sleep(HOUR_MS)
    expect((await startRight(harness)).at).toBe(harness.trueNow())
  })
})
