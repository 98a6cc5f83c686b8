import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { type CheckSpread, catchUpWindowMs, type Presence } from './catch-up.js'
import { policyUnderLease } from './grace-period.js'
import type { Entitlement, LicensePolicy, Standing } from './standing.js'

/** A healthy license is asked about no more often than this, whatever the author sets. */
const MIN_REVALIDATE_MS = HOUR_MS
/** Each computer's interval is off by up to this share, so that a fleet does not ask in step. */
const INTERVAL_JITTER = 0.1
/** A doubted license, and a seat that the store does not take back, are asked about twice a day. */
const DOUBT_INTERVAL_MS = 12 * HOUR_MS
/** For so long it is the trouble's fault that a check was missed, not that of a user who closes the app too soon. */
const TROUBLE_EXCUSE_MS = 12 * HOUR_MS

/**
 * An interval longer than half the grace period would let that end with the store in reach.
 *
 * @param fraction A random number in [0, 1).
 */
export function nextCheckAt(confirmedAt: number, policy: LicensePolicy, fraction: number): number {
  const intervalMs = Math.min(policy.revalidateMs, policy.graceMs / 2)
  return confirmedAt + Math.max(MIN_REVALIDATE_MS, jittered(intervalMs, fraction))
}

export interface CheckSituation {
  readonly standing: Standing
  /** A seat was asked for or given back, and what came of it is not known. */
  readonly journalOpen: boolean
  /** The store has refused to take seats back that are still noted. */
  readonly releaseRefused: boolean
  readonly clockBehind: boolean
  /** The last answer of any kind, `null` if there was none in this run. */
  readonly lastAnswerAt: number | null
  readonly presence: Presence
  readonly spread: CheckSpread | null
}

/**
 * When the store is to be asked next, or `null` where nothing can be asked. What was begun and not answered is due at
 * once: an open journal, a check that could not be made (`schedule/check-pause.ts` holds it back by its backoff). A locked
 * license goes on being checked daily, since a renewal must unlock it; a doubted one twice a day, so that the doubt is
 * settled soon; and one on a clock that is behind as often as may be, since only the store knows the time. A healthy one
 * whose check was missed while the app was closed is checked within two minutes (`catch-up.ts`).
 */
export function checkDueAt(
  situation: CheckSituation,
  policy: LicensePolicy,
  fraction: number,
): number | null {
  const { journalOpen, releaseRefused, lastAnswerAt } = situation
  if (journalOpen) return 0
  const dueAt = licenseDueAt(situation, policy, fraction)
  if (!releaseRefused) return dueAt
  return Math.min(dueAt ?? Number.POSITIVE_INFINITY, laterBy(lastAnswerAt, DOUBT_INTERVAL_MS, fraction))
}

function licenseDueAt(
  { standing, clockBehind, lastAnswerAt, presence, spread }: CheckSituation,
  policy: LicensePolicy,
  fraction: number,
): number | null {
  if (standing.kind === 'unseated') return null
  const { entitlement } = standing
  const { trouble, verdict, doubt } = entitlement
  const healthy = verdict === null && doubt === null
  if (trouble !== null && !(healthy && trouble.since < presence.awakeAt)) return 0
  if (verdict !== null) return laterBy(lastAnswerAt, DAY_MS, fraction)
  const dueAt = healthy
    ? regularDueAt(entitlement, presence, { policy, spread }, fraction)
    : laterBy(lastAnswerAt, DOUBT_INTERVAL_MS, fraction)
  return clockBehind ? Math.min(dueAt, laterBy(lastAnswerAt, MIN_REVALIDATE_MS, fraction)) : dueAt
}

function regularDueAt(
  entitlement: Entitlement,
  presence: Presence,
  rules: SpreadRules,
  fraction: number,
): number {
  const { nextCheckAt: regularAt, trouble } = entitlement
  // Without a valid lease only an answer opens the app.
  if (policyUnderLease(rules.policy, entitlement).graceMs === 0) return 0
  if (trouble === null && regularAt >= presence.awakeAt) return regularAt
  return presence.awakeAt + Math.round(fraction * checkWindowMs(entitlement, presence, rules))
}

interface SpreadRules {
  readonly policy: LicensePolicy
  readonly spread: CheckSpread | null
}

/** Over how long a check is spread that is due and need not be made at once: from the launch, or from a refusal on. */
export function checkWindowMs(
  entitlement: Entitlement,
  presence: Presence,
  { policy, spread }: SpreadRules,
): number {
  const { nextCheckAt: regularAt, trouble, confirmedAt } = entitlement
  const isOlderTrouble = trouble !== null && trouble.since < presence.awakeAt
  const missedAt = isOlderTrouble ? trouble.since + TROUBLE_EXCUSE_MS : regularAt
  return catchUpWindowMs({ missedAt, confirmedAt }, presence, policyUnderLease(policy, entitlement), spread)
}

function laterBy(lastAnswerAt: number | null, intervalMs: number, fraction: number): number {
  return lastAnswerAt === null ? 0 : lastAnswerAt + jittered(intervalMs, fraction)
}

function jittered(intervalMs: number, fraction: number): number {
  return Math.round(intervalMs * (1 - INTERVAL_JITTER + 2 * INTERVAL_JITTER * fraction))
}
