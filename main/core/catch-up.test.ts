import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../contract/duration.js'
import { SAMPLE_AT, SAMPLE_POLICY } from '../../testing/sample-standing.js'
import { CATCH_UP_MS, catchUpAt } from './catch-up.js'
import { patienceMs } from './patience.js'
import type { LicensePolicy } from './standing.js'

const NINE_O_CLOCK = SAMPLE_AT + DAY_MS
const PATIENCE_MS = patienceMs(SAMPLE_POLICY)

/** The longest that a check is put off: for a check missed an hour ago, by who was not there since. */
function longest(changes: {
  readonly awakeAt?: number
  readonly usedUntilAt?: number
  readonly policy?: Partial<LicensePolicy>
}): number {
  const { awakeAt = NINE_O_CLOCK, usedUntilAt = 0 } = changes
  const missed = { missedAt: awakeAt - HOUR_MS, confirmedAt: SAMPLE_AT }
  const policy = { ...SAMPLE_POLICY, ...changes.policy }
  return catchUpAt(missed, { awakeAt, usedUntilAt }, policy, 1) - awakeAt
}

describe('catchUpAt', () => {
  it.each([
    [0, 0],
    [0.25, 1.5],
    [0.5, 3],
    [1, 6],
  ])('spreads missed checks over six hours: chance %d, %d hours', (fraction, hours) => {
    const missed = { missedAt: NINE_O_CLOCK - 1, confirmedAt: SAMPLE_AT }
    const presence = { awakeAt: NINE_O_CLOCK, usedUntilAt: 0 }
    expect(catchUpAt(missed, presence, SAMPLE_POLICY, fraction)).toBe(NINE_O_CLOCK + hours * HOUR_MS)
  })

  it('spreads over a quarter of an interval that is shorter than a day', () => {
    expect(longest({ policy: { revalidateMs: 2 * HOUR_MS } })).toBe(HOUR_MS / 2)
    expect(longest({ policy: { revalidateMs: 20 * DAY_MS } })).toBe(CATCH_UP_MS)
  })

  it.each([
    [-1, CATCH_UP_MS],
    [0, CATCH_UP_MS],
    [1, (CATCH_UP_MS / 9) * (8 / 9) ** 2],
  ])(
    'is shorter for who was there and left: used until %d ms from when it was missed',
    (offsetMs, expected) => {
      const usedUntilAt = NINE_O_CLOCK - HOUR_MS + offsetMs
      expect(longest({ usedUntilAt })).toBe(Math.round(expected))
    },
  )

  it('has who opens the app for minutes a day confirmed within a week', () => {
    const days = [2, 3, 4, 5, 6, 7, 8]
    const windows = days.map((day) => {
      const awakeAt = SAMPLE_AT + day * DAY_MS
      return longest({ awakeAt, usedUntilAt: awakeAt - HOUR_MS / 2 }) / MINUTE_MS
    })
    expect(windows.map(Math.round)).toEqual([24, 18, 12, 8, 4, 2, 0])
  })

  it.each([
    [-8, 1],
    [-1, 0],
    [0, 0],
    [1, 0],
    [DAY_MS, 0],
  ])('%d ms from the end of patience leaves %d ms', (offsetMs, expected) => {
    expect(longest({ awakeAt: SAMPLE_AT + PATIENCE_MS + offsetMs })).toBe(expected)
  })

  it('never is before the app runs, nor beyond the end of patience', () => {
    const days = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true })
    fc.assert(
      fc.property(days(0, 40), days(0, 40), days(0, 1), days(1, 400), (age, used, fraction, grace) => {
        const awakeAt = SAMPLE_AT + Math.round(age * DAY_MS)
        const policy = { ...SAMPLE_POLICY, graceMs: grace * DAY_MS, warnMs: Math.min(grace, 5) * DAY_MS }
        const presence = { awakeAt, usedUntilAt: SAMPLE_AT + used * DAY_MS }
        const missed = { missedAt: SAMPLE_AT, confirmedAt: SAMPLE_AT }
        const at = catchUpAt(missed, presence, policy, fraction)
        const latestAt = Math.max(awakeAt, SAMPLE_AT + patienceMs(policy))
        return at >= awakeAt && at <= awakeAt + CATCH_UP_MS && at <= latestAt
      }),
    )
  })
})
