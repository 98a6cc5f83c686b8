import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../testing/fake-clock.js'
import { settledWithin } from './settled-within.js'

const never = new Promise<never>(() => {})

describe('settledWithin', () => {
  it.each([
    [-1, 'waits'],
    [0, null],
    [1, null],
  ])('gives up at the limit: %d ms', async (offsetMs, expected) => {
    const clock = createFakeClock()
    let came: unknown = 'waits'
    void settledWithin(clock, 1_000, never).then((settled) => {
      came = settled
    })
    await clock.advance(1_000 + offsetMs)
    expect(came).toBe(expected)
  })

  it('has no limit once what waits is of no interest', async () => {
    const clock = createFakeClock()
    const until = new AbortController()
    let came = false
    void settledWithin(clock, 1_000, never, until.signal).then(() => {
      came = true
    })
    until.abort()
    await clock.advance(2_000)
    expect([came, clock.pending]).toEqual([false, 0])
  })

  it('passes on what comes in time, and leaves no timer', async () => {
    const clock = createFakeClock()
    expect(await settledWithin(clock, 1_000, Promise.resolve(7))).toEqual({ value: 7 })
    await expect(settledWithin(clock, 1_000, Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(clock.pending).toBe(0)
  })
})
