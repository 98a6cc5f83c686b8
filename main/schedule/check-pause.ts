import { DAY_MS, MINUTE_MS } from '../../contract/duration.js'
import { backoffDelayMs } from '../core/backoff.js'
import type { Random } from '../ports/random.js'

/**
 * What a check came to: an answer of any kind, or trouble with the time that the server named, if it did. `canWait`: the
 * license was confirmed not long ago (`core/patience.ts`), so there is no hurry to try again.
 */
export type CheckOutcome =
  | { readonly kind: 'answered' }
  | { readonly kind: 'trouble'; readonly retryAfterMs?: number; readonly canWait?: boolean }

/** What holds a due check back: the backoff after trouble, what the server demanded, and a breath between two checks. */
export interface CheckPause {
  note(outcome: CheckOutcome): void
  /** There may be a network now: the backoff is over. What the server demanded stays. */
  shorten(): void
  /** No check before this instant. */
  readonly until: number
  readonly afterTrouble: boolean
}

/** Whatever the record makes due, the store is not asked again sooner than this after it has answered. */
export const MIN_PAUSE_MS = MINUTE_MS
/** Longer than any pause that is noted here. */
const BEYOND_ANY_PAUSE_MS = 2 * DAY_MS

/** @param now The trusted present. */
export function createCheckPause(random: Random, now: () => number): CheckPause {
  let failures = 0
  /** After trouble: not before the backoff is over. */
  let retryAt: number | null = null
  /** What no waking up shortens. */
  let notBeforeAt = 0

  /** A pause that ends later than any pause can was noted by a clock that has been put right since. */
  const sane = (at: number): number => (at > now() + BEYOND_ANY_PAUSE_MS ? 0 : at)

  return {
    note(outcome) {
      if (outcome.kind === 'answered') {
        failures = 0
        retryAt = null
        notBeforeAt = now() + MIN_PAUSE_MS
        return
      }
      failures += 1
      // A fleet that tries again within minutes would bring a store that struggles many times what it is used to.
      const counted = outcome.canWait === true ? Number.POSITIVE_INFINITY : failures
      retryAt = now() + backoffDelayMs(counted, random.fraction(), outcome.retryAfterMs)
      notBeforeAt = outcome.retryAfterMs === undefined ? 0 : retryAt
    },
    shorten() {
      if (retryAt !== null) retryAt = Math.min(retryAt, now())
    },
    get until() {
      return Math.max(sane(retryAt ?? 0), sane(notBeforeAt))
    },
    get afterTrouble() {
      return retryAt !== null
    },
  }
}
