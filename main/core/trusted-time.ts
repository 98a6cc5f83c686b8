import { HOUR_MS, MINUTE_MS } from '../../contract/duration.js'

/**
 * Trusted time: what the grace period and the trial are counted with.
 *
 * The wall clock belongs to the user and may be wrong by mistake or on purpose. Two things correct it, both kept in the
 * vault. `clockOffsetMs` is how far the store's clock was ahead of the wall clock at the last validated answer, so that a
 * clock that is wrong by years still counts days rightly. `highWaterAt` is the highest instant ever reached, so that a
 * clock set back cannot win time. Both are replaced by each validated answer: nothing is marked for good.
 */
export interface TimeAnchor {
  /** Epoch milliseconds, by the store's clock where one was ever seen. 0: nothing seen yet. */
  readonly highWaterAt: number
  /** The store's clock minus the wall clock. */
  readonly clockOffsetMs: number
}

export const UNANCHORED: TimeAnchor = { highWaterAt: 0, clockOffsetMs: 0 }

/**
 * Charged for each launch on a clock that is behind. Such a clock tells nothing about the time that passed between
 * launches; without a charge, setting it back before each launch would make the grace period endless.
 */
export const BEHIND_LAUNCH_CHARGE_MS = HOUR_MS
/** Clocks drift and are put right by this much all the time. */
export const CLOCK_SLACK_MS = 5 * MINUTE_MS

/** The trusted instant, and whether the wall clock is behind what was already seen by more than the tolerance. */
export interface TimeReading {
  readonly at: number
  readonly behindMs: number
  readonly clockBehind: boolean
}

/** @param elapsedMs Monotonic time since `anchor.highWaterAt` was reached: time goes on while a wrong clock stands. */
export function readTrustedTime(
  anchor: TimeAnchor,
  wallAt: number,
  elapsedMs: number,
  toleranceMs: number,
): TimeReading {
  const reckonedAt = anchor.highWaterAt + Math.max(0, Math.floor(elapsedMs))
  const shownAt = Math.max(0, shownTime(anchor, wallAt, reckonedAt))
  const behindMs = anchor.highWaterAt === 0 ? 0 : Math.max(0, reckonedAt - shownAt)
  return { at: Math.max(shownAt, reckonedAt), behindMs, clockBehind: behindMs > toleranceMs }
}

/**
 * What the wall clock shows, its known error taken off. A large error may have been put right since, and taking it off
 * again would put a right clock wrong by as much: the lower of the two readings counts unless it is behind what was seen.
 */
function shownTime({ clockOffsetMs }: TimeAnchor, wallAt: number, reckonedAt: number): number {
  const correctedAt = wallAt + clockOffsetMs
  if (Math.abs(clockOffsetMs) <= CLOCK_SLACK_MS) return correctedAt
  const lowerAt = Math.min(wallAt, correctedAt)
  return lowerAt >= reckonedAt - CLOCK_SLACK_MS ? lowerAt : Math.max(wallAt, correctedAt)
}

/** After a validated answer the store's clock counts, whatever was seen before. */
export function anchorToServer(wallAt: number, serverTimeAt: number): TimeAnchor {
  return { highWaterAt: serverTimeAt, clockOffsetMs: serverTimeAt - wallAt }
}

export function raiseHighWater(anchor: TimeAnchor, at: number): TimeAnchor {
  return at > anchor.highWaterAt ? { ...anchor, highWaterAt: at } : anchor
}

/**
 * Whether a launch is to be charged for: its clock is behind by more than clocks are wrong by themselves. That is far
 * below what the user is told of, or else a clock that stands still just inside the tolerance would stop the time.
 */
export function isChargedLaunch({ behindMs }: TimeReading): boolean {
  return behindMs > CLOCK_SLACK_MS
}
