import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { SAMPLE_AT, SAMPLE_LICENSE, SAMPLE_POLICY } from '../../testing/sample-activation.js'
import { graceCountsFrom, graceEndsAt, graceMs, graceWarnsAt } from './grace-period.js'

const { graceMs: WHOLE_MS, warnMs } = SAMPLE_POLICY
const leasedUntil = (endsAt: number) => ({ confirmedAt: SAMPLE_AT, lease: { token: 't', endsAt } })

describe('the grace period', () => {
  it('is what the author set, counted from the last granted answer', () => {
    const bounds = { confirmedAt: SAMPLE_AT }
    expect(graceMs(bounds, SAMPLE_POLICY)).toBe(WHOLE_MS)
    expect(graceEndsAt(bounds, SAMPLE_POLICY)).toBe(SAMPLE_AT + WHOLE_MS)
    expect(graceWarnsAt(bounds, SAMPLE_POLICY)).toBe(SAMPLE_AT + WHOLE_MS - warnMs)
  })

  it.each([
    [-1, -1],
    [0, 0],
    [1, 0],
  ])('ends with a lease that ends %d ms from its own end, and never after it', (offsetMs, expectedMs) => {
    const bounds = leasedUntil(SAMPLE_AT + WHOLE_MS + offsetMs)
    expect(graceEndsAt(bounds, SAMPLE_POLICY)).toBe(SAMPLE_AT + WHOLE_MS + expectedMs)
    expect(graceWarnsAt(bounds, SAMPLE_POLICY)).toBe(SAMPLE_AT + WHOLE_MS + expectedMs - warnMs)
  })

  it.each([
    [-DAY_MS, 0],
    [-1, 0],
    [0, 0],
    [1, 1],
  ])('with a lease that ends %d ms from the answer is %d ms long', (offsetMs, expectedMs) => {
    expect(graceMs(leasedUntil(SAMPLE_AT + offsetMs), SAMPLE_POLICY)).toBe(expectedMs)
  })

  it('warns from its begin on where it is shorter than the time of warning', () => {
    expect(graceWarnsAt(leasedUntil(SAMPLE_AT + DAY_MS), SAMPLE_POLICY)).toBe(SAMPLE_AT)
  })
})

describe('the grace period of a license whose store is no longer asked', () => {
  const notAsked = (expiresAt: number | null | 'unknown') => ({
    confirmedAt: SAMPLE_AT,
    license: { ...SAMPLE_LICENSE, expiresAt },
    storeNotAsked: true,
  })

  it.each([
    [-1, 0],
    [0, 0],
    [1, 1],
  ])('counts from an end that lies %d ms from the last granted answer, or from that if later', (ms, from) => {
    const bounds = notAsked(SAMPLE_AT + ms)
    expect(graceCountsFrom(bounds)).toBe(SAMPLE_AT + from)
    expect(graceEndsAt(bounds, SAMPLE_POLICY)).toBe(SAMPLE_AT + from + WHOLE_MS)
    expect(graceWarnsAt(bounds, SAMPLE_POLICY)).toBe(SAMPLE_AT + from + WHOLE_MS - warnMs)
  })

  it.each([null, 'unknown'] as const)('never ends where the license ends: %s', (expiresAt) => {
    expect(graceEndsAt(notAsked(expiresAt), SAMPLE_POLICY)).toBe(Number.POSITIVE_INFINITY)
  })

  it('is not cut by the lease of a relay that is gone', () => {
    const bounds = { ...notAsked(SAMPLE_AT + DAY_MS), lease: { token: 't', endsAt: SAMPLE_AT } }
    expect(graceEndsAt(bounds, SAMPLE_POLICY)).toBe(SAMPLE_AT + DAY_MS + WHOLE_MS)
  })
})
