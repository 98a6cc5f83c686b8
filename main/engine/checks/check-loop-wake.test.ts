import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../contract/duration.js'
import { createCheckLoopHarness, SETTLED_MS } from '../../../testing/check-loop-harness.js'
import { createFakeClock } from '../../../testing/fake-clock.js'
import type { WakeCause } from './check-loop.js'
import type { CheckOutcome } from './check-pause.js'

const trouble: CheckOutcome = { kind: 'failed' }

describe('waking the loop', () => {
  it.each<[WakeCause, boolean]>([
    ['resume', true],
    ['unlock', true],
    ['online', true],
    ['focus', false],
  ])('by %s ends a backoff: %s', async (cause, endsBackoff) => {
    const { loop, clock, checks, state } = createCheckLoopHarness()
    state.outcome = trouble
    loop.start()
    await clock.advance(DAY_MS)
    const before = checks.length
    loop.wake(cause)
    await clock.advance(SETTLED_MS - 1)
    expect(checks).toHaveLength(before)
    await clock.advance(1)
    expect(checks.length - before).toBe(endsBackoff ? 1 : 0)
  })

  it('never undercuts the time that the server demanded', async () => {
    const { loop, clock, random, checks, state } = createCheckLoopHarness()
    state.outcome = { kind: 'failed', retryAfterMs: HOUR_MS }
    random.setFraction(0)
    loop.start()
    await clock.advance(5 * SECOND_MS)
    for (let minute = 0; minute < 59; minute += 1) {
      loop.wake('online')
      loop.wake('resume')
      loop.note({ kind: 'failed', retryAfterMs: HOUR_MS - minute * MINUTE_MS })
      await clock.advance(MINUTE_MS)
    }
    await clock.advance(MINUTE_MS - 1)
    expect(checks).toHaveLength(1)
    await clock.advance(1)
    expect(checks).toHaveLength(2)
  })

  it('lets a computer that slept past a check settle first', async () => {
    const { loop, clock, checks, state } = createCheckLoopHarness()
    state.dueAt = clock.now() + DAY_MS
    loop.start()
    await clock.advance(30 * MINUTE_MS)
    clock.setWall(clock.now() + 2 * DAY_MS)
    loop.wake('resume')
    await clock.advance(SETTLED_MS - 1)
    expect(checks).toEqual([])
    await clock.advance(1)
    expect(checks).toHaveLength(1)
  })

  it('finds a check that fell due during sleep within an hour even where nothing wakes it', async () => {
    const { loop, clock, checks, state } = createCheckLoopHarness()
    state.dueAt = clock.now() + 2 * DAY_MS
    loop.start()
    await clock.advance(MINUTE_MS)
    clock.setWall(clock.now() + 3 * DAY_MS)
    await clock.advance(HOUR_MS)
    expect(checks[0]).toBe(HOUR_MS)
  })

  it('again and again does not put a due check off', async () => {
    const { loop, clock, checks } = createCheckLoopHarness()
    loop.start()
    for (let second = 0; second < 60; second += 1) {
      loop.wake('focus')
      loop.wake('online')
      await clock.advance(SECOND_MS)
    }
    expect(checks.length).toBeGreaterThan(0)
    expect(checks[0]).toBe(SETTLED_MS)
  })

  it('makes no check that is not due', async () => {
    const { loop, clock, checks, state } = createCheckLoopHarness()
    state.dueAt = clock.now() + DAY_MS
    loop.start()
    for (const cause of ['resume', 'unlock', 'online', 'focus'] as const) loop.wake(cause)
    await clock.advance(DAY_MS - 1)
    expect(checks).toEqual([])
  })
})

describe('the loop on a clock that is put right', () => {
  it('does not sit out a pause that a clock noted which was a year ahead', async () => {
    let aheadMs = 365 * DAY_MS
    const clock = createFakeClock()
    const { loop, checks, state } = createCheckLoopHarness({ clock, now: () => clock.now() + aheadMs })
    state.outcome = { kind: 'failed', retryAfterMs: HOUR_MS }
    loop.start()
    await clock.advance(SETTLED_MS)
    aheadMs = 0
    loop.reschedule()
    await clock.advance(SETTLED_MS)
    expect(checks).toHaveLength(2)
  })

  it('waits no longer for a clock that was put right by less than the longest pause', async () => {
    let aheadMs = 2 * DAY_MS - HOUR_MS
    const clock = createFakeClock()
    const { loop, checks, state } = createCheckLoopHarness({ clock, now: () => clock.now() + aheadMs })
    state.outcome = { kind: 'failed', retryAfterMs: HOUR_MS }
    loop.start()
    await clock.advance(SETTLED_MS)
    aheadMs = 0
    loop.reschedule()
    await clock.advance(HOUR_MS)
    expect(checks).toHaveLength(1)
    await clock.advance(2 * MINUTE_MS)
    expect(checks).toHaveLength(2)
  })
})
