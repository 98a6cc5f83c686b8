import type { Activation, TrialPeriod } from './activation-state.js'
import { CLOCK_SLACK_MS, countedAtOf, readTrustedTime, type TimeAnchor, usedAtOf } from './trusted-time.js'

/** The time after an answer of the store. */
interface CorrectedTime {
  readonly anchor: TimeAnchor
  /** By how much what was counted without the store lies too late. */
  readonly movedBackMs: number
}

/** After an answer that confirms the license the store's clock counts, whatever was seen before. */
export function confirmTime(anchor: TimeAnchor, wallAt: number, serverTimeAt: number): CorrectedTime {
  return {
    anchor: { highWaterAt: serverTimeAt, clockOffsetMs: serverTimeAt - wallAt, isStoreTime: true },
    movedBackMs: Math.max(0, usedAtOf(anchor) - serverTimeAt),
  }
}

/**
 * Any other answer may help, and do nothing else: it takes back what a clock that is ahead has shown, but not what
 * running time has counted since the store confirmed the license.
 */
export function correctTime(anchor: TimeAnchor, wallAt: number, serverTimeAt: number): CorrectedTime {
  const { at } = readTrustedTime(anchor, wallAt, 0)
  if (serverTimeAt >= at) return { anchor, movedBackMs: 0 }
  if (anchor.isStoreTime !== true) {
    const movedBackMs = Math.max(0, usedAtOf(anchor) - serverTimeAt)
    return { anchor: { highWaterAt: serverTimeAt, clockOffsetMs: serverTimeAt - wallAt }, movedBackMs }
  }
  const countedAt = countedAtOf(anchor)
  const highWaterAt = Math.max(serverTimeAt, countedAt)
  const anchored = { highWaterAt, clockOffsetMs: highWaterAt - wallAt, isStoreTime: true }
  return { anchor: { ...anchored, settledMs: highWaterAt - countedAt }, movedBackMs: 0 }
}

/** From now on the time does not fall below this instant, even if only the wall clock has shown it. */
export function holdTime(anchor: TimeAnchor, at: number): TimeAnchor {
  const highWaterAt = Math.max(at, anchor.highWaterAt)
  const isCertain = highWaterAt <= usedAtOf(anchor) + CLOCK_SLACK_MS
  return isCertain ? { ...anchor, highWaterAt } : { highWaterAt, clockOffsetMs: anchor.clockOffsetMs }
}

/**
 * No instant of a record lies after the store's clock: it was written by a clock that was ahead, and would lengthen the
 * grace period or the trial by as much once that clock is put right. Answers the same object where nothing changes.
 */
export function clampToTime(activation: Activation, at: number): Activation {
  const { confirmedAt, nextCheckAt, trouble, doubt, verdict } = activation
  const latest = Math.max(confirmedAt, trouble?.since ?? 0, doubt?.firstAt ?? 0, verdict?.since ?? 0)
  if (latest <= at) return activation
  const aheadMs = Math.max(0, confirmedAt - at)
  return {
    ...activation,
    confirmedAt: confirmedAt - aheadMs,
    nextCheckAt: nextCheckAt - aheadMs,
    trouble: trouble && { since: Math.min(trouble.since, at) },
    doubt: doubt && { ...doubt, firstAt: Math.min(doubt.firstAt, at) },
    verdict: verdict && { ...verdict, since: Math.min(verdict.since, at) },
  }
}

/** Shifts an activation that a clock ahead of time has dated, with the same share of it used up as before. */
export function movedBack(activation: Activation, ms: number): Activation {
  const { confirmedAt, nextCheckAt } = activation
  return { ...activation, confirmedAt: confirmedAt - ms, nextCheckAt: nextCheckAt - ms }
}

export function trialMovedBack({ startedAt, endsAt }: TrialPeriod, ms: number): TrialPeriod {
  return { startedAt: startedAt - ms, endsAt: endsAt - ms }
}
