import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../contract/duration.js'
import { createFakeClock, type FakeClock } from '../../testing/fake-clock.js'
import { createFakeRandom } from '../../testing/fake-random.js'
import type { LogLevel } from '../ports/log.js'
import type { CheckOutcome } from './check-pause.js'
import {
  createRevalidationScheduler,
  type RevalidationSchedulerPorts,
  type WakeCause,
} from './revalidation-scheduler.js'

const SETTLE_MS = 17_500
const answered: CheckOutcome = { kind: 'answered' }
const trouble: CheckOutcome = { kind: 'trouble' }

/** Chance answers 0.5 unless set: 17.5 s to settle, 1.5 min after the first failure. */
function createScheduler(overrides: Partial<RevalidationSchedulerPorts> & { clock?: FakeClock } = {}) {
  const clock = overrides.clock ?? createFakeClock()
  const random = createFakeRandom('scheduler')
  const startedAt = clock.monotonic()
  const checks: number[] = []
  const logged: LogLevel[] = []
  const state = { dueAt: 0 as number | null, outcome: answered as CheckOutcome | Error, checked: 0 }
  const scheduler = createRevalidationScheduler({
    clock,
    random,
    log: { write: (level) => logged.push(level) },
    now: () => clock.now(),
    dueAt: () => state.dueAt,
    check: async () => {
      checks.push(clock.monotonic() - startedAt)
      if (state.outcome instanceof Error) throw state.outcome
      return state.outcome
    },
    onChecked: () => {
      state.checked += 1
    },
    ...overrides,
  })
  return { scheduler, clock, random, checks, logged, state }
}

describe('createRevalidationScheduler', () => {
  it('does nothing before it is started', async () => {
    const { scheduler, clock, checks } = createScheduler()
    scheduler.reschedule()
    scheduler.wake('online')
    scheduler.note(trouble)
    await clock.advance(DAY_MS)
    expect([checks, clock.pending]).toEqual([[], 0])
  })

  it('lets the computer settle before the first check, though it is long due', async () => {
    const { scheduler, clock, checks } = createScheduler()
    scheduler.start()
    await clock.advance(SETTLE_MS - 1)
    expect(checks).toEqual([])
    await clock.advance(1)
    expect(checks).toEqual([SETTLE_MS])
  })

  it.each([
    [0, 5 * SECOND_MS],
    [0.999_99, 30 * SECOND_MS],
  ])('settles for 5 to 30 s: chance %d', async (fraction, expectedMs) => {
    const { scheduler, clock, random, checks } = createScheduler()
    random.setFraction(fraction)
    scheduler.start()
    await clock.advance(expectedMs)
    expect(checks[0]).toBe(expectedMs)
  })

  it('checks when a check is due, not 1 ms before, and goes on by the new due instant', async () => {
    const { scheduler, clock, checks, state } = createScheduler()
    state.dueAt = clock.now() + 40 * DAY_MS
    scheduler.start()
    await clock.advance(40 * DAY_MS - 1)
    expect([checks, clock.pending]).toEqual([[], 1])
    state.dueAt = clock.now() + 1
    await clock.advance(1)
    expect([checks.length, state.checked]).toEqual([1, 1])
    state.dueAt = clock.now() + DAY_MS
    scheduler.reschedule()
    await clock.advance(DAY_MS)
    expect(checks).toHaveLength(2)
  })

  it('waits for nothing while there is nothing to check', async () => {
    const { scheduler, clock, checks, state } = createScheduler()
    state.dueAt = null
    scheduler.start()
    expect(clock.pending).toBe(0)
    state.dueAt = 0
    scheduler.reschedule()
    await clock.advance(SETTLE_MS)
    expect(checks).toHaveLength(1)
  })

  it('keeps a minute between two checks, though the record makes one due at once', async () => {
    const { scheduler, clock, checks } = createScheduler()
    scheduler.start()
    await clock.advance(SETTLE_MS + 10 * MINUTE_MS)
    expect(checks).toEqual(Array.from({ length: 11 }, (_, index) => SETTLE_MS + index * MINUTE_MS))
  })

  it('backs off after trouble, longer each time, up to six hours', async () => {
    const { scheduler, clock, checks, state } = createScheduler()
    state.outcome = trouble
    scheduler.start()
    await clock.advance(2 * DAY_MS)
    const gaps = checks.slice(1).map((at, index) => (at - (checks[index] ?? 0)) / MINUTE_MS)
    expect(gaps.slice(0, 9)).toEqual([1.5, 2.5, 4.5, 8.5, 16.5, 32.5, 64.5, 128.5, 180.5])
    expect(new Set(gaps.slice(9))).toEqual(new Set([180.5]))
  })

  it('begins anew with the backoff after an answer', async () => {
    const { scheduler, clock, checks, state } = createScheduler()
    state.outcome = trouble
    scheduler.start()
    await clock.advance(SETTLE_MS + 4 * MINUTE_MS)
    expect(checks).toHaveLength(3)
    scheduler.note(answered)
    expect(scheduler.waitsUntil).toBeNull()
    await clock.advance(MINUTE_MS)
    expect(checks).toHaveLength(4)
    await clock.advance(1.5 * MINUTE_MS)
    expect(checks).toHaveLength(5)
  })

  it('tells until when it waits after trouble, and only then', async () => {
    const { scheduler, clock, state } = createScheduler()
    state.outcome = trouble
    scheduler.start()
    expect(scheduler.waitsUntil).toBeNull()
    await clock.advance(SETTLE_MS)
    expect(scheduler.waitsUntil).toBe(clock.now() + 1.5 * MINUTE_MS)
    state.dueAt = null
    expect(scheduler.waitsUntil).toBeNull()
  })

  it('goes on after a check that throws', async () => {
    const { scheduler, clock, checks, logged, state } = createScheduler()
    state.outcome = new Error('a fault')
    scheduler.start()
    await clock.advance(SETTLE_MS + 1.5 * MINUTE_MS)
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
    const { scheduler, clock } = createScheduler({ check })
    scheduler.start()
    await clock.advance(SETTLE_MS)
    scheduler.wake('online')
    scheduler.reschedule()
    scheduler.note(trouble)
    await clock.advance(DAY_MS)
    expect([begun, clock.pending]).toEqual([1, 0])
    finish()
    await clock.advance(0)
    expect([scheduler.waitsUntil, clock.pending]).toEqual([clock.now() + 1.5 * MINUTE_MS, 1])
  })

  it('has one timer at most', async () => {
    const { scheduler, clock } = createScheduler()
    scheduler.start()
    for (const cause of ['resume', 'unlock', 'online', 'focus'] as const) scheduler.wake(cause)
    scheduler.reschedule()
    scheduler.note(trouble)
    expect(clock.pending).toBe(1)
  })

  it('does not begin a check any more once it is disposed of', async () => {
    const { scheduler, clock, checks } = createScheduler()
    scheduler.start()
    scheduler.dispose()
    scheduler.wake('online')
    scheduler.reschedule()
    scheduler.note(trouble)
    await clock.advance(DAY_MS)
    expect([checks, clock.pending]).toEqual([[], 0])
  })

  it('leaves no timer behind when it is disposed of during a check', async () => {
    let finish = (): void => undefined
    const check = () => new Promise<CheckOutcome>((resolve) => (finish = () => resolve(answered)))
    const { scheduler, clock } = createScheduler({ check })
    scheduler.start()
    await clock.advance(SETTLE_MS)
    scheduler.dispose()
    finish()
    await clock.advance(DAY_MS)
    expect(clock.pending).toBe(0)
  })
})

