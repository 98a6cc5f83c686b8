import type { Entitlement, TrialPeriod } from './standing.js'

/**
 * No instant of a record lies after the store's clock: it was written by a clock that was ahead, and would lengthen the
 * grace period or the trial by as much once that clock is put right. Answers the same object where nothing changes.
 */
export function heldToTime(entitlement: Entitlement, at: number): Entitlement {
  const { confirmedAt, nextCheckAt, trouble, doubt, verdict } = entitlement
  const latest = Math.max(confirmedAt, trouble?.since ?? 0, doubt?.firstAt ?? 0, verdict?.since ?? 0)
  if (latest <= at) return entitlement
  const aheadMs = Math.max(0, confirmedAt - at)
  return {
    ...entitlement,
    confirmedAt: confirmedAt - aheadMs,
    nextCheckAt: nextCheckAt - aheadMs,
    trouble: trouble && { since: Math.min(trouble.since, at) },
    doubt: doubt && { ...doubt, firstAt: Math.min(doubt.firstAt, at) },
    verdict: verdict && { ...verdict, since: Math.min(verdict.since, at) },
  }
}

/** What was counted by a clock that was ahead, with as much of it used up as before. */
export function movedBack(entitlement: Entitlement, ms: number): Entitlement {
  const { confirmedAt, nextCheckAt } = entitlement
  return { ...entitlement, confirmedAt: confirmedAt - ms, nextCheckAt: nextCheckAt - ms }
}

export function trialMovedBack({ startedAt, endsAt }: TrialPeriod, ms: number): TrialPeriod {
  return { startedAt: startedAt - ms, endsAt: endsAt - ms }
}
