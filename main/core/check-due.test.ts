import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, SECOND_MS } from '../../contract/duration.js'
import {
  SAMPLE_AT,
  SAMPLE_POLICY,
  sampleActivated,
  sampleNotActivated,
} from '../../testing/sample-activation.js'
import { type CheckSituation, checkDueAt, nextCheckAt } from './check-due.js'

/** A license that was confirmed just now, without a lease. */
const GRANTED = { confirmedAt: SAMPLE_AT }
const fraction = fc.double({ min: 0, max: 0.999_999_999, noNaN: true })

describe('nextCheckAt', () => {
  it('is off the interval by up to a tenth, so that a fleet does not ask in step', () => {
    expect(nextCheckAt(GRANTED, SAMPLE_POLICY, 0)).toBe(SAMPLE_AT + 0.9 * DAY_MS)
    expect(nextCheckAt(GRANTED, SAMPLE_POLICY, 0.5)).toBe(SAMPLE_AT + DAY_MS)
    expect(nextCheckAt(GRANTED, SAMPLE_POLICY, 1)).toBe(SAMPLE_AT + 1.1 * DAY_MS)
  })

  it('is never sooner than an hour after the answer, whatever the author sets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 * HOUR_MS }), fraction, (revalidateMs, share) => {
        const at = nextCheckAt(GRANTED, { ...SAMPLE_POLICY, revalidateMs }, share)
        return at >= SAMPLE_AT + HOUR_MS
      }),
    )
  })
})

describe('nextCheckAt with a short grace period', () => {
  it.each([
    [14, 1, 1],
    [2, 24, 1],
    [14, 90, 7],
    [1, 1, 0.5],
  ])('of %d days and an interval of %d days is after %d days', (grace, interval, expected) => {
    const policy = { ...SAMPLE_POLICY, graceMs: grace * DAY_MS, revalidateMs: interval * DAY_MS }
    expect(nextCheckAt(GRANTED, policy, 0.5)).toBe(SAMPLE_AT + expected * DAY_MS)
  })
})

