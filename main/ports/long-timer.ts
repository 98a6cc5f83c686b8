import { HOUR_MS } from '../../contract/duration.js'
import type { Clock } from './clock.js'

/**
 * One pending wait of any length. `setTimeout` fires at once above 2^31 - 1 ms, and stands still while a computer
 * sleeps; so the wait is cut into steps of at most an hour, and each step looks at the wall clock again.
 */
interface LongTimer {
  /** Replaces what was pending. */
  set(delayMs: number, run: () => void): void
  cancel(): void
}

export const MAX_STEP_MS = HOUR_MS

export function createLongTimer(clock: Clock): LongTimer {
  let cancelStep: (() => void) | null = null

  function cancel(): void {
    cancelStep?.()
    cancelStep = null
  }

  /** The wait is over when either clock says so: the wall clock sees sleep, the monotonic one outlives clock changes. */
  function arm(wallDueAt: number, monotonicDueAt: number, run: () => void): void {
    const leftMs = Math.min(wallDueAt - clock.now(), monotonicDueAt - clock.monotonic())
    if (leftMs <= 0) {
      cancelStep = null
      run()
      return
    }
    cancelStep = clock.setTimeout(() => arm(wallDueAt, monotonicDueAt, run), Math.min(leftMs, MAX_STEP_MS))
  }

  return {
    set(delayMs, run) {
      cancel()
      const dueMs = Math.max(0, delayMs)
      // Never synchronously: a caller that sets a timer in its own callback must not recurse.
      const wallDueAt = clock.now() + dueMs
      const monotonicDueAt = clock.monotonic() + dueMs
      cancelStep = clock.setTimeout(() => arm(wallDueAt, monotonicDueAt, run), Math.min(dueMs, MAX_STEP_MS))
    },
    cancel,
  }
}
