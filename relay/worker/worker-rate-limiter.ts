import { MINUTE_MS } from '../../contract/duration.js'
import { createMemoryRateLimiter, type RateLimiter } from '../limits/rate-limiter.js'

/** Is a rate limiter of Cloudflare's, as it is bound to a Worker. */
export interface LimiterBinding {
  /** Counts one, and says whether it is within the rule of the Worker's configuration. */
  limit(request: { readonly key: string }): Promise<{ readonly success: boolean }>
}

/** Says what counts requests; what is left out is counted in the memory of the isolate. */
export interface WorkerLimiters {
  /** Counts the requests of each address; its rule stands in the Worker's configuration. @defaultValue in memory */
  readonly address?: LimiterBinding
  /** Counts the requests with each key. @defaultValue in memory */
  readonly key?: LimiterBinding
}

/** Cloudflare does not tell when the next request may come; its periods are 10 or 60 seconds. */
const WAIT_MS = MINUTE_MS

/**
 * Counts requests by rate limiters that are bound to the Worker, for all of its isolates in one place. Unknown keys are counted in memory:
 * each request reserves one and mostly gives it back, which Cloudflare's limiters cannot do.
 */
export function createWorkerRateLimiter(limiters: WorkerLimiters): RateLimiter {
  const memory = createMemoryRateLimiter()
  return {
    async take(bucket, rule, at, count = 1) {
      const kind = bucket.slice(0, bucket.indexOf(':'))
      const limiter = kind === 'address' || kind === 'key' ? limiters[kind] : undefined
      if (limiter === undefined || count !== 1) return memory.take(bucket, rule, at, count)
      try {
        const { success } = await limiter.limit({ key: bucket })
        return success ? { allowed: true } : { allowed: false, retryAfterMs: WAIT_MS }
      } catch {
        return memory.take(bucket, rule, at, count)
      }
    },
  }
}

export function isLimiterBinding(value: unknown): value is LimiterBinding {
  return typeof (value as Partial<LimiterBinding> | null | undefined)?.limit === 'function'
}
