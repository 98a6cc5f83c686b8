import { MINUTE_MS } from '../../contract/duration.js'

/** So much may be taken at once, and so much comes back each minute. */
export interface RateRule {
  readonly burst: number
  readonly perMinute: number
}

export type RateTaken =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly retryAfterMs: number }

/**
 * Counts requests. The default keeps its counts in the memory of this process; a relay that runs in several places can
 * bring its own, over a shared store.
 */
export interface RateLimiter {
  /**
   * Takes so many from a bucket, or says when there will be one again. With a count of 0 it only looks.
   * @param bucket Holds the caller's address, or the hash of a key.
   */
  take(bucket: string, rule: RateRule, at: number, count?: 0 | 1): RateTaken | Promise<RateTaken>
}

interface Bucket {
  tokens: number
  at: number
}

/** Buckets of one process take some 100 bytes each. */
export const MAX_BUCKETS = 20_000

/**
 * Token buckets in memory, never more than `maxBuckets`: the one that was used longest ago makes room. A clock that is set
 * back gives nothing and takes nothing away.
 */
export function createMemoryRateLimiter(maxBuckets = MAX_BUCKETS): RateLimiter {
  // A map keeps the order of setting: the first is the one used longest ago.
  const buckets = new Map<string, Bucket>()

  function touch(name: string, rule: RateRule, at: number): Bucket {
    const known = buckets.get(name)
    if (known === undefined) return { tokens: rule.burst, at }
    buckets.delete(name)
    const passedMs = Math.max(0, at - known.at)
    const tokens = Math.min(rule.burst, known.tokens + (passedMs * rule.perMinute) / MINUTE_MS)
    return { tokens, at }
  }

  return {
    take(name, rule, at, count = 1) {
      const bucket = touch(name, rule, at)
      if (buckets.size >= maxBuckets) {
        const [oldest] = buckets.keys()
        if (oldest !== undefined) buckets.delete(oldest)
      }
      buckets.set(name, bucket)
      if (bucket.tokens >= 1) {
        bucket.tokens -= count
        return { allowed: true }
      }
      return { allowed: false, retryAfterMs: Math.ceil(((1 - bucket.tokens) * MINUTE_MS) / rule.perMinute) }
    },
  }
}
