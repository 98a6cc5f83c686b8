import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { SAMPLE_AT, sampleActivation } from '../../testing/sample-activation.js'
import { clampToTime, movedBack, trialMovedBack } from './store-time.js'

const YEAR_MS = 365 * DAY_MS

describe('clampToTime', () => {
  it.each([0, 1, YEAR_MS])('leaves alone what lies %i ms in the past', (ms) => {
    const activation = sampleActivation({ trouble: { since: SAMPLE_AT } })
    expect(clampToTime(activation, SAMPLE_AT + ms)).toBe(activation)
  })

  it('brings what a clock wrote that was a year ahead to the present, with the next check as far off as before', () => {
    const ahead = sampleActivation({
      trouble: { since: SAMPLE_AT + 1 },
      doubt: { answers: 2, firstAt: SAMPLE_AT + 2 },
      verdict: { reason: 'expired', since: SAMPLE_AT + 3 },
    })
    const at = SAMPLE_AT - YEAR_MS
    expect(clampToTime(ahead, at)).toEqual({
      ...ahead,
      confirmedAt: at,
      nextCheckAt: at + DAY_MS,
      trouble: { since: at },
      doubt: { answers: 2, firstAt: at },
      verdict: { reason: 'expired', since: at },
    })
  })

  it('leaves the confirmation alone where only later instants were written by a clock ahead', () => {
    const activation = sampleActivation({ trouble: { since: SAMPLE_AT + YEAR_MS } })
    expect(clampToTime(activation, SAMPLE_AT + DAY_MS)).toEqual(
      sampleActivation({ trouble: { since: SAMPLE_AT + DAY_MS } }),
    )
  })
})

describe('what a clock counted that was ahead', () => {
  it('lies so much sooner, with as much used up as before', () => {
    const activation = sampleActivation({ trouble: { since: SAMPLE_AT } })
    const { confirmedAt, nextCheckAt } = activation
    expect(movedBack(activation, YEAR_MS)).toEqual({
      ...activation,
      confirmedAt: confirmedAt - YEAR_MS,
      nextCheckAt: nextCheckAt - YEAR_MS,
    })
    expect(trialMovedBack({ startedAt: SAMPLE_AT, endsAt: SAMPLE_AT + 7 * DAY_MS }, YEAR_MS)).toEqual({
      startedAt: SAMPLE_AT - YEAR_MS,
      endsAt: SAMPLE_AT + 7 * DAY_MS - YEAR_MS,
    })
  })
})
