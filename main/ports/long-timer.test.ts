import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { createFakeClock } from '../../testing/fake-clock.js'
import { createLongTimer, MAX_STEP_MS } from './long-timer.js'

function createTimer() {
  const clock = createFakeClock()
  const timer = createLongTimer(clock)
  const runs: number[] = []
  const startedAt = clock.monotonic()
  return { clock, timer, runs, run: () => runs.push(clock.monotonic() - startedAt) }
}

describe('createLongTimer', () => {
  it.each([1, 1_000, MAX_STEP_MS, MAX_STEP_MS + 1, 2 ** 31 - 1, 2 ** 31, 40 * DAY_MS, 400 * DAY_MS])(
    'runs once after %i ms, not 1 ms before',
    async (delayMs) => {
      const { clock, timer, runs, run } = createTimer()
      timer.set(delayMs, run)
      await clock.advance(delayMs - 1)
      expect([runs, clock.pending]).toEqual([[], 1])
      await clock.advance(1)
      expect([runs, clock.pending]).toEqual([[delayMs], 0])
      await clock.advance(DAY_MS)
      expect(runs).toHaveLength(1)
    },
  )

  it.each([0, -1, -40 * DAY_MS, Number.NEGATIVE_INFINITY])(
    'never runs at once, not even after %d ms',
    async (delayMs) => {
      const { clock, timer, runs, run } = createTimer()
      timer.set(delayMs, run)
      expect(runs).toEqual([])
      await clock.advance(1)
      expect(runs).toHaveLength(1)
    },
  )

  it('may set itself again while it runs', async () => {
    const { clock, timer, runs } = createTimer()
    const again = (): void => {
      runs.push(clock.monotonic())
      if (runs.length < 3) timer.set(10, again)
    }
    timer.set(10, again)
    await clock.advance(100)
    expect([runs, clock.pending]).toEqual([[10, 20, 30], 0])
  })

  it('sees within an hour of waking that the computer slept past the time', async () => {
    const { clock, timer, runs, run } = createTimer()
    timer.set(40 * DAY_MS, run)
    await clock.advance(10 * 60_000)
    // asleep: the wall clock goes on, the monotonic one does not
    clock.setWall(clock.now() + 40 * DAY_MS)
    await clock.advance(MAX_STEP_MS - 10 * 60_000 - 1)
    expect(runs).toEqual([])
    await clock.advance(1)
    expect(runs).toHaveLength(1)
  })

  it('goes on waiting where the computer slept less than the time', async () => {
    const { clock, timer, runs, run } = createTimer()
    timer.set(40 * DAY_MS, run)
    clock.setWall(clock.now() + 30 * DAY_MS)
    await clock.advance(10 * DAY_MS - 1)
    expect(runs).toEqual([])
    await clock.advance(1)
    expect(runs).toEqual([10 * DAY_MS])
  })

  it('waits no longer than asked where the clock is set back', async () => {
    const { clock, timer, runs, run } = createTimer()
    timer.set(DAY_MS, run)
    clock.setWall(clock.now() - 365 * DAY_MS)
    await clock.advance(DAY_MS - 1)
    expect(runs).toEqual([])
    await clock.advance(1)
    expect(runs).toEqual([DAY_MS])
  })

  it('replaces what was pending, so that one timer waits at most', async () => {
    const { clock, timer, runs, run } = createTimer()
    timer.set(HOUR_MS, () => runs.push(-1))
    timer.set(2 * HOUR_MS, run)
    expect(clock.pending).toBe(1)
    await clock.advance(3 * HOUR_MS)
    expect(runs).toEqual([2 * HOUR_MS])
  })

  it('can be cancelled at any step, twice too', async () => {
    const { clock, timer, runs, run } = createTimer()
    timer.set(3 * HOUR_MS, run)
    await clock.advance(2.5 * HOUR_MS)
    timer.cancel()
    timer.cancel()
    expect(clock.pending).toBe(0)
    await clock.advance(DAY_MS)
    expect(runs).toEqual([])
  })
})
