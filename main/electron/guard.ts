import type { Clock } from '../ports/clock.js'
import { type Log, nameOfError } from '../ports/log.js'

/** Runs what nobody waits for, so that a fault of ours is a line in the log and not the host's "uncaught exception". */
export function guarded(log: Log, run: () => void): () => void {
  return () => {
    try {
      run()
    } catch (error) {
      log.write('error', 'the license gate failed in the background', { error: nameOfError(error) })
    }
  }
}

/** The same clock, with what its timers run guarded. */
export function createGuardedClock(clock: Clock, log: Log): Clock {
  return {
    now: () => clock.now(),
    monotonic: () => clock.monotonic(),
    setTimeout: (run, delayMs) => clock.setTimeout(guarded(log, run), delayMs),
  }
}
