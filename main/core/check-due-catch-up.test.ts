import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../contract/duration.js'
import { SAMPLE_AT, SAMPLE_POLICY, sampleActivation } from '../../testing/sample-activation.js'
import type { LicensePolicy } from './activation-state.js'
import {
  CATCH_UP_MS,
  type CheckSpread,
  checkWindowMs,
  MAX_SPREAD_MS,
  SPREAD_HOLD_MS,
  spreadAfter,
} from './check-due.js'

const NINE_O_CLOCK = SAMPLE_AT + DAY_MS
/** The longest wait for a check: until the failure would be shown. */
const WAIT_MS = SAMPLE_POLICY.graceMs - SAMPLE_POLICY.warnMs

/** The longest that a check is put off: for a check missed an hour ago, by who was not there since. */
function longest(changes: {
  readonly awakeAt?: number
  readonly usedUntilAt?: number
  readonly policy?: Partial<LicensePolicy>
  readonly spread?: CheckSpread | null
}): number {
  const { awakeAt = NINE_O_CLOCK, usedUntilAt = 0, spread = null } = changes
  const missed = sampleActivation({ nextCheckAt: awakeAt - HOUR_MS })
  const policy = { ...SAMPLE_POLICY, ...changes.policy }
  return checkWindowMs(missed, { awakeAt, usedUntilAt }, { policy, spread })
}

const wide = (windowMs: number, busyAt = SAMPLE_AT): CheckSpread => ({ windowMs, busyAt })

describe('checkWindowMs', () => {
  it('leaves the network its half minute within two minutes of the launch', () => {
    expect(longest({})).toBe(CATCH_UP_MS)
    expect(CATCH_UP_MS + 30 * SECOND_MS).toBe(2 * MINUTE_MS)
  })

  it('is as wide as the store has asked for, and no wider than it may ask for', () => {
    expect(longest({ spread: wide(HOUR_MS) })).toBe(HOUR_MS)
    expect(longest({ spread: wide(DAY_MS) })).toBe(MAX_SPREAD_MS)
  })

  it('is at most a quarter of an interval that is shorter than a day', () => {
    const spread = wide(HOUR_MS)
    expect(longest({ spread, policy: { revalidateMs: 2 * HOUR_MS } })).toBe(HOUR_MS / 2)
    expect(longest({ spread, policy: { revalidateMs: 20 * DAY_MS } })).toBe(HOUR_MS)
  })

  it.each([
    [-1, 1],
    [0, 1],
    [1, (1 / 9) * (8 / 9) ** 2],
  ])('is shorter for who was there and left: used until %d ms from when it was missed', (offsetMs, share) => {
    const usedUntilAt = NINE_O_CLOCK - HOUR_MS + offsetMs
    expect(longest({ usedUntilAt })).toBeCloseTo(CATCH_UP_MS * share, 5)
    expect(longest({ usedUntilAt, spread: wide(HOUR_MS) })).toBeCloseTo(HOUR_MS * share, 5)
  })

  it('lets who opens the app for minutes a day ask within minutes, whatever the store has asked for', () => {
    const windows = [2, 3, 4, 5, 6, 7, 8].map((day) => {
      const awakeAt = SAMPLE_AT + day * DAY_MS
      return longest({ awakeAt, usedUntilAt: awakeAt - HOUR_MS / 2, spread: wide(MAX_SPREAD_MS) }) / MINUTE_MS
    })
    expect(windows.map(Math.round)).toEqual([4, 3, 2, 1, 1, 0, 0])
  })

  it.each([
    [-8, 1],
    [-1, 0.125],
    [0, 0],
    [1, 0],
    [DAY_MS, 0],
  ])('%d ms from when trouble would be shown leaves %d ms', (offsetMs, expected) => {
    expect(longest({ awakeAt: SAMPLE_AT + WAIT_MS + offsetMs })).toBe(expected)
  })

  it('is never negative, and never ends after trouble would be shown', () => {
    const days = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true })
    const windows = fc.integer({ min: 0, max: DAY_MS })
    fc.assert(
      fc.property(days(0, 40), days(0, 40), days(1, 400), windows, (age, used, grace, windowMs) => {
        const awakeAt = SAMPLE_AT + Math.round(age * DAY_MS)
        const policy = { ...SAMPLE_POLICY, graceMs: grace * DAY_MS, warnMs: Math.min(grace, 5) * DAY_MS }
        const awake = { awakeAt, usedUntilAt: SAMPLE_AT + used * DAY_MS }
        const missed = sampleActivation({ nextCheckAt: SAMPLE_AT })
        const longestMs = checkWindowMs(missed, awake, { policy, spread: wide(windowMs) })
        const waitMs = Math.max(policy.graceMs - policy.warnMs, policy.graceMs / 2)
        const latestMs = Math.max(0, SAMPLE_AT + waitMs - awakeAt)
        return longestMs >= 0 && longestMs <= Math.min(MAX_SPREAD_MS, latestMs)
      }),
    )
  })
})

describe('spreadAfter', () => {
  const busy = (spread: CheckSpread | null, at = SAMPLE_AT) => spreadAfter(spread, { at, isBusy: true })
  const answered = (spread: CheckSpread | null, at: number) => spreadAfter(spread, { at, isBusy: false })

  it('doubles with each word that it is too much, up to an hour', () => {
    const windows: number[] = []
    for (let spread = busy(null); windows.length < 8; spread = busy(spread)) {
      windows.push((spread?.windowMs ?? 0) / MINUTE_MS)
    }
    expect(windows).toEqual([3, 6, 12, 24, 48, 60, 60, 60])
  })

  it('takes an answer of a store that has not complained for nothing to learn from', () => {
    expect(answered(null, SAMPLE_AT)).toBeNull()
  })

  it.each([
    [-1, HOUR_MS],
    [0, HOUR_MS / 2],
    [1, HOUR_MS / 2],
  ])('halves with an answer %d ms from two weeks after the last such word', (offsetMs, windowMs) => {
    const spread = wide(HOUR_MS)
    expect(answered(spread, SAMPLE_AT + SPREAD_HOLD_MS + offsetMs)).toEqual({ ...spread, windowMs })
    expect(SPREAD_HOLD_MS).toBe(14 * DAY_MS)
  })

  it('is forgotten once it is no wider than without a word', () => {
    expect(answered(wide(2 * CATCH_UP_MS), SAMPLE_AT + SPREAD_HOLD_MS)).toBeNull()
    expect(answered(wide(2 * CATCH_UP_MS + 2), SAMPLE_AT + SPREAD_HOLD_MS)).toEqual(wide(CATCH_UP_MS + 1))
  })

  it('is forgotten step by step also where a word was noted by a clock that was ahead', () => {
    expect(answered(wide(HOUR_MS, SAMPLE_AT + 1), SAMPLE_AT)).toEqual(wide(HOUR_MS / 2, SAMPLE_AT + 1))
  })
})
