import { describe, expect, it } from 'vitest'
import { createRateLimit } from './rate-limit.js'

function createLimit(perMinute: number) {
  const time = { at: 1_000_500 }
  return { time, limit: createRateLimit(perMinute, () => time.at) }
}

describe('createRateLimit', () => {
  it('counts down and refuses above the limit', () => {
    const { limit } = createLimit(2)
    expect([limit.take(), limit.take(), limit.take()]).toMatchObject([
      { allowed: true, limit: 2, remaining: 1 },
      { allowed: true, limit: 2, remaining: 0 },
      { allowed: false, limit: 2, remaining: 0, resetAt: 1_060_500, retryAfterSeconds: 60 },
    ])
  })

  it.each([
    [59_999, false, 1],
    [60_000, true, 60],
    [60_001, true, 60],
  ])('%i ms after the first request, a spent minute allows: %s', (passedMs, allowed, retryAfterSeconds) => {
    const { limit, time } = createLimit(1)
    limit.take()
    time.at += passedMs
    expect(limit.take()).toMatchObject({ allowed, retryAfterSeconds })
  })

  it('begins a new minute when the clock is set back', () => {
    const { limit, time } = createLimit(1)
    limit.take()
    time.at -= 1
    expect(limit.take().allowed).toBe(true)
  })

  it('refuses everything at a limit of 0', () => {
    expect(createLimit(0).limit.take()).toMatchObject({ allowed: false, remaining: 0 })
  })
})
