import { DAY_MS, HOUR_MS, SECOND_MS } from '../../contract/duration.js'
import type { Activation, ActivationState, LicensePolicy } from './activation-state.js'
import { type GraceBounds, graceMs } from './grace-period.js'

/** A healthy license is asked about no more often than this, whatever the author sets. */
const MIN_REVALIDATE_MS = HOUR_MS
/** Each computer's interval varies by up to this share, so that a fleet does not ask in step. */
const INTERVAL_JITTER = 0.1
/** A key that another store does not know is seldom sent there again: it may never be taken over. */
const MOVING_INTERVAL_MS = 7 * DAY_MS
/** A doubted license, and a seat that the store does not take back, are asked about twice a day. */
const NOT_FOUND_INTERVAL_MS = 12 * HOUR_MS
/** A check missed within this time is blamed on the failure, and not on a user who closes the app too soon. */
const UNREACHABLE_EXCUSE_MS = 12 * HOUR_MS
/**
 * A check that fell due while the app was closed is made within so long of the launch. With the time that a network takes
 * to come up (`engine/checks/check-loop.ts`) and the request it is less than two minutes.
 */
export const CATCH_UP_MS = 90 * SECOND_MS
/** One that was put off before, and missed because the app was closed too soon, by up to this share of that. */
const CATCH_UP_AGAIN_SHARE = 1 / 9
/** The widest that a store can make it. Much wider, and a check that is due could take more than two hours. */
export const MAX_SPREAD_MS = HOUR_MS
/** For this long after the store last said that it is overloaded, its answers do not narrow the window again. */
export const SPREAD_HOLD_MS = 14 * DAY_MS

/** Since when the app has run on a computer that is awake. Instants are by the trusted time. */
export interface AwakePeriod {
  readonly awakeAt: number
  /** The latest instant of the app's previous run; 0: unknown. */
  readonly usedUntilAt: number
}

/** The store's wish for how widely all its customers' checks should be spread. Stored; `null`: it has not complained recently. */
export interface CheckSpread {
  readonly windowMs: number
  /** When the store last said that it was too much. */
  readonly busyAt: number
}

interface SpreadRules {
  readonly policy: LicensePolicy
  readonly spread: CheckSpread | null
}

/** All that decides when the next check is due. */
export interface CheckSituation {
  readonly activationState: ActivationState
  /**
   * From when on anybody can be asked about the license: its own store or a relay that stands in for it, from ever (0); the author for
   * a notice, from the license's end. `null`: nobody.
   */
  readonly askableFrom: number | null
  /** Another provider may know its key, though its own is not asked. */
  readonly isMovable: boolean
  /** A seat was asked for or released, and what came of it is not known. */
  readonly journalOpen: boolean
  /** The store has refused to take seats back that are still noted. */
  readonly releaseRefused: boolean
  readonly clockBehind: boolean
  /** The last answer of any kind, `null` if there was none in this run. */
  readonly lastAnswerAt: number | null
  readonly awake: AwakePeriod
  readonly spread: CheckSpread | null
}

/**
 * Returns when the store should be asked next, or `null` if nothing can be asked. Unfinished work is due at once: an open
 * journal, or a failed check (`engine/checks/check-pause.ts` delays it by its backoff).
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
  return Math.min(dueAt ?? Number.POSITIVE_INFINITY, laterBy(lastAnswerAt, NOT_FOUND_INTERVAL_MS, fraction))
}

/**
 * A locked license goes on being checked daily, since a renewal must unlock it; a doubted one twice a day, so that the doubt
 * is settled soon; and one on a clock that is behind as often as may be, since only the store knows the time.
 */
function licenseDueAt(
  { activationState, askableFrom, isMovable, clockBehind, lastAnswerAt, awake, spread }: CheckSituation,
  policy: LicensePolicy,
  fraction: number,
): number | null {
  if (activationState.kind === 'not-activated') return null
  if (askableFrom !== 0) {
    const noticeAt = askableFrom && Math.max(askableFrom, laterBy(lastAnswerAt, DAY_MS, fraction))
    const movingAt = isMovable ? movingDueAt(lastAnswerAt, awake, spread, fraction) : null
    return noticeAt === null || movingAt === null ? (noticeAt ?? movingAt) : Math.min(noticeAt, movingAt)
  }
  const { activation } = activationState
  const { trouble, verdict, doubt } = activation
  const healthy = verdict === null && doubt === null
  if (trouble !== null && !(healthy && trouble.since < awake.awakeAt)) return 0
  if (verdict !== null) return laterBy(lastAnswerAt, DAY_MS, fraction)
  const dueAt = healthy
    ? regularDueAt(activation, awake, { policy, spread }, fraction)
    : laterBy(lastAnswerAt, NOT_FOUND_INTERVAL_MS, fraction)
  return clockBehind ? Math.min(dueAt, laterBy(lastAnswerAt, MIN_REVALIDATE_MS, fraction)) : dueAt
}

