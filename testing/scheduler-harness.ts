import {
  createRevalidationScheduler,
  type RevalidationSchedulerPorts,
} from '../main/engine/checks/check-loop.js'
import type { CheckOutcome } from '../main/engine/checks/check-pause.js'
import type { LogLevel } from '../main/ports/log.js'
import { createFakeClock, type FakeClock } from './fake-clock.js'
import { createFakeRandom } from './fake-random.js'

type SchedulerHarnessOptions = Partial<RevalidationSchedulerPorts> & { readonly clock?: FakeClock }

/** How long the harness settles before a check. */
export const SETTLED_MS = 17_500

/**
 * A scheduler alone, whose checks are counted. Chance answers 0.5 unless set: 17.5 s to settle, 1.5 min after the first
 * failure.
 */
export function createSchedulerHarness(overrides: SchedulerHarnessOptions = {}) {
  const clock = overrides.clock ?? createFakeClock()
  const random = createFakeRandom('scheduler')
  const startedAt = clock.monotonic()
  const checks: number[] = []
  const logged: LogLevel[] = []
  const state = {
    dueAt: 0 as number | null,
    outcome: { kind: 'answered' } as CheckOutcome | Error,
    checked: 0,
  }
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
