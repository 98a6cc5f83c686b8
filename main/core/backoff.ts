import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../contract/duration.js'

export const MIN_BACKOFF_MS = MINUTE_MS
export const MAX_BACKOFF_MS = 6 * HOUR_MS
/** A server that asks for more is mistaken. */
export const MAX_RETRY_AFTER_MS = DAY_MS

/**
 * Returns the wait after the `failures`-th failed check in a row: exponential with full jitter, from one minute up to a ceiling
 * that doubles to six hours. If the server named a time, the jitter is added to it, so that the computers behind one address do
 * not all come back in the same second.
 *
 * @param fraction A random number in [0, 1).
 * @param spreadMs How wide the store wants all checks to be spread (`check-due.ts`): the ceiling is no lower.
 */
export function backoffDelayMs(
  failures: number,
  fraction: number,
  retryAfterMs?: number,
  spreadMs = 0,
): number {
  const doublings = Math.min(Math.max(failures, 1), 16)
  const ceilingMs = Math.max(spreadMs, Math.min(MAX_BACKOFF_MS, MIN_BACKOFF_MS * 2 ** doublings))
  if (retryAfterMs !== undefined && Number.isFinite(retryAfterMs)) {
    const demandedMs = Math.min(Math.max(retryAfterMs, MIN_BACKOFF_MS), MAX_RETRY_AFTER_MS)
    return Math.round(demandedMs + fraction * ceilingMs)
  }
  return Math.round(MIN_BACKOFF_MS + fraction * (ceilingMs - MIN_BACKOFF_MS))
}
