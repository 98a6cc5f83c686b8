import { MINUTE_MS } from '../../contract/duration.js'

/** So much may be taken at once, and so much comes back each minute. */
export interface RateRule {
  readonly burst: number
  readonly perMinute: number
}

/** Says whether a request may go on, and if not, in how many milliseconds the next one may. */
export type RateTaken =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly retryAfterMs: number }

/**
 * Counts requests. The default keeps its counts in the memory of this process; a relay that runs in several places can
 * bring its own, over a shared store.
 */
export interface RateLimiter {
  /**
   * Takes one from a bucket, or says when there will be one again.
   * @param bucket Holds the caller's address, or the hash of a key.
   * @param count 0: it only looks. -1: one is given back, up to the burst; always allowed.
   * @defaultValue `count` 1
   */
  take(bucket: string, rule: RateRule, at: number, count?: -1 | 0 | 1): RateTaken | Promise<RateTaken>
}

interface Bucket {
  /** In sixty-thousandths of a request: so many come back each millisecond, and whole numbers add up exactly. */
  credit: number
  readonly at: number
}

const ONE = MINUTE_MS
/** Buckets of one process take some 100 bytes each. */
const MAX_BUCKETS = 20_000

/** A `RateLimiter` that answers at once. */
interface MemoryRateLimiter extends RateLimiter {
  take(bucket: string, rule: RateRule, at: number, count?: -1 | 0 | 1): RateTaken
}

/**
 * Token buckets in memory, never more than `maxBuckets`: the one that was used longest ago makes room. A clock that is set
 * back gives nothing and takes nothing away.
 */
export function createMemoryRateLimiter(maxBuckets = MAX_BUCKETS): MemoryRateLimiter {
  // A map keeps the order of setting: the first is the one used longest ago.
  const buckets = new Map<string, Bucket>()

  function touch(name: string, { burst, perMinute }: RateRule, at: number): Bucket {
    const known = buckets.get(name)
    if (known === undefined) return { credit: burst * ONE, at }
    buckets.delete(name)
    const passedMs = Math.max(0, at - known.at)
    return { credit: Math.min(burst * ONE, known.credit + passedMs * perMinute), at }
  }

  return {
    take(name, rule, at, count = 1) {
      const bucket = touch(name, rule, at)
      const [oldest] = buckets.size < maxBuckets ? [] : buckets.keys()
      if (oldest !== undefined) buckets.delete(oldest)
      buckets.set(name, bucket)
      if (count >= 0 && bucket.credit < ONE) {
        return { allowed: false, retryAfterMs: Math.ceil((ONE - bucket.credit) / rule.perMinute) }
      }
      bucket.credit = Math.min(rule.burst * ONE, bucket.credit - count * ONE)
      return { allowed: true }
    },
  }
}
