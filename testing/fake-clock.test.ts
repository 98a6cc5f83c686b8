import { describe, expect, it } from 'vitest'
import { createFakeClock } from './fake-clock.js'

const at = Date.UTC(2030, 5, 1)

describe('createFakeClock', () => {
  it('begins at the given instant and stands still by itself', () => {
    const clock = createFakeClock({ at })
    expect([clock.now(), clock.monotonic(), clock.pending]).toEqual([at, 0, 0])
  })

  it('runs a timer at its instant, not 1 ms before', async () => {
    const clock = createFakeClock({ at })
    const runs: number[] = []
    clock.setTimeout(() => runs.push(clock.now() - at), 100)
    await clock.advance(99)
    expect([runs, clock.pending]).toEqual([[], 1])
    await clock.advance(1)
    expect([runs, clock.pending]).toEqual([[100], 0])
    await clock.advance(1)
    expect(runs).toEqual([100])
  })

  it('runs timers in the order of their instants, those of one instant in the order of setting', async () => {
    const clock = createFakeClock({ at })
    const runs: string[] = []
    clock.setTimeout(() => runs.push('late'), 30)
    clock.setTimeout(() => runs.push('early'), 10)
    clock.setTimeout(() => runs.push('second'), 20)
    clock.setTimeout(() => runs.push('third'), 20)
    await clock.advance(1_000)
    expect(runs).toEqual(['early', 'second', 'third', 'late'])
    expect(clock.now()).toBe(at + 1_000)
  })

  it('runs timers that a timer sets, if they fall due in the same time', async () => {
    const clock = createFakeClock({ at })
    const runs: number[] = []
    const repeat = (): void => {
      runs.push(clock.monotonic())
      clock.setTimeout(repeat, 10)
    }
    clock.setTimeout(repeat, 10)
    await clock.advance(35)
    expect([runs, clock.pending]).toEqual([[10, 20, 30], 1])
  })

  it('lets promises settle between timers, so that a timer set after an await still runs in time', async () => {
    const clock = createFakeClock({ at })
    const runs: number[] = []
    clock.setTimeout(async () => {
      await Promise.resolve()
      await Promise.resolve()
      clock.setTimeout(() => runs.push(clock.monotonic()), 5)
    }, 10)
    clock.setTimeout(() => runs.push(clock.monotonic()), 20)
    await clock.advance(20)
    expect(runs).toEqual([15, 20])
  })

  it('lets promises settle before the first timer', async () => {
    const clock = createFakeClock({ at })
    let ran = false
    void Promise.resolve().then(() => clock.setTimeout(() => (ran = true), 5))
    await clock.advance(5)
    expect(ran).toBe(true)
  })

  it('advances in one go without waiting for promises', () => {
    const clock = createFakeClock({ at })
    const runs: number[] = []
    clock.setTimeout(() => runs.push(clock.monotonic()), 10)
    clock.advanceSync(10)
    expect([runs, clock.now()]).toEqual([[10], at + 10])
  })

  it('does not run a timer that was cancelled, and a second cancel does nothing', async () => {
    const clock = createFakeClock({ at })
    let ran = false
    const cancel = clock.setTimeout(() => (ran = true), 10)
    clock.setTimeout(() => undefined, 10)
    cancel()
    cancel()
    expect(clock.pending).toBe(1)
    await clock.advance(10)
    expect(ran).toBe(false)
  })

  it('jumps the wall clock without letting time pass', async () => {
    const clock = createFakeClock({ at })
    let ran = false
    clock.setTimeout(() => (ran = true), 100)
    clock.setWall(at - 86_400_000)
    expect([clock.now(), clock.monotonic(), ran, clock.pending]).toEqual([at - 86_400_000, 0, false, 1])
    await clock.advance(100)
    expect([clock.now(), ran]).toEqual([at - 86_400_000 + 100, true])
  })

  it('runs a timer of no delay after 1 ms, as Node does', async () => {
    const clock = createFakeClock({ at })
    let ran = false
    clock.setTimeout(() => (ran = true), 0)
    await clock.advance(0)
    expect(ran).toBe(false)
    await clock.advance(1)
    expect(ran).toBe(true)
  })

  it('refuses a delay that Node would not wait for', () => {
    const clock = createFakeClock({ at })
    clock.setTimeout(() => undefined, 2 ** 31 - 1)
    expect(() => clock.setTimeout(() => undefined, 2 ** 31)).toThrow(TypeError)
    expect(() => clock.setTimeout(() => undefined, Number.NaN)).toThrow(/delayMs: expected/)
    expect(clock.pending).toBe(1)
  })

  it('refuses to go back', async () => {
    const clock = createFakeClock({ at })
    await expect(clock.advance(-1)).rejects.toThrow(TypeError)
    expect(() => clock.advanceSync(-1)).toThrow(/setWall turns the clock back/)
    expect(() => clock.setWall(Number.NaN)).toThrow(TypeError)
    expect(clock.now()).toBe(at)
  })

  it('goes on with the other timers after one that throws', async () => {
    const clock = createFakeClock({ at })
    let ran = false
    clock.setTimeout(() => {
      throw new Error('broken timer')
    }, 10)
    clock.setTimeout(() => (ran = true), 10)
    await expect(clock.advance(10)).rejects.toThrow('broken timer')
    await clock.advance(0)
    expect(ran).toBe(true)
  })
})
