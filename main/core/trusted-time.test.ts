import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../contract/duration.js'
import {
  anchorToServer,
  CLOCK_SLACK_MS,
  isChargedLaunch,
  raiseHighWater,
  readTrustedTime,
  type TimeAnchor,
  UNANCHORED,
} from './trusted-time.js'

const H = Date.UTC(2030, 0, 15, 12)
const YEAR_MS = 365 * DAY_MS
const TOLERANCE_MS = DAY_MS
const kept: TimeAnchor = { highWaterAt: H, clockOffsetMs: 0 }
const read = (anchor: TimeAnchor, wallAt: number, elapsedMs = 0) =>
  readTrustedTime(anchor, wallAt, elapsedMs, TOLERANCE_MS)

describe('readTrustedTime', () => {
  it('is the wall clock where nothing was seen yet', () => {
    expect(read(UNANCHORED, H, 5)).toEqual({ at: H, behindMs: 0, clockBehind: false })
    expect(read(UNANCHORED, -YEAR_MS)).toEqual({ at: 0, behindMs: 0, clockBehind: false })
  })

  it('is the wall clock where that is ahead of what was seen', () => {
    expect(read(kept, H + 3 * DAY_MS)).toEqual({ at: H + 3 * DAY_MS, behindMs: 0, clockBehind: false })
  })

  it('goes on from what was seen where the clock was set back', () => {
    expect(read(kept, H - YEAR_MS)).toEqual({ at: H, behindMs: YEAR_MS, clockBehind: true })
    expect(read(kept, H - YEAR_MS + HOUR_MS, HOUR_MS)).toEqual({
      at: H + HOUR_MS,
      behindMs: YEAR_MS,
      clockBehind: true,
    })
  })

  it.each([
    [TOLERANCE_MS - 1, false],
    [TOLERANCE_MS, false],
    [TOLERANCE_MS + 1, true],
  ])('of a clock that is behind by %i ms is an event: %s', (behindMs, clockBehind) => {
    expect(read(kept, H - behindMs)).toEqual({ at: H, behindMs, clockBehind })
  })

  it('takes the known error of a wrong clock off, be it behind or ahead', () => {
    for (const clockOffsetMs of [-YEAR_MS, -DAY_MS, -2_000, 2_000, DAY_MS, YEAR_MS]) {
      const anchor = anchorToServer(H - clockOffsetMs, H)
      expect(read(anchor, H - clockOffsetMs + 3 * HOUR_MS, 3 * HOUR_MS)).toEqual({
        at: H + 3 * HOUR_MS,
        behindMs: 0,
        clockBehind: false,
      })
    }
  })

  it.each([
    ['behind by a year', YEAR_MS],
    ['behind by two days', 2 * DAY_MS],
    ['ahead by two days', -2 * DAY_MS],
    ['ahead by a year', -YEAR_MS],
  ])('believes a clock that was %s and has been put right', (_what, clockOffsetMs) => {
    const anchor: TimeAnchor = { highWaterAt: H, clockOffsetMs }
    expect(read(anchor, H + HOUR_MS, MINUTE_MS)).toEqual({ at: H + HOUR_MS, behindMs: 0, clockBehind: false })
  })

  it('does not take a small step of a clock with a large error for that error being put right', () => {
    const anchor: TimeAnchor = { highWaterAt: H, clockOffsetMs: -YEAR_MS }
    expect(read(anchor, H + YEAR_MS - 30_000)).toEqual({ at: H, behindMs: 30_000, clockBehind: false })
  })

  it('never falls below what was seen plus the time that passed since, whatever the clock shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -3 * YEAR_MS, max: 3 * YEAR_MS }),
        fc.integer({ min: -3 * YEAR_MS, max: 3 * YEAR_MS }),
        fc.integer({ min: 0, max: 30 * DAY_MS }),
        (clockOffsetMs, wallMs, elapsedMs) => {
          const { at } = read({ highWaterAt: H, clockOffsetMs }, H + wallMs, elapsedMs)
          return at >= H + elapsedMs
        },
      ),
    )
  })

  it('is a whole number of milliseconds, and not thrown by a monotonic clock that goes back', () => {
    expect(read(kept, H - 1, 0.7).at).toBe(H)
    expect(read(kept, H - 1, -5).at).toBe(H)
  })
})

describe('the anchor', () => {
  it('is replaced by the time of the store, in either direction', () => {
    expect(anchorToServer(H + YEAR_MS, H)).toEqual({ highWaterAt: H, clockOffsetMs: -YEAR_MS })
    expect(anchorToServer(H - YEAR_MS, H)).toEqual({ highWaterAt: H, clockOffsetMs: YEAR_MS })
  })

  it('is raised, never lowered', () => {
    expect(raiseHighWater(kept, H + 1)).toEqual({ highWaterAt: H + 1, clockOffsetMs: 0 })
    expect(raiseHighWater(kept, H)).toBe(kept)
    expect(raiseHighWater(kept, H - 1)).toBe(kept)
  })
})

describe('isChargedLaunch', () => {
  it.each([
    [CLOCK_SLACK_MS - 1, false],
    [CLOCK_SLACK_MS, false],
    [CLOCK_SLACK_MS + 1, true],
    [YEAR_MS, true],
  ])('on a clock that is behind by %i ms: %s', (behindMs, isCharged) => {
    expect(isChargedLaunch(read(kept, H - behindMs))).toBe(isCharged)
  })
})
