import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { createFakeClock } from '../../testing/fake-clock.js'
import { BEHIND_LAUNCH_CHARGE_MS, UNANCHORED } from '../core/trusted-time.js'
import { createTrustedClock } from './trusted-clock.js'

const YEAR_MS = 365 * DAY_MS

describe('createTrustedClock', () => {
  it('begins where nothing was kept, and is not thrown back by a clock that is set back', async () => {
    const clock = createFakeClock()
    const startedAt = clock.now()
    const time = createTrustedClock(clock, DAY_MS)
    expect(time.resume(UNANCHORED)).toBe(false)
    await clock.advance(HOUR_MS)
    clock.setWall(startedAt - YEAR_MS)
    expect(time.read()).toMatchObject({ at: startedAt + HOUR_MS, clockBehind: true })
  })

  it('charges for a launch on a clock that is behind, once', () => {
    const clock = createFakeClock()
    const time = createTrustedClock(clock, DAY_MS)
    const highWaterAt = clock.now() + 2 * DAY_MS
    expect(time.resume({ highWaterAt, clockOffsetMs: 0 })).toBe(true)
    expect(time.read().at).toBe(highWaterAt + BEHIND_LAUNCH_CHARGE_MS)
    expect(time.anchor()).toEqual({ highWaterAt: highWaterAt + BEHIND_LAUNCH_CHARGE_MS, clockOffsetMs: 0 })
  })

  it('follows a clock that is set forward, and back again', () => {
    const clock = createFakeClock()
    const at = clock.now()
    const time = createTrustedClock(clock, DAY_MS)
    time.resume({ highWaterAt: at, clockOffsetMs: 0 })
    clock.setWall(at + YEAR_MS)
    expect(time.read().at).toBe(at + YEAR_MS)
    clock.setWall(at)
    expect(time.read()).toEqual({ at, behindMs: 0, clockBehind: false })
  })

  it('does not follow it back below an instant that something was granted at', () => {
    const clock = createFakeClock()
    const at = clock.now()
    const time = createTrustedClock(clock, DAY_MS)
    time.resume({ highWaterAt: at, clockOffsetMs: 0 })
    clock.setWall(at + YEAR_MS)
    time.hold()
    clock.setWall(at)
    expect(time.read()).toEqual({ at: at + YEAR_MS, behindMs: YEAR_MS, clockBehind: true })
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    'does not believe a store that says it is %d',
    (serverTimeAt) => {
      const clock = createFakeClock()
      const time = createTrustedClock(clock, DAY_MS)
      time.resume(UNANCHORED)
      time.heal(serverTimeAt)
      expect(time.read().at).toBe(clock.now())
    },
  )
})
