import fc from 'fast-check'
import { DAY_MS, HOUR_MS } from '../contract/duration.js'
import { createEngineHarness, type EngineHarness, GOOD_KEY } from './engine-harness.js'

/** What time ends: the grace period of a license that cannot be checked, or a trial. */
type TimedKind = 'grace' | 'trial'

export const TIMED_MS = 2 * DAY_MS
export const YEAR_MS = 365 * DAY_MS
export const OFFLINE = { kind: 'unreachable', cause: 'offline' } as const

/** Begins it, with the clock off by so much, and takes the store away. */
export async function beginTimed(kind: TimedKind, errorMs = 0): Promise<EngineHarness> {
  const policy = kind === 'grace' ? { graceMs: TIMED_MS } : { trialMs: TIMED_MS }
  const harness = createEngineHarness({ policy })
  harness.clock.setWall(harness.trueNow() + errorMs)
  await harness.start()
  if (kind === 'grace') await harness.engine.activate(GOOD_KEY)
  harness.provider.always(OFFLINE)
  return harness
}

/** By how much a clock is off, by mistake or on purpose: hours, days, or years. */
export const anyClockError = fc.oneof(
  fc.integer({ min: -2 * HOUR_MS, max: 2 * HOUR_MS }),
  fc.integer({ min: -40, max: 40 }).map((days) => days * DAY_MS),
  fc.constantFrom(-30 * YEAR_MS, -YEAR_MS, YEAR_MS, 30 * YEAR_MS),
)
