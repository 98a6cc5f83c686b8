import type { Clock } from '../main/ports/clock.js'

/** A clock that is turned by hand. */
export interface FakeClock extends Clock {
  /**
   * Lets `ms` pass: runs due timers in the order of their instants, each at its own instant, and lets promises settle before
   * and after each. Timers that are set meanwhile run too if they fall due.
   */
  advance(ms: number): Promise<void>
  /** The same in one go: promises settle only after it. */
  advanceSync(ms: number): void
  /** Sets the wall clock to `at` (epoch ms), as a person or a time server does: no time passes and no timer runs. */
  setWall(at: number): void
  /** Timers that wait. */
  readonly pending: number
}

const LONGEST_DELAY_MS = 2 ** 31 - 1

interface FakeTimer {
  readonly dueAt: number
  readonly run: () => void
}

/**
 * Makes a clock that stands still until a test moves it, and runs the timers that become due on the way.
 * @param options - `at`: where the wall clock begins, epoch ms. @defaultValue 2030-01-01T00:00:00Z
 */
export function createFakeClock({ at = Date.UTC(2030, 0, 1) }: { readonly at?: number } = {}): FakeClock {
  let monotonicMs = 0
  let wallOffsetMs = requireInstant(at)
  // A set keeps the order of setting, which decides between timers of one instant.
  const timers = new Set<FakeTimer>()

  /** Goes to the first timer due until `endMs` and runs it; false if there is none. */
  function runNext(endMs: number): boolean {
    const next = [...timers].filter(({ dueAt }) => dueAt <= endMs).sort((a, b) => a.dueAt - b.dueAt)[0]
    if (!next) return false
    timers.delete(next)
    monotonicMs = Math.max(monotonicMs, next.dueAt)
    next.run()
    return true
  }

  return {
    now: () => monotonicMs + wallOffsetMs,
    monotonic: () => monotonicMs,
    setTimeout(run, delayMs) {
      const timer = { dueAt: monotonicMs + requireDelay(delayMs), run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    async advance(ms) {
      const endMs = monotonicMs + requireForward(ms)
      await settle()
      while (runNext(endMs)) await settle()
      monotonicMs = Math.max(monotonicMs, endMs)
    },
    advanceSync(ms) {
      const endMs = monotonicMs + requireForward(ms)
      while (runNext(endMs));
      monotonicMs = Math.max(monotonicMs, endMs)
    },
    setWall(wallAt) {
      wallOffsetMs = requireInstant(wallAt) - monotonicMs
    },
    get pending() {
      return timers.size
    },
  }
}

function requireInstant(at: number): number {
  if (Number.isFinite(at)) return at
  throw new TypeError(`at: expected epoch milliseconds, got ${String(at)}`)
}

/** Node runs a timer of less than 1 ms after 1 ms. Longer than it can count, it would run at once: here that is an error. */
function requireDelay(delayMs: number): number {
  if (delayMs <= LONGEST_DELAY_MS) return Math.max(1, delayMs)
  throw new TypeError(`delayMs: expected milliseconds below 2^31, got ${String(delayMs)}`)
}

function requireForward(ms: number): number {
  if (Number.isFinite(ms) && ms >= 0) return ms
  throw new TypeError(
    `ms: expected a number of milliseconds from 0, got ${String(ms)}; setWall turns the clock back`,
  )
}

/** `setImmediate` comes after all promises that wait, and those that they lead to. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
