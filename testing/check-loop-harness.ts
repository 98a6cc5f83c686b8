import { type CheckLoopPorts, createCheckLoop } from '../main/engine/checks/check-loop.js'
import type { CheckOutcome } from '../main/engine/checks/check-pause.js'
import type { LogLevel } from '../main/ports/log.js'
import { createFakeClock, type FakeClock } from './fake-clock.js'
import { createFakeRandom } from './fake-random.js'

type CheckLoopHarnessOptions = Partial<CheckLoopPorts> & {
  readonly clock?: FakeClock
  readonly check?: () => Promise<CheckOutcome>
}

/** How long the harness waits before a check, as after a start. */
export const SETTLED_MS = 17_500

/** A loop alone, whose checks are counted. Chance answers 0.5 unless set: 17.5 s to settle, 1.5 min after the first failure. */
export function createCheckLoopHarness({ check, ...overrides }: CheckLoopHarnessOptions = {}) {
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
  const looping = createCheckLoop({
    clock,
    random,
    log: { write: (level) => logged.push(level) },
    now: () => clock.now(),
    dueAt: () => state.dueAt,
    onChecked: () => {
      state.checked += 1
    },
    ...overrides,
  })
  async function countedCheck(): Promise<CheckOutcome> {
    checks.push(clock.monotonic() - startedAt)
    if (state.outcome instanceof Error) throw state.outcome
    return state.outcome
  }
  const loop = {
    ...looping,
    start: () => looping.start(check ?? countedCheck),
    get waitsUntil() {
      return looping.waitsUntil
    },
  }
  return { loop, clock, random, checks, logged, state }
}
