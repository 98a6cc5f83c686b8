import { DAY_MS, HOUR_MS, SECOND_MS } from '../../contract/duration.js'
import type { RelayLicense } from '../../contract/relay-api.js'

export interface LeaseTerm {
  readonly leaseDays: number
  readonly expiryGraceDays: number
}

/** A granted answer is worth at least this, also where the store's clock and ours disagree about the license's end. */
const SHORTEST_LEASE_MS = HOUR_MS

/**
 * When a lease that is signed now ends, in the whole seconds of JWT. Not much beyond the license itself: a computer that
 * never comes back online must not go on for a month with a license that ended tomorrow. The grace is there because a
 * subscription renews on the server on its last day.
 */
export function leaseEndOf(
  { expiresAt }: Pick<RelayLicense, 'expiresAt'>,
  at: number,
  { leaseDays, expiryGraceDays }: LeaseTerm,
): number {
  const longestAt = at + leaseDays * DAY_MS
  const licenseEndsAt = typeof expiresAt === 'number' ? expiresAt + expiryGraceDays * DAY_MS : longestAt
  const endsAt = Math.max(Math.min(longestAt, licenseEndsAt), at + SHORTEST_LEASE_MS)
  return Math.floor(endsAt / SECOND_MS)
}
