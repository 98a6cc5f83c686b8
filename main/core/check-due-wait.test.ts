import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import {
  SAMPLE_AT,
  SAMPLE_POLICY,
  sampleActivated,
  sampleNotActivated,
} from '../../testing/sample-activation.js'
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
    expect(checkMayWait(sampleActivated(), SAMPLE_AT + longestMs - 1, policy)).toBe(true)
    expect(checkMayWait(sampleActivated(), SAMPLE_AT + longestMs, policy)).toBe(false)
  })
})

describe('checkMayWait', () => {
  const endsAt = SAMPLE_AT + 9 * DAY_MS

  it.each([
    [-1, true],
    [0, false],
    [1, false],
  ])('%d ms from when trouble would be shown: %s', (offsetMs, expected) => {
    expect(checkMayWait(sampleActivated(), endsAt + offsetMs, SAMPLE_POLICY)).toBe(expected)
  })

  it.each([
    ['in trouble', sampleActivated({ trouble: { since: SAMPLE_AT } }), true],
    ['doubted', sampleActivated({ doubt: { answers: 1, firstAt: SAMPLE_AT } }), false],
    ['locked', sampleActivated({ verdict: { reason: 'disabled', since: SAMPLE_AT } }), false],
    ['without a seat', sampleNotActivated(), false],
  ])('%s: %s', (_what, activationState, expected) => {
    expect(checkMayWait(activationState, SAMPLE_AT, SAMPLE_POLICY)).toBe(expected)
  })
})
