import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../contract/duration.js'
import { backoffDelayMs, MAX_BACKOFF_MS, MAX_RETRY_AFTER_MS, MIN_BACKOFF_MS } from './backoff.js'

const failures = fc.integer({ min: 0, max: 10_000 })
const fraction = fc.double({ min: 0, max: 0.999_999_999, noNaN: true })

describe('backoffDelayMs', () => {
  it('lies between one minute and six hours, whatever happened before', () => {
    fc.assert(
      fc.property(failures, fraction, (count, share) => {
        const delayMs = backoffDelayMs(count, share)
        return delayMs >= MIN_BACKOFF_MS && delayMs <= MAX_BACKOFF_MS && Number.isInteger(delayMs)
      }),
    )
    expect([MIN_BACKOFF_MS, MAX_BACKOFF_MS]).toEqual([MINUTE_MS, 6 * HOUR_MS])
  })

  it.each([
    [0, 2],
    [1, 2],
    [2, 4],
    [5, 32],
    [8, 256],
    [9, 360],
    [1_000, 360],
  ])('after %i failures is at most %i minutes', (count, minutes) => {
    expect(backoffDelayMs(count, 0)).toBe(MINUTE_MS)
    expect(backoffDelayMs(count, 1)).toBe(minutes * MINUTE_MS)
  })

  it('is never below what the server demanded, nor below a minute', () => {
    const demanded = fc.integer({ min: -DAY_MS, max: DAY_MS })
    fc.assert(
      fc.property(failures, fraction, demanded, (count, share, retryAfterMs) => {
        const delayMs = backoffDelayMs(count, share, retryAfterMs)
        return delayMs >= retryAfterMs && delayMs >= MIN_BACKOFF_MS
      }),
    )
  })

  it('spreads the computers that were all told the same time', () => {
    const delays = [0, 0.25, 0.5, 0.75].map((share) => backoffDelayMs(1, share, 10 * MINUTE_MS))
    expect(delays).toEqual([10, 10.5, 11, 11.5].map((minutes) => minutes * MINUTE_MS))
  })

  it('does not believe a server that demands more than a day, or what is no number', () => {
    expect(backoffDelayMs(1, 0, 400 * DAY_MS)).toBe(MAX_RETRY_AFTER_MS)
    expect(backoffDelayMs(1, 0, Number.NaN)).toBe(MINUTE_MS)
    expect(backoffDelayMs(1, 0, Number.POSITIVE_INFINITY)).toBe(MINUTE_MS)
  })
})
