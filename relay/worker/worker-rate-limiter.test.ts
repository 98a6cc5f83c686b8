import { describe, expect, it } from 'vitest'
import { createSampleSettings } from '../settings/sample-settings.js'
import { requestOf } from '../test-relay.js'
import { createRelayWorker } from './index.js'
import { createWorkerRateLimiter, type LimiterBinding } from './worker-rate-limiter.js'

const RULE = { burst: 1, perMinute: 60 }

/** Lets so many through for each key, as Cloudflare's does within a period. */
function createBinding(most: number): LimiterBinding & { readonly keys: string[] } {
  const keys: string[] = []
  return {
    keys,
    async limit({ key }) {
      keys.push(key)
      return { success: keys.filter((each) => each === key).length <= most }
    },
  }
}

describe('createWorkerRateLimiter', () => {
  it('asks the binding of the kind, and counts misses in memory', async () => {
    const address = createBinding(2)
    const limiter = createWorkerRateLimiter({ address })
    const taken = []
    for (let count = 0; count < 3; count += 1) taken.push(await limiter.take('address:203.0.113.7', RULE, 0))
    expect(taken).toEqual([{ allowed: true }, { allowed: true }, { allowed: false, retryAfterMs: 60_000 }])
    const others = [
      await limiter.take('key:a', RULE, 0),
      await limiter.take('key:a', RULE, 0),
      await limiter.take('miss:203.0.113.7', RULE, 0),
      await limiter.take('miss:203.0.113.7', RULE, 0, -1),
      await limiter.take('miss:203.0.113.7', RULE, 0),
    ]
    expect(others.map(({ allowed }) => allowed)).toEqual([true, false, true, true, true])
    expect(new Set(address.keys)).toEqual(new Set(['address:203.0.113.7']))
  })

  it('counts in memory where the binding fails', async () => {
    const address = { limit: () => Promise.reject(new Error('gone')) }
    const limiter = createWorkerRateLimiter({ address })
    const taken = [await limiter.take('address:a', RULE, 0), await limiter.take('address:a', RULE, 0)]
    expect(taken.map(({ allowed }) => allowed)).toEqual([true, false])
  })

  it('is made of the bindings of a Worker', async () => {
    const { lemonSettings } = await createSampleSettings()
    const limiter = createBinding(1)
    const worker = createRelayWorker({ log: () => {} })
    const statuses = []
    for (let count = 0; count < 2; count += 1) {
      const request = requestOf('activate', { nonce: 'bad' })
      request.headers.set('cf-connecting-ip', '203.0.113.7')
      const bindings = { ...lemonSettings, LICENSE_RELAY_ADDRESS_LIMITER: limiter }
      statuses.push((await worker.fetch(request, bindings)).status)
    }
    expect([statuses, limiter.keys]).toEqual([
      [400, 429],
      ['address:203.0.113.7', 'address:203.0.113.7'],
    ])
  })
})
