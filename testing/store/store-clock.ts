/** The store's own time: a source that runs, plus an offset that a test or a person can set. */
export interface StoreClock {
  /** The store's instant, epoch ms. */
  now(): number
  /** Makes it `at` (epoch ms) now; time goes on from there. */
  set(at: number): void
  /** Moves the store's time by `ms`; a negative value moves it back. */
  advance(ms: number): void
  /** How far the store's time is ahead of its source, ms. */
  readonly offsetMs: number
  /** Sets `offsetMs`. */
  setOffset(ms: number): void
}

/**
 * @param source - the time that runs underneath, epoch ms; pass a constant one for a clock that stands still
 * @param onMoved - called after the clock was set
 */
export function createStoreClock(
  source: () => number = () => Date.now(),
  onMoved: () => void = () => {},
): StoreClock {
  let offsetMs = 0
  function shift(ms: number): void {
    offsetMs = ms
    onMoved()
  }
  return {
    now: () => source() + offsetMs,
    set(at) {
      shift(requireFinite('at', at) - source())
    },
    advance(ms) {
      shift(offsetMs + requireFinite('ms', ms))
    },
    get offsetMs() {
      return offsetMs
    },
    setOffset(ms) {
      shift(requireFinite('ms', ms))
    },
  }
}

function requireFinite(name: string, value: number): number {
  if (Number.isFinite(value)) return value
  throw new TypeError(`${name}: expected a finite number of milliseconds, got ${String(value)}`)
}
