import { HOUR_MS, MINUTE_MS } from '../../contract/duration.js'

/**
 * Trusted time: what the grace period and the trial are counted with. `docs/time.md` is the policy, for people.
 *
 * The wall clock belongs to the user and may be wrong by mistake or on purpose, so it is believed for as long as it shows
 * what it shows, and what is kept of it rests on witnesses: the store's clock, where an answer confirmed the license, and
 * the time that the app has run. A jump of the clock that neither saw is kept only as slowly as the app runs on it.
 */
export interface TimeAnchor {
  /** Epoch milliseconds: the time never falls below. 0: nothing seen yet. */
  readonly highWaterAt: number
  /** The store's clock minus the wall clock, at the last answer that told it. */
  readonly clockOffsetMs: number
  /** How much of it only the wall clock has shown. Absent, here and below: nothing. */
  readonly settledMs?: number
  /** How much of it was charged for, because nobody knows how much time passed. */
  readonly chargedMs?: number
  /** How long the app may have run on after this was kept: its run had not ended. */
  readonly openRunMs?: number
  /** The present as it was shown when this was kept. Only the schedule of checks goes by it. Absent: `highWaterAt`. */
  readonly seenAt?: number
  /** Whether it began with the store's clock: only then is a clock that shows less than was counted since certainly wrong. */
  readonly isStoreTime?: boolean
}

export const UNANCHORED: TimeAnchor = { highWaterAt: 0, clockOffsetMs: 0 }

/**
 * Charged for each launch on a clock that is behind. Such a clock tells nothing about the time that passed between
 * launches; without a charge, setting it back before each launch would make the grace period endless.
 */
export const BEHIND_LAUNCH_CHARGE_MS = HOUR_MS
/** A run that is over sooner is not charged for: a clock that was wrong so briefly leaves no trace. */
export const CHARGED_AFTER_MS = 2 * MINUTE_MS
/** Clocks drift and are put right by this much all the time. */
export const CLOCK_SLACK_MS = 5 * MINUTE_MS
/** A clock that shows less is certainly behind: there was no such package yet. */
export const EARLIEST_AT = Date.UTC(2026, 0, 1)
/** For so long the app runs on a jump of the clock before any of the jump is kept. */
export const SETTLE_AFTER_MS = 5 * MINUTE_MS
/** From then on each minute of running keeps so many minutes of it: an hour of use a day keeps up with the calendar. */
export const SETTLE_RATE = 24

/** The trusted instant, and whether the wall clock is certainly behind, by more than the tolerance. */
export interface TimeReading {
  readonly at: number
  /** How far the clock is behind what running time alone has counted. */
  readonly behindMs: number
  readonly clockBehind: boolean
}

export function readTrustedTime(anchor: TimeAnchor, wallAt: number, toleranceMs: number): TimeReading {
  const shownAt = Math.max(0, shownTime(anchor, wallAt))
  const behindMs = anchor.highWaterAt === 0 ? 0 : Math.max(0, countedAtOf(anchor) - shownAt)
  const clockBehind = anchor.isStoreTime === true && behindMs > toleranceMs
  return { at: Math.max(shownAt, anchor.highWaterAt), behindMs, clockBehind }
}

/**
 * What the wall clock shows, its known error taken off. A large error may have been put right since, and taking it off
 * again would put a right clock wrong by as much: the lower of the two readings counts unless it is behind what is certain.
 */
function shownTime(anchor: TimeAnchor, wallAt: number): number {
  const { clockOffsetMs } = anchor
  const correctedAt = wallAt + clockOffsetMs
  if (Math.abs(clockOffsetMs) <= CLOCK_SLACK_MS) return correctedAt
  const lowerAt = Math.min(wallAt, correctedAt)
  return lowerAt >= countedAtOf(anchor) - CLOCK_SLACK_MS ? lowerAt : Math.max(wallAt, correctedAt)
}

/** How far running time alone has brought it: what is certain. */
export function countedAtOf(anchor: TimeAnchor): number {
  return usedAtOf(anchor) - (anchor.chargedMs ?? 0)
}

/** The same with what was charged for: what a trial or a grace period has used up. */
export function usedAtOf({ highWaterAt, settledMs = 0 }: TimeAnchor): number {
  return highWaterAt - settledMs
}

/**
 * A launch takes up what was kept. A run that had not ended when it was kept is charged for what it may have gone on.
 * Where nothing was kept the time begins here, so that a clock set back later on is noticed.
 */
export function resumeTime(kept: TimeAnchor, wallAt: number): TimeAnchor {
  const { openRunMs = 0, seenAt: _shown, ...anchor } = kept
  return kept.highWaterAt === 0
    ? { ...anchor, highWaterAt: Math.max(0, wallAt) }
    : chargeTime(anchor, openRunMs)
}

export function chargeTime(anchor: TimeAnchor, ms: number): TimeAnchor {
  if (ms === 0) return anchor
  return { ...anchor, highWaterAt: anchor.highWaterAt + ms, chargedMs: (anchor.chargedMs ?? 0) + ms }
}

/** @param settlingMs For how much of the time that passed what the clock shows may be kept. */
export function passTime(
  anchor: TimeAnchor,
  wallAt: number,
  { elapsedMs, settlingMs }: { readonly elapsedMs: number; readonly settlingMs: number },
): TimeAnchor {
  if (anchor.highWaterAt === 0 || elapsedMs === 0) return anchor
  const passed = { ...anchor, highWaterAt: anchor.highWaterAt + elapsedMs }
  const aheadMs = shownTime(passed, wallAt) - passed.highWaterAt
  const settledMs = Math.min(aheadMs, SETTLE_RATE * settlingMs)
  if (settledMs <= 0) return passed
  const highWaterAt = passed.highWaterAt + settledMs
  return { ...passed, highWaterAt, settledMs: (anchor.settledMs ?? 0) + settledMs }
}

/**
 * Whether a launch is to be charged for: its clock is behind by more than clocks are wrong by themselves. That is far
 * below what the user is told of, or else a clock that stands still just inside the tolerance would stop the time.
 */
export function isChargedLaunch({ behindMs }: TimeReading): boolean {
  return behindMs > CLOCK_SLACK_MS
}
