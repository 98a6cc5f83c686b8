import { describe, expect, it } from 'vitest'
import { HOUR_MS, MINUTE_MS } from '../../contract/duration.js'
import { createFakeRandom } from '../../testing/fake-random.js'
import { type CheckOutcome, createCheckPause } from './check-pause.js'

const NOW = Date.UTC(2030, 0, 1)

/** How long a pause is after each of these outcomes, chance answering 0.5. */
function pauses(...outcomes: CheckOutcome[]): number[] {
  const pause = createCheckPause(createFakeRandom('pause'), () => NOW)
  return outcomes.map((outcome) => {
    pause.note(outcome)
    return (pause.until - NOW) / MINUTE_MS
  })
}

describe('createCheckPause', () => {
  it('doubles from failure to failure, and begins anew after an answer', () => {
    const trouble = { kind: 'trouble' } as const
    expect(pauses(trouble, trouble, trouble, { kind: 'answered' }, trouble)).toEqual([1.5, 2.5, 4.5, 1, 1.5])
  })

  it('spreads over six hours from the first failure on where there is no hurry', () => {
    const patient = { kind: 'trouble', canWait: true } as const
    expect(pauses(patient, patient)).toEqual([180.5, 180.5])
    expect(pauses({ ...patient, retryAfterMs: HOUR_MS })).toEqual([60 + 180])
  })

  it('has counted the failures once there is hurry', () => {
    const patient = { kind: 'trouble', canWait: true } as const
    expect(pauses(patient, patient, { ...patient, canWait: false })).toEqual([180.5, 180.5, 4.5])
  })
})
