import { MINUTE_MS, SECOND_MS } from '../../contract/duration.js'

interface RateBudget {
  readonly allowed: boolean
  readonly limit: number
  readonly remaining: number
  /** When the present minute ends and all is allowed again, epoch ms. */
  readonly resetAt: number
  /** Whole seconds until then, at least 1. */
  readonly retryAfterSeconds: number
}

interface RateLimit {
  /** Counts one request. */
  take(): RateBudget
}

/**
 * Fixed minutes, the first beginning with the first request. One budget for all callers: the real store's scope is not
 * documented, and all callers of a local store share an address.
 */
export function createRateLimit(perMinute: number, now: () => number): RateLimit {
  let startedAt = Number.NEGATIVE_INFINITY
  let used = 0
  return {
    take() {
      const at = now()
      // A clock that was set back begins a new minute too: else the budget would stay spent until it catches up.
      if (at >= startedAt + MINUTE_MS || at < startedAt) {
        startedAt = at
        used = 0
      }
      const allowed = used < perMinute
      if (allowed) used += 1
      const resetAt = startedAt + MINUTE_MS
      const retryAfterSeconds = Math.max(1, Math.ceil((resetAt - at) / SECOND_MS))
      return { allowed, limit: perMinute, remaining: perMinute - used, resetAt, retryAfterSeconds }
    },
  }
}
