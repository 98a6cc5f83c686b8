import { describe, expect, it } from 'vitest'
import { HOUR_MS, MINUTE_MS } from '../../../contract/duration.js'
import { createFakeRandom } from '../../../testing/fake-random.js'
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
    const trouble = { kind: 'failed' } as const
    expect(pauses(trouble, trouble, trouble, { kind: 'answered' }, trouble)).toEqual([1.5, 2.5, 4.5, 1, 1.5])
  })

  it('begins three times wider where there is no hurry', () => {
    const patient = { kind: 'failed', canWait: true } as const
    expect(pauses(patient, patient)).toEqual([4.5, 8.5])
    expect(pauses({ ...patient, retryAfterMs: HOUR_MS })).toEqual([60 + 4])
  })

  it('spreads over what the store asks for, however often it has failed, where there is no hurry', () => {
    const busy = { kind: 'failed', canWait: true, spreadMs: HOUR_MS } as const
    expect(pauses(busy, busy)).toEqual([30.5, 30.5])
    expect(pauses({ ...busy, retryAfterMs: HOUR_MS })).toEqual([60 + 30])
    expect(pauses({ ...busy, canWait: false })).toEqual([1.5])
    const often = pauses(...Array.from({ length: 12 }, () => busy))
    expect(often.slice(8)).toEqual([32.5, 64.5, 128.5, 180.5])
  })

  it('is not shortened by a network that comes up where the store was there, and busy', () => {
    for (const [spreadMs, expected] of [
      [HOUR_MS, 30.5],
      [undefined, 0],
    ] as const) {
      const pause = createCheckPause(createFakeRandom('pause'), () => NOW)
      pause.note({ kind: 'failed', canWait: true, ...(spreadMs === undefined ? {} : { spreadMs }) })
      pause.shorten()
      expect((pause.until - NOW) / MINUTE_MS).toBe(expected)
    }
  })

  it('has counted the failures once there is hurry', () => {
    const patient = { kind: 'failed', canWait: true } as const
    expect(pauses(patient, patient, { ...patient, canWait: false })).toEqual([4.5, 8.5, 4.5])
  })
})
