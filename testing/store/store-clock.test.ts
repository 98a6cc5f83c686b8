import { describe, expect, it } from 'vitest'
import { createStoreClock } from './store-clock.js'

describe('createStoreClock', () => {
  it('follows its source', () => {
    let source = 1_000
    const clock = createStoreClock(() => source)
    expect(clock.now()).toBe(1_000)
    source = 1_500
    expect(clock.now()).toBe(1_500)
  })

  it('goes on from an instant that is set', () => {
    let source = 1_000
    const clock = createStoreClock(() => source)
    clock.set(50_000)
    expect([clock.now(), clock.offsetMs]).toEqual([50_000, 49_000])
    source += 7
    expect(clock.now()).toBe(50_007)
  })

  it('moves on and back, on top of what was set', () => {
    const clock = createStoreClock(() => 1_000)
    clock.set(5_000)
    clock.advance(100)
    clock.advance(-300)
    expect(clock.now()).toBe(4_800)
    clock.setOffset(0)
    expect(clock.now()).toBe(1_000)
  })

  it('runs on the real time when nothing is given', () => {
    const before = Date.now()
    const now = createStoreClock().now()
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
  })

  it('refuses what is no number and stays as it is', () => {
    const clock = createStoreClock(() => 1_000)
    expect(() => clock.set(Number.NaN)).toThrow(TypeError)
    expect(() => clock.advance(Number.POSITIVE_INFINITY)).toThrow(/ms: expected a finite number/)
    expect(() => clock.setOffset(Number.NaN)).toThrow(TypeError)
    expect(clock.now()).toBe(1_000)
  })
})