describe('waking the scheduler', () => {
  it.each<[WakeCause, boolean]>([
    ['resume', true],
    ['unlock', true],
    ['online', true],
    ['focus', false],
  ])('by %s ends a backoff: %s', async (cause, endsBackoff) => {
    const { scheduler, clock, checks, state } = createScheduler()
    state.outcome = trouble
    scheduler.start()
    await clock.advance(DAY_MS)
    const before = checks.length
    scheduler.wake(cause)
    await clock.advance(SETTLE_MS - 1)
    expect(checks).toHaveLength(before)
    await clock.advance(1)
    expect(checks.length - before).toBe(endsBackoff ? 1 : 0)
  })

  it('never undercuts the time that the server demanded', async () => {
    const { scheduler, clock, random, checks, state } = createScheduler()
    state.outcome = { kind: 'trouble', retryAfterMs: HOUR_MS }
    random.setFraction(0)
    scheduler.start()
    await clock.advance(5 * SECOND_MS)
    for (let minute = 0; minute < 59; minute += 1) {
      scheduler.wake('online')
      scheduler.wake('resume')
      scheduler.note({ kind: 'trouble', retryAfterMs: HOUR_MS - minute * MINUTE_MS })
      await clock.advance(MINUTE_MS)
    }
    await clock.advance(MINUTE_MS - 1)
    expect(checks).toHaveLength(1)
    await clock.advance(1)
    expect(checks).toHaveLength(2)
  })

  it('lets a computer that slept past a check settle first', async () => {
    const { scheduler, clock, checks, state } = createScheduler()
    state.dueAt = clock.now() + DAY_MS
    scheduler.start()
    await clock.advance(30 * MINUTE_MS)
    clock.setWall(clock.now() + 2 * DAY_MS)
    scheduler.wake('resume')
    await clock.advance(SETTLE_MS - 1)
    expect(checks).toEqual([])
    await clock.advance(1)
    expect(checks).toHaveLength(1)
  })

  it('finds a check that fell due during sleep within an hour even where nothing wakes it', async () => {
    const { scheduler, clock, checks, state } = createScheduler()
    state.dueAt = clock.now() + 2 * DAY_MS
    scheduler.start()
    await clock.advance(MINUTE_MS)
    clock.setWall(clock.now() + 3 * DAY_MS)
    await clock.advance(HOUR_MS)
    expect(checks[0]).toBe(HOUR_MS)
  })

  it('again and again does not put a due check off', async () => {
    const { scheduler, clock, checks } = createScheduler()
    scheduler.start()
    for (let second = 0; second < 60; second += 1) {
      scheduler.wake('focus')
      scheduler.wake('online')
      await clock.advance(SECOND_MS)
    }
    expect(checks.length).toBeGreaterThan(0)
    expect(checks[0]).toBe(SETTLE_MS)
  })

  it('makes no check that is not due', async () => {
    const { scheduler, clock, checks, state } = createScheduler()
    state.dueAt = clock.now() + DAY_MS
    scheduler.start()
    for (const cause of ['resume', 'unlock', 'online', 'focus'] as const) scheduler.wake(cause)
    await clock.advance(DAY_MS - 1)
    expect(checks).toEqual([])
  })
})

describe('the scheduler on a clock that is put right', () => {
  it('does not sit out a pause that a clock noted which was a year ahead', async () => {
    let aheadMs = 365 * DAY_MS
    const clock = createFakeClock()
    const { scheduler, checks, state } = createScheduler({ clock, now: () => clock.now() + aheadMs })
    state.outcome = { kind: 'trouble', retryAfterMs: HOUR_MS }
    scheduler.start()
    await clock.advance(SETTLE_MS)
    aheadMs = 0
    scheduler.reschedule()
    await clock.advance(SETTLE_MS)
    expect(checks).toHaveLength(2)
  })
})
