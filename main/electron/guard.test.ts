import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../testing/fake-clock.js'
import type { Log } from '../ports/log.js'
import { createGuardedClock, guarded } from './guard.js'

function createLines() {
  const lines: unknown[][] = []
  const log: Log = { write: (...line) => void lines.push(line) }
  return { lines, log }
}

const failing = (): never => {
  throw new RangeError('KEY-THAT-MUST-NOT-LEAK')
}

describe('guarded()', () => {
  it('logs only the name of a thrown error', () => {
    const { lines, log } = createLines()
    expect(guarded(log, failing)).not.toThrow()
    expect(lines).toEqual([['error', 'a background task of the license gate threw', { error: 'RangeError' }]])
  })
})

describe('createGuardedClock()', () => {
  it('delegates now(), monotonic() and cancel to the wrapped clock', async () => {
    const { lines, log } = createLines()
    const inner = createFakeClock()
    const clock = createGuardedClock(inner, log)
    const ran: string[] = []
    clock.setTimeout(() => void ran.push('first'), 10)
    clock.setTimeout(failing, 20)
    clock.setTimeout(() => void ran.push('cancelled'), 30)()
    await inner.advance(40)
    expect({ ran, now: clock.now(), monotonic: clock.monotonic(), pending: inner.pending }).toEqual({
      ran: ['first'],
      now: inner.now(),
      monotonic: inner.monotonic(),
      pending: 0,
    })
    expect(lines).toHaveLength(1)
  })
})
