/** Time for everything in main. The default reads the computer's clocks; tests pass one that they turn by hand. */
export interface Clock {
  /** The wall clock, epoch milliseconds. May jump. */
  now(): number
  /** Milliseconds since some fixed point; never goes back. May stand still while the computer sleeps. */
  monotonic(): number
  /** Runs once after the delay (below 2^31 ms; longer waits are `long-timer.ts`). Returns its cancel. */
  setTimeout(run: () => void, delayMs: number): () => void
}

/**
 * Closures rather than references to the globals, so that a test that replaces a global afterwards is obeyed.
 * Timers do not keep the process alive: a license check is no reason for an app not to end.
 */
export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    setTimeout: (run, delayMs) => {
      const timer = setTimeout(run, delayMs)
      timer.unref?.()
      return () => clearTimeout(timer)
    },
  }
}
