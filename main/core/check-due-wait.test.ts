import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { SAMPLE_AT, SAMPLE_POLICY, sampleSeated, sampleUnseated } from '../../testing/sample-standing.js'
import { checkMayWait } from './check-due.js'

describe('the longest wait of a check that is due', () => {
  it.each([
    [14, 5, 9],
    [14, 0, 14],
    [14, 8, 7],
    [14, 14, 7],
    [1, 1, 0.5],
  ])('with %d days of grace, of which %d are warned in, is %d days', (grace, warn, expected) => {
    const policy = { ...SAMPLE_POLICY, graceMs: grace * DAY_MS, warnMs: warn * DAY_MS }
    const longestMs = expected * DAY_MS
    expect(checkMayWait(sampleSeated(), SAMPLE_AT + longestMs - 1, policy)).toBe(true)
    expect(checkMayWait(sampleSeated(), SAMPLE_AT + longestMs, policy)).toBe(false)
  })
})

describe('checkMayWait', () => {
  const endsAt = SAMPLE_AT + 9 * DAY_MS

  it.each([
    [-1, true],
    [0, false],
    [1, false],
  ])('%d ms from when trouble would be shown: %s', (offsetMs, expected) => {
    expect(checkMayWait(sampleSeated(), endsAt + offsetMs, SAMPLE_POLICY)).toBe(expected)
  })

  it.each([
    ['in trouble', sampleSeated({ trouble: { since: SAMPLE_AT } }), true],
    ['doubted', sampleSeated({ doubt: { answers: 1, firstAt: SAMPLE_AT } }), false],
    ['locked', sampleSeated({ verdict: { reason: 'disabled', since: SAMPLE_AT } }), false],
    ['without a seat', sampleUnseated(), false],
  ])('%s: %s', (_what, standing, expected) => {
    expect(checkMayWait(standing, SAMPLE_AT, SAMPLE_POLICY)).toBe(expected)
  })
})
