import { MINUTE_MS, SECOND_MS } from '../../../contract/duration.js'
import { MAX_BACKOFF_MS } from '../../core/backoff.js'
import type { Clock } from '../../ports/clock.js'

/** As long as a network takes to come up after sleep (`engine/checks/check-loop.ts`), a request, and a little more. */
export const LAST_TRY_MS = 45 * SECOND_MS
/** An app that is awake and cannot reach the store tries as often as this. */
export const STALE_MS = MAX_BACKOFF_MS + MINUTE_MS

/**
 * A grace period that ended under a running app while no check was made: the computer was asleep. It is online again within
 * seconds, and an app that locked for these would take the work away from a customer who is about to be confirmed. So the
 * license stays open for one more check. An app that has been trying is locked to the millisecond, and a launch decides by
 * what is on disk.
 */
export interface LastTry {
  /** Checks are being made from now on: without any there is nothing to wait for. */
  start(): void
  /** Whether a license is held open. To be told each time of what it would be without. */
  holds(state: { readonly isOver: boolean; readonly wasEntitled: boolean }): boolean
  /** A check was made, whatever came of it. */
  checked(): void
  dispose(): void
}

interface LastTryPorts {
  readonly clock: Clock
  /** To have a check made soon. */
  readonly onBegan: () => void
  /** The time is over, and no check has been made in it. */
  readonly onOver: () => void
}

export function createLastTry({ clock, onBegan, onOver }: LastTryPorts): LastTry {
  let running = false
  let phase: 'unused' | 'holding' | 'used' = 'unused'
  let cancel = (): void => undefined
  const lastCheck = createStopwatch(clock)

  function become(next: typeof phase): void {
    cancel()
    cancel = () => undefined
    phase = next
  }

  function begin(): void {
    become('holding')
    cancel = clock.setTimeout(() => {
      become('used')
      onOver()
    }, LAST_TRY_MS)
    onBegan()
  }

  return {
    start() {
      running = true
    },
    holds({ isOver, wasEntitled }) {
      if (!isOver) become('unused')
      else if (phase === 'unused' && running && wasEntitled && lastCheck.elapsedMs() > STALE_MS) begin()
      return phase === 'holding'
    },
    checked() {
      lastCheck.start()
      if (phase === 'holding') become('used')
    },
    dispose() {
      running = false
      become('used')
    },
  }
}

/** By the clock that has gone further: one of them may stand still in sleep, and the other may be set. */
function createStopwatch(clock: Clock) {
  let wallAt = Number.NEGATIVE_INFINITY
  let monotonicAt = Number.NEGATIVE_INFINITY
  return {
    start(): void {
      wallAt = clock.now()
      monotonicAt = clock.monotonic()
    },
    elapsedMs: () => Math.max(clock.now() - wallAt, clock.monotonic() - monotonicAt),
  }
}
