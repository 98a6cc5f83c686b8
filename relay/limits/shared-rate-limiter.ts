import { MINUTE_MS, SECOND_MS } from '../../contract/duration.js'
import { createMemoryRateLimiter, type RateLimiter, type RateRule, type RateTaken } from './rate-limiter.js'

/** Is a limiter of the package `rate-limiter-flexible`, of whatever store: Redis, Valkey, PostgreSQL and others. */
export interface FlexibleLimiter {
  /** Takes points; rejects with what `get` tells where there are none left, and with an `Error` where the store fails. */
  consume(key: string, points?: number): Promise<unknown>
  /** What has been taken. */
  get(key: string): Promise<FlexibleCount | null>
  /** Gives points back. */
  reward(key: string, points?: number): Promise<unknown>
}

/** Says what has been taken, and for how long it counts. */
export interface FlexibleCount {
  readonly consumedPoints: number
  /** Milliseconds until all points are there again. */
  readonly msBeforeNext: number
}

/** Says what a limiter is made with: pass it on to one of `rate-limiter-flexible`. */
export interface FlexibleOptions {
  /** Keeps the rules apart. */
  readonly keyPrefix: string
  /** How many requests there are in a period. */
  readonly points: number
  /** How long a period is, in seconds. */
  readonly duration: number
}

/**
 * Counts requests in a store that several relays share, by a limiter of `rate-limiter-flexible`. A burst may be taken at once; it is
 * whole again after the time in which as many come back. Where the store fails, this process counts in its memory.
 *
 * @param create - makes a limiter; called once for each rule
 *
 * @example
 * const rateLimiter = createSharedRateLimiter((options) => new RateLimiterRedis({ storeClient, ...options }))
 */
export function createSharedRateLimiter(
  create: (options: FlexibleOptions) => FlexibleLimiter | Promise<FlexibleLimiter>,
): RateLimiter {
  const memory = createMemoryRateLimiter()
  const limiters = new Map<string, Promise<FlexibleLimiter>>()

  function limiterOf(kind: string, { burst, perMinute }: RateRule): Promise<FlexibleLimiter> {
    const name = `${kind} ${burst} ${perMinute}`
    const known = limiters.get(name)
    if (known !== undefined) return known
    const points = Math.floor(burst)
    const duration = Math.ceil((burst * MINUTE_MS) / perMinute / SECOND_MS)
    const made = Promise.resolve().then(() => create({ keyPrefix: `license-gate-${kind}`, points, duration }))
    limiters.set(name, made)
    // What failed once is tried again by the next request.
    made.catch(() => limiters.delete(name))
    return made
  }

  return {
    async take(bucket, rule, at, count = 1) {
      const [kind = '', ...rest] = bucket.split(':')
      try {
        const limiter = await limiterOf(kind, rule)
        return await TAKERS[count](limiter, rest.join(':'), Math.floor(rule.burst))
      } catch {
        return memory.take(bucket, rule, at, count)
      }
    },
  }
}

type Take = (limiter: FlexibleLimiter, key: string, points: number) => Promise<RateTaken>

const ALLOWED: RateTaken = { allowed: true }

const TAKERS: Readonly<Record<-1 | 0 | 1, Take>> = {
  async 1(limiter, key) {
    try {
      await limiter.consume(key)
      return ALLOWED
    } catch (error) {
      if (!isCount(error)) throw error
      // It counts those that it turns away, too.
      await limiter.reward(key)
      return refusal(error)
    }
  },
  async 0(limiter, key, points) {
    const count = await limiter.get(key)
    return count === null || count.consumedPoints < points ? ALLOWED : refusal(count)
  },
  /** Nothing is given back of what was forgotten: it would be more than a burst then. */
  async [-1](limiter, key) {
    const count = await limiter.get(key)
    if (count !== null && count.consumedPoints > 0) await limiter.reward(key)
    return ALLOWED
  },
}

function refusal({ msBeforeNext }: FlexibleCount): RateTaken {
  return { allowed: false, retryAfterMs: Math.max(1, msBeforeNext) }
}

function isCount(error: unknown): error is FlexibleCount {
  return (
    !(error instanceof Error) && typeof (error as Partial<FlexibleCount> | null)?.msBeforeNext === 'number'
  )
}
