import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../contract/duration.js'
import { createFakeClock } from '../../testing/fake-clock.js'
import {
  BEHIND_LAUNCH_CHARGE_MS,
  CHARGED_AFTER_MS,
  SETTLE_AFTER_MS,
  SETTLE_RATE,
  UNANCHORED,
} from '../core/trusted-time.js'
import { createStoreClock } from './store-clock.js'
import { createTrustedClock } from './trusted-clock.js'

const YEAR_MS = 365 * DAY_MS

/** A launch on a clock that is so far ahead of what the store and running time have told, or behind. */
function launchAt(aheadMs: number) {
  const clock = createFakeClock()
  const keptAt = clock.now()
  clock.setWall(keptAt + aheadMs)
  const trusted = createTrustedClock(clock, DAY_MS)
  const time = createStoreClock(clock, trusted)
  const isCharged = trusted.resume({ highWaterAt: keptAt, clockOffsetMs: 0, isStoreTime: true })
  return { clock, time, keptAt, isCharged, keptMs: () => time.anchor().highWaterAt - keptAt }
}

describe('createTrustedClock', () => {
  it('begins where nothing was kept, and is not thrown back by a clock that is set back', async () => {
    const clock = createFakeClock()
    const startedAt = clock.now()
    const time = createTrustedClock(clock, DAY_MS)
    expect(time.resume(UNANCHORED)).toBe(false)
    await clock.advance(HOUR_MS)
    clock.setWall(startedAt - YEAR_MS)
    expect(time.read()).toMatchObject({ at: startedAt + HOUR_MS, behindMs: YEAR_MS + HOUR_MS })
  })

  it('follows a clock that is set forward, and back again', () => {
    const { clock, time, keptAt } = launchAt(0)
    clock.setWall(keptAt + YEAR_MS)
    expect(time.read().at).toBe(keptAt + YEAR_MS)
    clock.setWall(keptAt)
    expect(time.read()).toEqual({ at: keptAt, behindMs: 0, clockBehind: false })
  })

  it('does not follow it back below an instant that something was granted at, and does not blame it', () => {
    const { clock, time, keptAt } = launchAt(YEAR_MS)
    time.hold()
    clock.setWall(keptAt)
    expect(time.read()).toEqual({ at: keptAt + YEAR_MS, behindMs: YEAR_MS, clockBehind: false })
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    'does not believe a store that says it is %d',
    (serverTimeAt) => {
      for (const confirms of [true, false]) {
        const { clock, time } = launchAt(0)
        expect(time.heal(serverTimeAt, confirms)).toBe(0)
        expect(time.read().at).toBe(clock.now())
      }
    },
  )

  it('tells how late it is by the store’s last word as well, and counts no days by that', async () => {
    const { clock, time, keptAt } = launchAt(0)
    expect(time.latestAt()).toBe(keptAt)
    time.heal(keptAt + DAY_MS, false)
    await clock.advance(MINUTE_MS)
    expect([time.latestAt(), time.read().at]).toEqual([keptAt + DAY_MS + MINUTE_MS, keptAt + MINUTE_MS])
    time.heal(keptAt + MINUTE_MS, false)
    expect(time.latestAt()).toBe(keptAt + MINUTE_MS)
  })

  it('is a whole number of milliseconds, loses no part of one, and is not thrown by a clock that goes back', () => {
    let monotonicMs = 0
    const wallAt = Date.UTC(2030, 0, 1)
    const clock = { now: () => wallAt, monotonic: () => monotonicMs, setTimeout: () => () => undefined }
    const time = createTrustedClock(clock, DAY_MS)
    time.resume({ highWaterAt: wallAt + DAY_MS, clockOffsetMs: 0 })
    const ranMs = () => time.anchor().highWaterAt - wallAt - DAY_MS
    const seen = [0.4, 0.8, 1.2, 0.3, 1.9, 2].map((ms) => {
      monotonicMs = ms
      return ranMs()
    })
    expect(seen).toEqual([0, 0, 1, 1, 1, 2])
  })
})

describe('a launch on a clock that is behind', () => {
  it('is charged for at once', () => {
    const { time, keptAt, isCharged } = launchAt(-2 * DAY_MS)
    expect(isCharged).toBe(true)
    expect(time.read().at).toBe(keptAt + BEHIND_LAUNCH_CHARGE_MS)
  })

  it.each([
    [-1, 0],
    [0, BEHIND_LAUNCH_CHARGE_MS],
    [1, BEHIND_LAUNCH_CHARGE_MS],
  ])('has the charge kept once it has run for a while: at %i ms from that %i', async (ms, chargeMs) => {
    const { clock, keptMs } = launchAt(-2 * DAY_MS)
    await clock.advance(CHARGED_AFTER_MS + ms)
    expect(keptMs()).toBe(CHARGED_AFTER_MS + ms + chargeMs)
  })

  it('is charged for once', async () => {
    const { clock, time, keptAt } = launchAt(-2 * DAY_MS)
    await clock.advance(DAY_MS)
    expect(time.read().at).toBe(keptAt + DAY_MS + BEHIND_LAUNCH_CHARGE_MS)
  })

  it('is not charged for where the store confirms the license', async () => {
    const { clock, time, keptAt } = launchAt(-2 * DAY_MS)
    time.heal(keptAt + MINUTE_MS, true)
    await clock.advance(HOUR_MS)
    expect(time.read().at).toBe(keptAt + MINUTE_MS + HOUR_MS)
  })
})

describe('a jump of the clock that nobody saw', () => {
  it.each([
    [-1, 0],
    [0, 0],
    [1, SETTLE_RATE],
    [MINUTE_MS, SETTLE_RATE * MINUTE_MS],
  ])('at %i ms from where keeping begins is kept by %i ms', async (ms, settledMs) => {
    const { clock, keptMs } = launchAt(30 * DAY_MS)
    await clock.advance(SETTLE_AFTER_MS + ms)
    expect(keptMs()).toBe(SETTLE_AFTER_MS + ms + settledMs)
  })

  it('is kept as a whole after an hour for each day of it', async () => {
    const { clock, keptMs } = launchAt(DAY_MS)
    await clock.advance(HOUR_MS + SETTLE_AFTER_MS)
    expect(keptMs()).toBe(DAY_MS + HOUR_MS + SETTLE_AFTER_MS)
  })

  it('in a running app begins to be kept no sooner than one before the launch', async () => {
    const { clock, time, keptAt, keptMs } = launchAt(0)
    await clock.advance(HOUR_MS)
    clock.setWall(keptAt + 30 * DAY_MS)
    time.read()
    await clock.advance(SETTLE_AFTER_MS)
    expect(keptMs()).toBe(HOUR_MS + SETTLE_AFTER_MS)
    await clock.advance(1)
    expect(keptMs()).toBe(HOUR_MS + SETTLE_AFTER_MS + 1 + SETTLE_RATE)
  })

  it('is gone with the clock that comes back, whoever looked at it how often', async () => {
    const { clock, time, keptAt } = launchAt(30 * DAY_MS)
    for (let second = 0; second < 60; second += 1) {
      time.read()
      await clock.advance(1_000)
    }
    clock.setWall(keptAt + MINUTE_MS)
    expect(time.read()).toEqual({ at: keptAt + MINUTE_MS, behindMs: 0, clockBehind: false })
  })
})

describe('a run that goes on', () => {
  it('is kept as one, and no longer once it has ended', async () => {
    const { clock, time, keptAt } = launchAt(0)
    expect(time.anchor().openRunMs).toBeUndefined()
    time.expectRun(HOUR_MS)
    await clock.advance(MINUTE_MS)
    expect(time.anchor().openRunMs).toBe(HOUR_MS)
    time.end()
    await clock.advance(MINUTE_MS)
    expect(time.anchor()).toEqual({ highWaterAt: keptAt + MINUTE_MS, clockOffsetMs: 0, isStoreTime: true })
  })
})
