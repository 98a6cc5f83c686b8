import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { SAMPLE_AT, SAMPLE_POLICY, sampleSeated, sampleUnseated } from '../../testing/sample-standing.js'
import { type CheckSituation, checkDueAt, nextCheckAt } from './next-check.js'

const fraction = fc.double({ min: 0, max: 0.999_999_999, noNaN: true })

describe('nextCheckAt', () => {
  it('is off the interval by up to a tenth, so that a fleet does not ask in step', () => {
    expect(nextCheckAt(SAMPLE_AT, SAMPLE_POLICY, 0)).toBe(SAMPLE_AT + 0.9 * DAY_MS)
    expect(nextCheckAt(SAMPLE_AT, SAMPLE_POLICY, 0.5)).toBe(SAMPLE_AT + DAY_MS)
    expect(nextCheckAt(SAMPLE_AT, SAMPLE_POLICY, 1)).toBe(SAMPLE_AT + 1.1 * DAY_MS)
  })

  it('is never sooner than an hour after the answer, whatever the author sets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 * HOUR_MS }), fraction, (revalidateMs, share) => {
        const at = nextCheckAt(SAMPLE_AT, { ...SAMPLE_POLICY, revalidateMs }, share)
        return at >= SAMPLE_AT + HOUR_MS
      }),
    )
  })
})

describe('checkDueAt', () => {
  const situation = (overrides: Partial<CheckSituation>): CheckSituation => ({
    standing: sampleSeated(),
    journalOpen: false,
    clockBehind: false,
    lastAnswerAt: SAMPLE_AT,
    ...overrides,
  })
  const due = (overrides: Partial<CheckSituation>) => checkDueAt(situation(overrides), 0.5)
  const doubted = sampleSeated({ doubt: { answers: 1, firstAt: SAMPLE_AT } })
  const locked = sampleSeated({ verdict: { reason: 'expired', since: SAMPLE_AT } })

  it.each<[string, Partial<CheckSituation>, number | null]>([
    ['without a seat: nothing can be asked', { standing: sampleUnseated() }, null],
    ['with an open journal: at once', { standing: sampleUnseated(), journalOpen: true }, 0],
    ['all well: as was decided with the last answer', {}, SAMPLE_AT + DAY_MS],
    ['after trouble: at once', { standing: sampleSeated({ trouble: { since: 1 } }) }, 0],
    ['locked: daily', { standing: locked }, SAMPLE_AT + DAY_MS],
    ['locked, after a start: at once', { standing: locked, lastAnswerAt: null }, 0],
    ['doubted: twice a day', { standing: doubted }, SAMPLE_AT + DAY_MS / 2],
    ['doubted, after a start: at once', { standing: doubted, lastAnswerAt: null }, 0],
    ['on a clock that is behind: hourly', { clockBehind: true }, SAMPLE_AT + HOUR_MS],
    ['on a clock that is behind, after a start: at once', { clockBehind: true, lastAnswerAt: null }, 0],
    [
      'doubted, on a clock that is behind: hourly',
      { standing: doubted, clockBehind: true },
      SAMPLE_AT + HOUR_MS,
    ],
    ['locked, on a clock that is behind: daily', { standing: locked, clockBehind: true }, SAMPLE_AT + DAY_MS],
  ])('%s', (_what, overrides, expected) => {
    expect(due(overrides)).toBe(expected)
  })
})
