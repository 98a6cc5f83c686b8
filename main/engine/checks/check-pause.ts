import { DAY_MS, MINUTE_MS } from '../../../contract/duration.js'
import { backoffDelayMs } from '../../core/backoff.js'
import type { Random } from '../../ports/random.js'

/**
 * The outcome of a check: an answer of any kind, or a failure with the time that the server named, if any. `canWait`: the license
 * was confirmed recently (`core/check-due.ts`), so there is no hurry to try again. `spreadMs`: the store said that it is
 * overloaded, and wants the checks to be spread over this time.
 */
export type CheckOutcome =
  | { readonly kind: 'answered' }
  | {
      readonly kind: 'failed'
      readonly retryAfterMs?: number
      readonly canWait?: boolean
      readonly spreadMs?: number
    }

/** Delays a due check: by the backoff after a failure, by the server's demand, and by a minimum pause between two checks. */
export interface CheckPause {
  note(outcome: CheckOutcome): void
  /** There may be a network now: the backoff is over. What the server demanded stays. */
  shorten(): void
  /** No check before this instant. */
  readonly until: number
  readonly afterFailure: boolean
}

/** Whatever the record makes due, the store is not asked again sooner than this after it has answered. */
export const MIN_PAUSE_MS = MINUTE_MS
/** Where there is no hurry, the backoff begins as if the check had failed so often before: with up to eight minutes. */
const UNHURRIED_FAILURES = 2
/** If the store names a spread, that suffices for this many more failures. */
const SPREAD_FAILURES = -3

/**
 * Returns the wait after the `failures`-th failed check in a row.
 *
 * @param fraction A random number in [0, 1).
 */
export function retryDelayMs(
  { retryAfterMs, canWait = false, spreadMs }: Omit<Extract<CheckOutcome, { kind: 'failed' }>, 'kind'>,
  failures: number,
  fraction: number,
): number {
  if (!canWait) return backoffDelayMs(failures, fraction, retryAfterMs)
  const more = spreadMs === undefined ? UNHURRIED_FAILURES : SPREAD_FAILURES
  return backoffDelayMs(failures + more, fraction, retryAfterMs, spreadMs)
}

/** Longer than any pause that is noted here. */
const BEYOND_ANY_PAUSE_MS = 2 * DAY_MS

/** @param now The trusted present. */
export function createCheckPause(random: Random, now: () => number): CheckPause {
  let failures = 0
  /** After a failed check: the end of the backoff. */
  let retryAt: number | null = null
  /** Waking up does not shorten this one. */
  let notBeforeAt = 0
  let seenAt = now()

  /**
   * The present. Where it lies before the last one, a clock has been put right: a pause that was noted by it lasts no longer by
   * that, and is over where the clock was further ahead than any pause is long.
   */
  function look(): number {
    const at = now()
    const backMs = seenAt - at
    const lessMs = backMs > BEYOND_ANY_PAUSE_MS ? Number.POSITIVE_INFINITY : Math.max(0, backMs)
    if (retryAt !== null) retryAt = Math.max(0, retryAt - lessMs)
    notBeforeAt = Math.max(0, notBeforeAt - lessMs)
    seenAt = at
    return at
  }

  return {
    note(outcome) {
      const at = look()
      if (outcome.kind === 'answered') {
        failures = 0
        retryAt = null
        notBeforeAt = at + MIN_PAUSE_MS
        return
      }
      failures += 1
      retryAt = at + retryDelayMs(outcome, failures, random.fraction())
      notBeforeAt = outcome.retryAfterMs === undefined && outcome.spreadMs === undefined ? 0 : retryAt
    },
    shorten() {
      const at = look()
      if (retryAt !== null) retryAt = Math.min(retryAt, at)
    },
    get until() {
      look()
      return Math.max(retryAt ?? 0, notBeforeAt)
    },
    get afterFailure() {
      return retryAt !== null
    },
  }
}
