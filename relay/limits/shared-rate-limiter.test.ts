import { RateLimiterMemory } from 'rate-limiter-flexible'
import { describe, expect, it } from 'vitest'
import { createProvider, createTestRelay } from '../test-relay.js'
import { createSharedRateLimiter, type FlexibleOptions } from './shared-rate-limiter.js'

const RULE = { burst: 3, perMinute: 6 }

/** Limiters of two relays over one store: here, the memory of this process. */
function createShared() {
  const made: FlexibleOptions[] = []
  const stores = new Map<string, RateLimiterMemory>()
  const create = (options: FlexibleOptions) => {
    made.push(options)
    const store = stores.get(options.keyPrefix) ?? new RateLimiterMemory(options)
    stores.set(options.keyPrefix, store)
    return store
  }
  return { made, one: createSharedRateLimiter(create), other: createSharedRateLimiter(create) }
}

describe('createSharedRateLimiter', () => {
  it('gives all relays together one burst in the time in which as many come back', async () => {
    const { made, one, other } = createShared()
    const taken = []
    for (const limiter of [one, other, one, other, one]) taken.push(await limiter.take('address:a', RULE, 0))
    expect(taken.map(({ allowed }) => allowed)).toEqual([true, true, true, false, false])
    const [, , , refused] = taken
    expect(refused).toMatchObject({ retryAfterMs: expect.any(Number) as number })
    expect(made).toEqual([0, 1].map(() => ({ keyPrefix: 'license-gate-address', points: 3, duration: 30 })))
  })

  it('counts none that it turns away, and takes back what is given back', async () => {
    const { one, other } = createShared()
    for (let count = 0; count < 3; count += 1) await one.take('miss:a', RULE, 0)
    for (let count = 0; count < 5; count += 1) expect((await one.take('miss:a', RULE, 0)).allowed).toBe(false)
    expect((await other.take('miss:a', RULE, 0, 0)).allowed).toBe(false)
    await other.take('miss:a', RULE, 0, -1)
    expect((await one.take('miss:a', RULE, 0, 0)).allowed).toBe(true)
    expect((await one.take('miss:a', RULE, 0)).allowed).toBe(true)
    expect((await one.take('miss:a', RULE, 0)).allowed).toBe(false)
  })

  it('gives no more than a burst, though more is given back than was taken', async () => {
    const { one } = createShared()
    for (let count = 0; count < 4; count += 1) await one.take('key:a', RULE, 0, -1)
    const taken = []
    for (let count = 0; count < 4; count += 1) taken.push((await one.take('key:a', RULE, 0)).allowed)
    expect(taken).toEqual([true, true, true, false])
  })

  it.each([
    ['cannot be made', () => Promise.reject(new Error('no store'))],
    ['fails', () => ({ consume: fails, get: fails, reward: fails })],
  ])('counts in the memory of each process while the store %s', async (_what, create) => {
    const limiter = createSharedRateLimiter(create)
    const taken = []
    for (let count = 0; count < 4; count += 1) taken.push(await limiter.take('address:a', RULE, 0))
    expect(taken).toEqual([
      ...[1, 2, 3].map(() => ({ allowed: true })),
      { allowed: false, retryAfterMs: 10_000 },
    ])
  })

  it('lets an office through whose keys exist, and stops who guesses', async () => {
    const { one } = createShared()
    const exists = await createTestRelay({ rateLimiter: one, limits: { misses: RULE } })
    const origin = { address: '203.0.113.7' }
    const office = Array.from({ length: 12 }, (_, seat) =>
      exists.ask('inspect', { key: `seat ${seat}` }, origin),
    )
    expect((await Promise.all(office)).filter(({ status }) => status !== 200)).toEqual([])
    const provider = createProvider({ inspect: async () => ({ kind: 'refused', reason: 'key-not-found' }) })
    const guessed = await createTestRelay({ provider, rateLimiter: one, limits: { misses: RULE } })
    const statuses = []
    for (let guess = 0; guess < 5; guess += 1)
      statuses.push((await guessed.ask('inspect', { key: `guess ${guess}` }, origin)).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
  })
})

async function fails(): Promise<never> {
  throw new Error('the store is gone')
}
