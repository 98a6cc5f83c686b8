import { HOUR_MS, MINUTE_MS } from '../../contract/duration.js'

/**
 * Trusted time, by which the grace period and the trial are counted. `docs/time.md` explains the policy.
 *
 * The wall clock belongs to the user and may be wrong by mistake or on purpose, so it is believed only while it shows what it
 * shows. The stored time rests on two witnesses: the store's clock, if an answer confirmed the license, and the time that the app
 * has run. A jump of the clock that neither has seen is stored only as slowly as the app runs on it.
 */
export interface TimeAnchor {
  /** Epoch milliseconds: the time never falls below. 0: nothing seen yet. */
  readonly highWaterAt: number
  /** The store's clock minus the wall clock, at the last answer with a date. */
  readonly clockOffsetMs: number
  /** The part that only the wall clock has shown. Absent, here and below: nothing. */
  readonly settledMs?: number
  /** The part that was charged, because nobody knows how much time passed. */
  readonly chargedMs?: number
  /** How long the app may have run after this was stored: its run had not ended. */
  readonly openRunMs?: number
  /** The present as shown when this was stored. Only the schedule of checks uses it. Absent: `highWaterAt`. */
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
/** The app runs this long on a jump of the clock before any of the jump is stored. */
export const SETTLE_AFTER_MS = 5 * MINUTE_MS
/** From then on each minute of running keeps so many minutes of it: an hour of use a day keeps up with the calendar. */
export const SETTLE_RATE = 24

/** The trusted instant, and whether the wall clock is certainly behind, by more than the tolerance. */
export interface TimeReading {
  readonly at: number
  /** How far the clock is behind the time counted by running alone. */
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
 * Returns the wall clock's time minus its known error. A large error may have been corrected since, and subtracting it again
 * would set a right clock wrong by as much: the lower of the two readings counts unless it is behind the certain time.
 */
function shownTime(anchor: TimeAnchor, wallAt: number): number {
  const { clockOffsetMs } = anchor
  const correctedAt = wallAt + clockOffsetMs
  if (Math.abs(clockOffsetMs) <= CLOCK_SLACK_MS) return correctedAt
  const lowerAt = Math.min(wallAt, correctedAt)
  return lowerAt >= countedAtOf(anchor) - CLOCK_SLACK_MS ? lowerAt : Math.max(wallAt, correctedAt)
}

/** Returns the time that running alone has reached, which is certain. */
export function countedAtOf(anchor: TimeAnchor): number {
  return usedAtOf(anchor) - (anchor.chargedMs ?? 0)
}

/** The same with what was charged for: what a trial or a grace period has used up. */
export function usedAtOf({ highWaterAt, settledMs = 0 }: TimeAnchor): number {
  return highWaterAt - settledMs
}

/**
 * Continues from the stored time at a launch. A run that had not ended when it was stored is charged for the time it may have
 * gone on. Without a stored time it begins here, so that a clock set back later is noticed.
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

/** @param settlingMs The part of the passed time for which the clock's reading may be stored. */
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
 * Returns whether a launch is charged: its clock is behind by more than clocks go wrong by themselves. The limit is far below the
 * one for showing it to the user; otherwise a clock that stops just inside the tolerance would stop the time.
 */
export function isChargedLaunch({ behindMs }: TimeReading): boolean {
  return behindMs > CLOCK_SLACK_MS
}