/** A license whose own provider is not asked is looked for at the others: soon after a launch, then weekly. */
function movingDueAt(
  lastAnswerAt: number | null,
  { awakeAt }: AwakePeriod,
  spread: CheckSpread | null,
  fraction: number,
): number {
  if (lastAnswerAt !== null) return laterBy(lastAnswerAt, MOVING_INTERVAL_MS, fraction)
  return awakeAt + Math.round(fraction * Math.min(spread?.windowMs ?? CATCH_UP_MS, MAX_SPREAD_MS))
}

/** For a license in good standing: as the last answer decided, or soon after the launch if that instant has passed. */
function regularDueAt(
  activation: Activation,
  awake: AwakePeriod,
  rules: SpreadRules,
  fraction: number,
): number {
  const { nextCheckAt: regularAt, trouble } = activation
  // Without a valid lease only an answer opens the app.
  if (graceMs(activation, rules.policy) === 0) return 0
  if (trouble === null && regularAt >= awake.awakeAt) return regularAt
  return awake.awakeAt + Math.round(fraction * checkWindowMs(activation, awake, rules))
}

/**
 * Returns when a license that was just granted is checked next. An interval longer than half the grace period could let the
 * period end although the store can be reached.
 *
 * @param fraction A random number in [0, 1).
 */
export function nextCheckAt(granted: GraceBounds, policy: LicensePolicy, fraction: number): number {
  const intervalMs = Math.min(policy.revalidateMs, graceMs(granted, policy) / 2)
  return granted.confirmedAt + Math.max(MIN_REVALIDATE_MS, jittered(intervalMs, fraction))
}

/**
 * Returns the window over which a due but not urgent check is spread, from the launch or from a refusal: two minutes, or as wide
 * as the store has asked for. An app that closes before its check gets a smaller window the next time, as does a license that has
 * been unconfirmed for longer; none once the failure would be shown to the user. (`docs/fleet.md`)
 */
export function checkWindowMs(
  activation: Activation,
  { awakeAt, usedUntilAt }: AwakePeriod,
  { policy, spread }: SpreadRules,
): number {
  const waitMs = longestWaitMs(activation, policy)
  const leftMs = Math.max(0, activation.confirmedAt + waitMs - awakeAt)
  const wantedMs = Math.min(spread?.windowMs ?? CATCH_UP_MS, MAX_SPREAD_MS)
  const firstMs = Math.min(wantedMs, policy.revalidateMs / 4, leftMs / 8)
  const wasThere = usedUntilAt > missedAtOf(activation, awakeAt)
  return wasThere ? firstMs * CATCH_UP_AGAIN_SHARE * (leftMs / waitMs) ** 2 : firstMs
}

function missedAtOf({ nextCheckAt: regularAt, trouble }: Activation, awakeAt: number): number {
  const isOlderFailure = trouble !== null && trouble.since < awakeAt
  return isOlderFailure ? trouble.since + UNREACHABLE_EXCUSE_MS : regularAt
}

/** Returns whether a license is in good standing and was confirmed recently, so that its check can wait for hours. */
export function checkMayWait(activationState: ActivationState, at: number, policy: LicensePolicy): boolean {
  if (activationState.kind === 'not-activated') return false
  const { activation } = activationState
  const { verdict, doubt, confirmedAt } = activation
  return verdict === null && doubt === null && at < confirmedAt + longestWaitMs(activation, policy)
}

/**
 * Returns how long after a confirmation the next one can safely wait: until the user would see the failure. A grace period no
 * longer than the warning time still has a first half.
 */
function longestWaitMs(granted: GraceBounds, policy: LicensePolicy): number {
  const wholeMs = graceMs(granted, policy)
  return Math.max(wholeMs - policy.warnMs, wholeMs / 2)
}

/**
 * Adapts the window to an answer: it doubles each time the store says that it is overloaded, and halves with each answer that
 * does not. Right after a complaint answers prove nothing: they come because everybody waits longer. Narrowing the window at once
 * would have every second launch turned away.
 */
export function spreadAfter(
  spread: CheckSpread | null,
  { at, isBusy }: { readonly at: number; readonly isBusy: boolean },
): CheckSpread | null {
  const windowMs = spread?.windowMs ?? CATCH_UP_MS
  if (isBusy) return { windowMs: Math.min(MAX_SPREAD_MS, windowMs * 2), busyAt: at }
  // A complaint from the future was noted by a clock that has been corrected since.
  if (spread === null || (at >= spread.busyAt && at - spread.busyAt < SPREAD_HOLD_MS)) return spread
  return windowMs / 2 <= CATCH_UP_MS ? null : { ...spread, windowMs: windowMs / 2 }
}

function laterBy(lastAnswerAt: number | null, intervalMs: number, fraction: number): number {
  return lastAnswerAt === null ? 0 : lastAnswerAt + jittered(intervalMs, fraction)
}

function jittered(intervalMs: number, fraction: number): number {
  return Math.round(intervalMs * (1 - INTERVAL_JITTER + 2 * INTERVAL_JITTER * fraction))
}
