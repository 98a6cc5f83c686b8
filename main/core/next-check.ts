import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import type { LicensePolicy, Standing } from './standing.js'

/** A healthy license is asked about no more often than this, whatever the author sets. */
export const MIN_REVALIDATE_MS = HOUR_MS
/** Each computer's interval is off by up to this share, so that a fleet does not ask in step. */
export const INTERVAL_JITTER = 0.1
const DOUBT_INTERVAL_MS = 12 * HOUR_MS

/** @param fraction A random number in [0, 1). */
export function nextCheckAt(confirmedAt: number, policy: LicensePolicy, fraction: number): number {
  return confirmedAt + Math.max(MIN_REVALIDATE_MS, spread(policy.revalidateMs, fraction))
}

export interface CheckSituation {
  readonly standing: Standing
  /** A seat was asked for or given back, and what came of it is not known. */
  readonly journalOpen: boolean
  readonly clockBehind: boolean
  /** The last answer of any kind, `null` if there was none in this run. */
  readonly lastAnswerAt: number | null
}

/**
 * When the store is to be asked next, or `null` where nothing can be asked. What was begun and not answered is due at
 * once: an open journal, a check that could not be made (`schedule/check-pause.ts` holds it back by its backoff). A locked
 * license goes on being checked daily, since a renewal must unlock it; a doubted one twice a day, so that the doubt is
 * settled soon; and one on a clock that is behind as often as may be, since only the store knows the time.
 */
export function checkDueAt(situation: CheckSituation, fraction: number): number | null {
  const { standing, journalOpen, clockBehind, lastAnswerAt } = situation
  if (journalOpen) return 0
  if (standing.kind === 'unseated') return null
  const { trouble, verdict, doubt, nextCheckAt: regularAt } = standing.entitlement
  if (trouble !== null) return 0
  if (verdict !== null) return laterBy(lastAnswerAt, DAY_MS, fraction)
  const dueAt = doubt === null ? regularAt : laterBy(lastAnswerAt, DOUBT_INTERVAL_MS, fraction)
  return clockBehind ? Math.min(dueAt, laterBy(lastAnswerAt, MIN_REVALIDATE_MS, fraction)) : dueAt
}

function laterBy(lastAnswerAt: number | null, intervalMs: number, fraction: number): number {
  return lastAnswerAt === null ? 0 : lastAnswerAt + spread(intervalMs, fraction)
}

function spread(intervalMs: number, fraction: number): number {
  return Math.round(intervalMs * (1 - INTERVAL_JITTER + 2 * INTERVAL_JITTER * fraction))
}