describe('checkDueAt', () => {
  const situation = (overrides: Partial<CheckSituation>): CheckSituation => ({
    activationState: sampleActivated(),
    askableFrom: 0,
    isMovable: false,
    journalOpen: false,
    releaseRefused: false,
    clockBehind: false,
    lastAnswerAt: SAMPLE_AT,
    awake: { awakeAt: SAMPLE_AT, usedUntilAt: 0 },
    spread: null,
    ...overrides,
  })
  const due = (overrides: Partial<CheckSituation>) => checkDueAt(situation(overrides), SAMPLE_POLICY, 0.5)
  const doubted = sampleActivated({ doubt: { answers: 1, firstAt: SAMPLE_AT } })
  const locked = sampleActivated({ verdict: { reason: 'expired', since: SAMPLE_AT } })

  it.each<[string, Partial<CheckSituation>, number | null]>([
    ['without a seat: nothing can be asked', { activationState: sampleNotActivated() }, null],
    ['with an open journal: at once', { activationState: sampleNotActivated(), journalOpen: true }, 0],
    [
      'a seat is not taken back, without a license: twice a day',
      { activationState: sampleNotActivated(), releaseRefused: true },
      SAMPLE_AT + DAY_MS / 2,
    ],
    ['a seat is not taken back: twice a day', { releaseRefused: true }, SAMPLE_AT + DAY_MS / 2],
    ['a seat is not taken back, after a start: at once', { releaseRefused: true, lastAnswerAt: null }, 0],
    ['all well: as was decided with the last answer', {}, SAMPLE_AT + DAY_MS],
    ['after trouble: at once', { activationState: sampleActivated({ trouble: { since: SAMPLE_AT } }) }, 0],
    ['its provider is not asked, and no other is there: never', { askableFrom: null }, null],
    [
      'its provider is not asked, and another is there: weekly',
      { askableFrom: null, isMovable: true },
      SAMPLE_AT + 7 * DAY_MS,
    ],
    [
      'the same after a start: within 90 seconds',
      { askableFrom: null, isMovable: true, lastAnswerAt: null },
      SAMPLE_AT + 45_000,
    ],
    ['locked: daily', { activationState: locked }, SAMPLE_AT + DAY_MS],
    ['locked, after a start: at once', { activationState: locked, lastAnswerAt: null }, 0],
    ['doubted: twice a day', { activationState: doubted }, SAMPLE_AT + DAY_MS / 2],
    ['doubted, after a start: at once', { activationState: doubted, lastAnswerAt: null }, 0],
    ['on a clock that is behind: hourly', { clockBehind: true }, SAMPLE_AT + HOUR_MS],
    ['on a clock that is behind, after a start: at once', { clockBehind: true, lastAnswerAt: null }, 0],
    [
      'doubted, on a clock that is behind: hourly',
      { activationState: doubted, clockBehind: true },
      SAMPLE_AT + HOUR_MS,
    ],
    [
      'locked, on a clock that is behind: daily',
      { activationState: locked, clockBehind: true },
      SAMPLE_AT + DAY_MS,
    ],
  ])('%s', (_what, overrides, expected) => {
    expect(due(overrides)).toBe(expected)
  })

  /** Half of the time that a missed check is spread over. */
  const CATCH_UP_HALF_MS = 45 * SECOND_MS
  const startedAt = (awakeAt: number, usedUntilAt = 0) => ({ awake: { awakeAt, usedUntilAt } })

  it.each([
    [-1, SAMPLE_AT + DAY_MS],
    [0, SAMPLE_AT + DAY_MS],
    [1, SAMPLE_AT + DAY_MS + 1 + CATCH_UP_HALF_MS],
  ])('is caught up with where the app starts after it was due: %d ms', (offsetMs, expected) => {
    expect(due(startedAt(SAMPLE_AT + DAY_MS + offsetMs))).toBe(expected)
  })

  it('is spread as wide as the store has asked for', () => {
    const awakeAt = SAMPLE_AT + DAY_MS + 1
    const spread = { windowMs: HOUR_MS, busyAt: SAMPLE_AT }
    expect(due({ spread, ...startedAt(awakeAt) })).toBe(awakeAt + HOUR_MS / 2)
  })

  it.each([
    [-1, 0],
    [0, 0],
    [1, SAMPLE_AT + 1 + CATCH_UP_HALF_MS],
  ])(
    'is caught up with after trouble of an earlier run: the app starts %d ms after it',
    (offsetMs, expected) => {
      const activationState = sampleActivated({ trouble: { since: SAMPLE_AT } })
      expect(due({ activationState, ...startedAt(SAMPLE_AT + offsetMs) })).toBe(expected)
    },
  )

  it.each([
    [0, CATCH_UP_HALF_MS],
    [1, Math.round((5 * SECOND_MS * 49) / 81)],
  ])('does not blame a user for the first half day of trouble, but %d ms later', (offsetMs, expectedMs) => {
    const activationState = sampleActivated({ trouble: { since: SAMPLE_AT } })
    const awakeAt = SAMPLE_AT + 2 * DAY_MS
    const usedUntilAt = SAMPLE_AT + DAY_MS / 2 + offsetMs
    expect(due({ activationState, ...startedAt(awakeAt, usedUntilAt) })).toBe(awakeAt + expectedMs)
  })

  it.each([
    ['locked', { verdict: { reason: 'expired', since: SAMPLE_AT } } as const],
    ['doubted', { doubt: { answers: 1, firstAt: SAMPLE_AT } }],
  ])('%s, and in trouble since an earlier run: at once', (_what, overrides) => {
    const activationState = sampleActivated({ ...overrides, trouble: { since: SAMPLE_AT } })
    expect(due({ activationState, ...startedAt(SAMPLE_AT + DAY_MS) })).toBe(0)
  })

  it('at once with the first start after patience has ended', () => {
    const awakeAt = SAMPLE_AT + 9 * DAY_MS
    expect(due(startedAt(awakeAt))).toBe(awakeAt)
  })
})
