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
  /** Whether the license is being kept open now. */
  readonly keepsOpen: boolean
  /**
   * Call it with each new state as it would be without the last try.
   *
   * @returns true if the last try begins, and a check should follow soon
   */
  observe(state: { readonly isOver: boolean; readonly wasEntitled: boolean }): boolean
  /** A check was made, whatever came of it. */
  checked(): void
  dispose(): void
}

/** @param onOver Called when the time is over and no check has been made in it. */
export function createLastTry(clock: Clock, onOver: () => void): LastTry {
  let running = false
  let phase: 'unused' | 'open' | 'used' = 'unused'
  let cancel = (): void => undefined
  const lastCheck = createStopwatch(clock)

  function become(next: typeof phase): void {
    cancel()
    cancel = () => undefined
    phase = next
  }

  function end(): void {
    become('used')
    onOver()
  }

  return {
    start() {
      running = true
    },
    get keepsOpen() {
      return phase === 'open'
    },
    observe({ isOver, wasEntitled }) {
      if (!isOver) become('unused')
      const mayBegin = isOver && phase === 'unused' && running && wasEntitled
      if (!mayBegin || lastCheck.elapsedMs() <= STALE_MS) return false
      become('open')
      cancel = clock.setTimeout(end, LAST_TRY_MS)
      return true
    },
    checked() {
      lastCheck.start()
      if (phase === 'open') become('used')
    },
    dispose() {
      running = false
      become('used')
    },
  }
}

/** Uses the clock that has advanced more: one of them may stop during sleep, and the other may be set. */
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
