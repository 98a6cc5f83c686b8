import { describe, expect, it } from 'vitest'
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../../contract/duration.js'
import { createCheckLoopHarness, SETTLED_MS } from '../../../testing/check-loop-harness.js'
import type { CheckOutcome } from './check-pause.js'

const answered: CheckOutcome = { kind: 'answered' }
const trouble: CheckOutcome = { kind: 'failed' }

describe('createCheckLoop', () => {
  it('does nothing before it is started', async () => {
    const { loop, clock, checks } = createCheckLoopHarness()
    loop.reschedule()
    loop.wake('online')
    loop.note(trouble)
    await clock.advance(DAY_MS)
    expect([checks, clock.pending]).toEqual([[], 0])
  })

  it('lets the computer settle before the first check, though it is long due', async () => {
    const { loop, clock, checks } = createCheckLoopHarness()
    loop.start()
    await clock.advance(SETTLED_MS - 1)
    expect(checks).toEqual([])
    await clock.advance(1)
    expect(checks).toEqual([SETTLED_MS])
  })

  it.each([
    [0, 5 * SECOND_MS],
    [0.999_99, 30 * SECOND_MS],
  ])('settles for 5 to 30 s: chance %d', async (fraction, expectedMs) => {
    const { loop, clock, random, checks } = createCheckLoopHarness()
    random.setFraction(fraction)
    loop.start()
    await clock.advance(expectedMs)
    expect(checks[0]).toBe(expectedMs)
  })

  it('checks when a check is due, not 1 ms before, and goes on by the new due instant', async () => {
    const { loop, clock, checks, state } = createCheckLoopHarness()
    state.dueAt = clock.now() + 40 * DAY_MS
    loop.start()
    await clock.advance(40 * DAY_MS - 1)
    expect([checks, clock.pending]).toEqual([[], 1])
    state.dueAt = clock.now() + 1
    await clock.advance(1)
    expect([checks.length, state.checked]).toEqual([1, 1])
    state.dueAt = clock.now() + DAY_MS
    loop.reschedule()
    await clock.advance(DAY_MS)
    expect(checks).toHaveLength(2)
  })

  it('waits for nothing while there is nothing to check', async () => {
    const { loop, clock, checks, state } = createCheckLoopHarness()
    state.dueAt = null
    loop.start()
    expect(clock.pending).toBe(0)
    state.dueAt = 0
    loop.reschedule()
    await clock.advance(SETTLED_MS)
    expect(checks).toHaveLength(1)
  })

  it('keeps a minute between two checks, though the record makes one due at once', async () => {
    const { loop, clock, checks } = createCheckLoopHarness()
    loop.start()
    await clock.advance(SETTLED_MS + 10 * MINUTE_MS)
    expect(checks).toEqual(Array.from({ length: 11 }, (_, index) => SETTLED_MS + index * MINUTE_MS))
  })

  it('backs off after trouble, longer each time, up to six hours', async () => {
    const { loop, clock, checks, state } = createCheckLoopHarness()
    state.outcome = trouble
    loop.start()
    await clock.advance(2 * DAY_MS)
    const gaps = checks.slice(1).map((at, index) => (at - (checks[index] ?? 0)) / MINUTE_MS)
    expect(gaps.slice(0, 9)).toEqual([1.5, 2.5, 4.5, 8.5, 16.5, 32.5, 64.5, 128.5, 180.5])
    expect(new Set(gaps.slice(9))).toEqual(new Set([180.5]))
  })

  it('begins anew with the backoff after an answer', async () => {
    const { loop, clock, checks, state } = createCheckLoopHarness()
    state.outcome = trouble
    loop.start()
    await clock.advance(SETTLED_MS + 4 * MINUTE_MS)
    expect(checks).toHaveLength(3)
    loop.note(answered)
    expect(loop.waitsUntil).toBeNull()
    await clock.advance(MINUTE_MS)
    expect(checks).toHaveLength(4)
    await clock.advance(1.5 * MINUTE_MS)
    expect(checks).toHaveLength(5)
  })

  it('tells until when it waits after trouble, and only then', async () => {
    const { loop, clock, state } = createCheckLoopHarness()
    state.outcome = trouble
    loop.start()
    expect(loop.waitsUntil).toBeNull()
    await clock.advance(SETTLED_MS)
    expect(loop.waitsUntil).toBe(clock.now() + 1.5 * MINUTE_MS)
    state.dueAt = null
    expect(loop.waitsUntil).toBeNull()
  })

  it('goes on after a check that throws', async () => {
    const { loop, clock, checks, logged, state } = createCheckLoopHarness()
    state.outcome = new Error('a fault')
    loop.start()
    await clock.advance(SETTLED_MS + 1.5 * MINUTE_MS)
    expect([checks.length, logged, clock.pending]).toEqual([2, ['error', 'error'], 1])
  })

  it('makes one check at a time, whatever sets it off meanwhile', async () => {
    let finish = (): void => undefined
    let begun = 0
    const check = () =>
      new Promise<CheckOutcome>((resolve) => {
        begun += 1
        finish = () => resolve(trouble)
      })
    const { loop, clock } = createCheckLoopHarness({ check })
    loop.start()
    await clock.advance(SETTLED_MS)
    loop.wake('online')
    loop.reschedule()
    loop.note(trouble)
    await clock.advance(DAY_MS)
    expect([begun, clock.pending]).toEqual([1, 0])
    finish()
    await clock.advance(0)
    expect([loop.waitsUntil, clock.pending]).toEqual([clock.now() + 1.5 * MINUTE_MS, 1])
  })

  it('has one timer at most', async () => {
    const { loop, clock } = createCheckLoopHarness()
    loop.start()
    for (const cause of ['resume', 'unlock', 'online', 'focus'] as const) loop.wake(cause)
    loop.reschedule()
    loop.note(trouble)
    expect(clock.pending).toBe(1)
  })

  it('does not begin a check any more once it is disposed of', async () => {
    const { loop, clock, checks } = createCheckLoopHarness()
    loop.start()
    loop.dispose()
    loop.wake('online')
    loop.reschedule()
    loop.note(trouble)
    await clock.advance(DAY_MS)
    expect([checks, clock.pending]).toEqual([[], 0])
  })

  it('leaves no timer behind when it is disposed of during a check', async () => {
    let finish = (): void => undefined
    const check = () => new Promise<CheckOutcome>((resolve) => (finish = () => resolve(answered)))
    const { loop, clock } = createCheckLoopHarness({ check })
    loop.start()
    await clock.advance(SETTLED_MS)
    loop.dispose()
    finish()
    await clock.advance(DAY_MS)
    expect(clock.pending).toBe(0)
  })
})
