import type { Clock } from '../ports/clock.js'
import { type Log, nameOfError } from '../ports/log.js'

/** Wraps a callback that nobody awaits, so that our own bug is logged instead of becoming the host's "uncaught exception". */
export function guarded(log: Log, run: () => void): () => void {
  return () => {
    try {
      run()
    } catch (error) {
      log.write('error', 'a background task of the license gate threw', { error: nameOfError(error) })
    }
  }
}

/** Wraps a clock, so that the callbacks of its timers are guarded. */
export function createGuardedClock(clock: Clock, log: Log): Clock {
  return {
    now: () => clock.now(),
    monotonic: () => clock.monotonic(),
    setTimeout: (run, delayMs) => clock.setTimeout(guarded(log, run), delayMs),
  }
}
