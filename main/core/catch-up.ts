import { HOUR_MS } from '../../contract/duration.js'
import { patienceMs } from './patience.js'
import type { LicensePolicy } from './standing.js'

/** A check that fell due while the app was closed is put off by up to this, or a quarter of the interval. */
export const CATCH_UP_MS = 6 * HOUR_MS
/** One that was put off before, and missed because the app was closed too soon, by up to this share of that. */
export const CATCH_UP_AGAIN_SHARE = 1 / 9

/** Since when the app has run on a computer that is awake. Instants are by the trusted time. */
export interface Presence {
  readonly awakeAt: number
  /** How far the time had come when the app ran before; 0: that is not known. */
  readonly usedUntilAt: number
}

/** A check that fell due while the app was closed or the computer slept. */
export interface MissedCheck {
  /** When it fell due, before `awakeAt`. */
  readonly missedAt: number
  readonly confirmedAt: number
}

/**
 * When a missed check is made. All of a country starts its computers at nine: made at once, its checks would come in the
 * same half minute. So each is left to chance, over a good part of a working day. Who closes the app before has less time
 * the next time, and the longer the license goes unconfirmed, the less; none once trouble would be shown to the user.
 * The price is that a disabled key is noticed hours after a launch (`docs/fleet.md` has what either would cost).
 *
 * @param fraction A random number in [0, 1).
 */
export function catchUpAt(
  missed: MissedCheck,
  presence: Presence,
  policy: LicensePolicy,
  fraction: number,
): number {
  return presence.awakeAt + Math.round(fraction * windowMs(missed, presence, policy))
}

function windowMs(
  { missedAt, confirmedAt }: MissedCheck,
  { awakeAt, usedUntilAt }: Presence,
  policy: LicensePolicy,
): number {
  const leftMs = Math.max(0, confirmedAt + patienceMs(policy) - awakeAt)
  const firstMs = Math.min(CATCH_UP_MS, policy.revalidateMs / 4, leftMs / 8)
  return usedUntilAt > missedAt
    ? firstMs * CATCH_UP_AGAIN_SHARE * (leftMs / patienceMs(policy)) ** 2
    : firstMs
}
