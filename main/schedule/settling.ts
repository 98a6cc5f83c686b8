import { SECOND_MS } from '../../contract/duration.js'
import type { Clock } from '../ports/clock.js'
import type { Random } from '../ports/random.js'

/** A computer that has just started or woken has no network yet, and all of an office wake at nine. */
export const SETTLE_MIN_MS = 5 * SECOND_MS
export const SETTLE_SPREAD_MS = 25 * SECOND_MS

/** A short wait of a length left to chance, before a check that something set off. */
export interface Settling {
  /** Does nothing while one runs, so that being set off again and again does not put a check off for ever. */
  begin(): void
  /** 0 or less: none runs. */
  readonly leftMs: number
}

export function createSettling(clock: Clock, random: Random): Settling {
  let endsAt = Number.NEGATIVE_INFINITY
  const leftMs = (): number => endsAt - clock.monotonic()
  return {
    begin() {
      if (leftMs() > 0) return
      endsAt = clock.monotonic() + SETTLE_MIN_MS + Math.round(random.fraction() * SETTLE_SPREAD_MS)
    },
    get leftMs() {
      return leftMs()
    },
  }
}
