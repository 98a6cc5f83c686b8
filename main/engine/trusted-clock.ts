import {
  anchorToServer,
  BEHIND_LAUNCH_CHARGE_MS,
  isChargedLaunch,
  raiseHighWater,
  readTrustedTime,
  type TimeAnchor,
  type TimeReading,
  UNANCHORED,
} from '../core/trusted-time.js'
import type { Clock } from '../ports/clock.js'

/** The trusted time of a running engine: the kept anchor, carried on by the monotonic clock. */
export interface TrustedClock {
  read(): TimeReading
  /** What to keep: the anchor, raised to the present. */
  anchor(): TimeAnchor
  /** Takes up a kept anchor. Answers whether a launch on a clock that is behind was charged for. */
  resume(anchor: TimeAnchor): boolean
  /** From now on the time does not fall below the present: something that was granted counts from it. */
  hold(): void
  /** A validated answer of the store tells the time. */
  heal(serverTimeAt: number): void
}

export function createTrustedClock(clock: Clock, toleranceMs: number): TrustedClock {
  let anchor = UNANCHORED
  let anchoredAt = clock.monotonic()

  const set = (next: TimeAnchor): void => {
    anchor = next
    anchoredAt = clock.monotonic()
  }
  const read = (): TimeReading =>
    readTrustedTime(anchor, clock.now(), clock.monotonic() - anchoredAt, toleranceMs)
  const raised = (): TimeAnchor => raiseHighWater(anchor, read().at)

  return {
    read,
    anchor: raised,
    resume(kept) {
      // Where nothing was kept, the time begins here: a clock set back later on is noticed.
      set(kept.highWaterAt === 0 ? raiseHighWater(kept, clock.now()) : kept)
      if (!isChargedLaunch(read())) return false
      set(raiseHighWater(kept, kept.highWaterAt + BEHIND_LAUNCH_CHARGE_MS))
      return true
    },
    hold: () => set(raised()),
    heal(serverTimeAt) {
      if (Number.isFinite(serverTimeAt) && serverTimeAt > 0) set(anchorToServer(clock.now(), serverTimeAt))
    },
  }
}
