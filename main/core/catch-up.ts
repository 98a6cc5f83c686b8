import { DAY_MS, HOUR_MS, SECOND_MS } from '../../contract/duration.js'
import { patienceMs } from './patience.js'
import type { LicensePolicy } from './standing.js'

/**
 * A check that fell due while the app was closed is made within so long of the launch. With the time that a network takes
 * to come up (`schedule/settling.ts`) and the request it is less than two minutes.
 */
export const CATCH_UP_MS = 90 * SECOND_MS
/** The widest that a store can make it. Much wider, and a check that is due could take more than two hours. */
export const MAX_SPREAD_MS = HOUR_MS
/** For so long after the store's last word that it is too much, its answers do not narrow the window again. */
export const SPREAD_HOLD_MS = 14 * DAY_MS
/** One that was put off before, and missed because the app was closed too soon, by up to this share of that. */
const CATCH_UP_AGAIN_SHARE = 1 / 9

/** How wide the store wants the checks of all its customers to be spread. Kept; `null`: it has not complained of late. */
export interface CheckSpread {
  readonly windowMs: number
  /** When the store last said that it was too much. */
  readonly busyAt: number
}

/** Since when the app has run on a computer that is awake. Instants are by the trusted time. */
export interface Presence {
  readonly awakeAt: number
  /** How far the time had come when the app ran before; 0: that is not known. */
  readonly usedUntilAt: number
}

/** A check that fell due while the app was closed or the computer slept. */
interface MissedCheck {
  /** When it fell due, before `awakeAt`. */
  readonly missedAt: number
  readonly confirmedAt: number
}

/**
 * What an answer teaches: the window doubles with each word that it is too much, and halves with each answer without one. Right
 * after such a word answers prove nothing: they come because everybody waits longer. Who narrowed the window at once would
 * be turned away at every second launch.
 */
export function spreadAfter(
  spread: CheckSpread | null,
  { at, isBusy }: { readonly at: number; readonly isBusy: boolean },
): CheckSpread | null {
  const windowMs = spread?.windowMs ?? CATCH_UP_MS
  if (isBusy) return { windowMs: Math.min(MAX_SPREAD_MS, windowMs * 2), busyAt: at }
  // A word from the future was noted by a clock that has been put right since.
  if (spread === null || (at >= spread.busyAt && at - spread.busyAt < SPREAD_HOLD_MS)) return spread
  return windowMs / 2 <= CATCH_UP_MS ? null : { ...spread, windowMs: windowMs / 2 }
}

/**
 * Over how long from the launch a missed check is spread: within two minutes of it, or as wide as the store has asked for. Who
 * closes the app before has less time the next time, and the longer the license goes unconfirmed, the less; none once
 * trouble would be shown to the user. (`docs/fleet.md`)
 */
export function catchUpWindowMs(
  { missedAt, confirmedAt }: MissedCheck,
  { awakeAt, usedUntilAt }: Presence,
  policy: LicensePolicy,
  spread: CheckSpread | null,
): number {
  const leftMs = Math.max(0, confirmedAt + patienceMs(policy) - awakeAt)
  const wantedMs = Math.min(spread?.windowMs ?? CATCH_UP_MS, MAX_SPREAD_MS)
  const firstMs = Math.min(wantedMs, policy.revalidateMs / 4, leftMs / 8)
  return usedUntilAt > missedAt
    ? firstMs * CATCH_UP_AGAIN_SHARE * (leftMs / patienceMs(policy)) ** 2
    : firstMs
}
