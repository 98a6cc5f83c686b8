import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../../testing/fake-clock.js'
import { createFakeRandom } from '../../../testing/fake-random.js'
import { createWakeDelay, WAKE_DELAY_MIN_MS, WAKE_DELAY_SPREAD_MS } from './check-loop.js'

describe('createWakeDelay', () => {
  it.each([
    [0, WAKE_DELAY_MIN_MS],
    [0.5, WAKE_DELAY_MIN_MS + WAKE_DELAY_SPREAD_MS / 2],
    [0.999_99, WAKE_DELAY_MIN_MS + WAKE_DELAY_SPREAD_MS],
  ])('waits a time left to chance: %d', async (fraction, expectedMs) => {
    const clock = createFakeClock()
    const settling = createWakeDelay(clock, createFakeRandom('settling', fraction))
    expect(settling.leftMs).toBeLessThanOrEqual(0)
    settling.begin()
    expect(settling.leftMs).toBe(expectedMs)
    await clock.advance(expectedMs)
    expect(settling.leftMs).toBe(0)
  })

  it('is not begun anew while it runs, and can be begun again after it', async () => {
    const clock = createFakeClock()
    const settling = createWakeDelay(clock, createFakeRandom('settling', 0))
    settling.begin()
    await clock.advance(WAKE_DELAY_MIN_MS - 1)
    settling.begin()
    expect(settling.leftMs).toBe(1)
    await clock.advance(1)
    settling.begin()
    expect(settling.leftMs).toBe(WAKE_DELAY_MIN_MS)
  })

  it('is not lengthened by a clock that is set', () => {
    const clock = createFakeClock()
    const settling = createWakeDelay(clock, createFakeRandom('settling', 0))
    settling.begin()
    clock.setWall(0)
    expect(settling.leftMs).toBe(WAKE_DELAY_MIN_MS)
  })
})
