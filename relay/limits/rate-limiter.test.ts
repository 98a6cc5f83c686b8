import { describe, expect, it } from 'vitest'
import { createMemoryRateLimiter, type RateTaken } from './rate-limiter.js'

const rule = { burst: 2, perMinute: 60 }
const yes: RateTaken = { allowed: true }

describe('createMemoryRateLimiter', () => {
  it('lets a burst through and then what comes back', () => {
    const limiter = createMemoryRateLimiter()
    const take = (at: number) => limiter.take('a', rule, at)
    expect([take(0), take(0), take(0)]).toEqual([yes, yes, { allowed: false, retryAfterMs: 1_000 }])
    expect(take(999)).toEqual({ allowed: false, retryAfterMs: 1 })
    expect(take(1_000)).toEqual(yes)
    expect(take(1_001)).toEqual({ allowed: false, retryAfterMs: 999 })
  })

  it('never gives more than the burst, however long nobody came', () => {
    const limiter = createMemoryRateLimiter()
    limiter.take('a', rule, 0)
    const later = [1, 2, 3].map(() => limiter.take('a', rule, 86_400_000))
    expect(later).toEqual([yes, yes, { allowed: false, retryAfterMs: 1_000 }])
  })

  it('only looks where nothing is to be taken', () => {
    const limiter = createMemoryRateLimiter()
    for (let look = 0; look < 5; look += 1) expect(limiter.take('a', rule, 0, 0)).toEqual(yes)
    expect([limiter.take('a', rule, 0), limiter.take('a', rule, 0)]).toEqual([yes, yes])
    expect(limiter.take('a', rule, 0, 0)).toEqual({ allowed: false, retryAfterMs: 1_000 })
  })

  it('takes one back, up to the burst, also into an empty bucket', () => {
    const limiter = createMemoryRateLimiter()
    expect(limiter.take('a', rule, 0, -1)).toEqual(yes)
    expect([1, 2, 3].map(() => limiter.take('a', rule, 0).allowed)).toEqual([true, true, false])
    expect(limiter.take('a', rule, 0, -1)).toEqual(yes)
    expect([1, 2].map(() => limiter.take('a', rule, 0).allowed)).toEqual([true, false])
  })

  it('gives nothing for a clock that is set back', () => {
    const limiter = createMemoryRateLimiter()
    limiter.take('a', rule, 1_000_000)
    limiter.take('a', rule, 1_000_000)
    expect(limiter.take('a', rule, 0)).toEqual({ allowed: false, retryAfterMs: 1_000 })
    expect(limiter.take('a', rule, 1_000)).toEqual(yes)
  })

  it('counts each bucket for itself and forgets the one used longest ago', () => {
    const limiter = createMemoryRateLimiter(2)
    const one = { burst: 1, perMinute: 1 }
    expect(limiter.take('a', one, 0)).toEqual(yes)
    expect(limiter.take('b', one, 0)).toEqual(yes)
    expect(limiter.take('a', one, 0)).toMatchObject({ allowed: false })
    expect(limiter.take('c', one, 0)).toEqual(yes)
    expect(limiter.take('a', one, 0)).toMatchObject({ allowed: false })
    expect(limiter.take('b', one, 0)).toEqual(yes)
  })

  it('holds no more than its number of buckets over 100 000 callers', () => {
    const limiter = createMemoryRateLimiter(100)
    const one = { burst: 1, perMinute: 1 }
    for (let caller = 0; caller < 100_000; caller += 1) limiter.take(`caller ${caller}`, one, 0)
    const known = Array.from({ length: 200 }, (_, back) => limiter.take(`caller ${99_999 - back}`, one, 0, 0))
    expect(known.filter(({ allowed }) => !allowed)).toHaveLength(100)
  })
})
