import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../contract/duration.js'
import { confirmTime } from './store-time.js'
import {
  BEHIND_LAUNCH_CHARGE_MS,
  CLOCK_SLACK_MS,
  chargeTime,
  isChargedLaunch,
  passTime,
  readTrustedTime,
  resumeTime,
  SETTLE_RATE,
  type TimeAnchor,
  UNANCHORED,
} from './trusted-time.js'

const H = Date.UTC(2030, 0, 15, 12)
const YEAR_MS = 365 * DAY_MS
const TOLERANCE_MS = DAY_MS
/** Begun with the store's clock. */
const kept: TimeAnchor = { highWaterAt: H, clockOffsetMs: 0, isStoreTime: true }
const ran = (anchor: TimeAnchor, wallAt: number, elapsedMs: number, settlingMs = 0): TimeAnchor =>
  passTime(anchor, wallAt, { elapsedMs, settlingMs })
const read = (anchor: TimeAnchor, wallAt: number, elapsedMs = 0) =>
  readTrustedTime(ran(anchor, wallAt, elapsedMs), wallAt, TOLERANCE_MS)

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

  it('blames no clock that is behind nothing but what a clock, or a charge, has said', () => {
    const wallAt = H - YEAR_MS
    const { isStoreTime: _told, ...untold } = kept
    expect(read(untold, wallAt).clockBehind).toBe(false)
    expect(read({ ...kept, settledMs: YEAR_MS }, wallAt)).toMatchObject({ at: H, behindMs: 0 })
    expect(read({ ...kept, chargedMs: YEAR_MS - TOLERANCE_MS }, wallAt)).toMatchObject({ clockBehind: false })
    expect(read({ ...kept, chargedMs: YEAR_MS - TOLERANCE_MS - 1 }, wallAt)).toMatchObject({
      clockBehind: true,
    })
  })

  it('takes the known error of a wrong clock off, be it behind or ahead', () => {
    for (const clockOffsetMs of [-YEAR_MS, -DAY_MS, -2_000, 2_000, DAY_MS, YEAR_MS]) {
      const { anchor } = confirmTime(UNANCHORED, H - clockOffsetMs, H)
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

  it('takes the known error off after a charge as well', () => {
    const anchor = chargeTime({ ...kept, clockOffsetMs: -YEAR_MS }, BEHIND_LAUNCH_CHARGE_MS)
    expect(read(anchor, H + YEAR_MS + MINUTE_MS, MINUTE_MS).at).toBe(H + MINUTE_MS + BEHIND_LAUNCH_CHARGE_MS)
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
})

describe('passTime', () => {
  it('keeps running time in full, and nothing of what only the clock shows', () => {
    expect(ran(kept, H + 30 * DAY_MS, HOUR_MS)).toEqual({ ...kept, highWaterAt: H + HOUR_MS })
    expect(ran(kept, H - YEAR_MS, HOUR_MS, HOUR_MS)).toEqual({ ...kept, highWaterAt: H + HOUR_MS })
    expect(ran(UNANCHORED, H, HOUR_MS)).toBe(UNANCHORED)
  })

  it('keeps of that so much for each millisecond that the app may settle', () => {
    const settled = ran(kept, H + 30 * DAY_MS, 10, 1)
    expect(settled).toEqual({ ...kept, highWaterAt: H + 10 + SETTLE_RATE, settledMs: SETTLE_RATE })
    expect(ran(settled, H + 30 * DAY_MS, 1, 1).settledMs).toBe(2 * SETTLE_RATE)
  })

  it.each([
    [-1, SETTLE_RATE - 1],
    [0, SETTLE_RATE],
    [1, SETTLE_RATE],
  ])('keeps no more than the clock shows: %i ms around what may be kept', (ms, settledMs) => {
    const { highWaterAt } = ran(kept, H + 1 + SETTLE_RATE + ms, 1, 1)
    expect(highWaterAt).toBe(H + 1 + settledMs)
  })
})

describe('resumeTime', () => {
  it('begins where nothing was kept', () => {
    expect(resumeTime(UNANCHORED, H)).toEqual({ highWaterAt: H, clockOffsetMs: 0 })
    expect(resumeTime(UNANCHORED, -1)).toEqual(UNANCHORED)
  })

  it('goes on from what was kept, whatever the clock shows', () => {
    expect(resumeTime(kept, H + YEAR_MS)).toEqual(kept)
    expect(resumeTime(kept, H - YEAR_MS)).toEqual(kept)
  })

  it('charges for a run that may have gone on', () => {
    expect(resumeTime({ ...kept, openRunMs: HOUR_MS }, H)).toEqual({
      ...kept,
      highWaterAt: H + HOUR_MS,
      chargedMs: HOUR_MS,
    })
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

  it('on a clock that is right, after an earlier launch was charged for: no', () => {
    const charged = chargeTime(kept, BEHIND_LAUNCH_CHARGE_MS)
    expect(isChargedLaunch(read(charged, H + MINUTE_MS))).toBe(false)
  })
})
