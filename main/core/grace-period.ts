import type { Activation, LicensePolicy } from './activation-state.js'

/** The inputs of a grace period: the last granted answer, and the lease that came with it. */
export type GraceBounds = Pick<Activation, 'confirmedAt' | 'lease'>

/** The same for a license whose store the app may no longer ask. */
type LicenseBounds = GraceBounds & Partial<Pick<Activation, 'license' | 'storeNotAsked'>>

/**
 * Returns how long the app works without the store after its last granted answer; launching, failing or changing the clock never
 * restarts it. The author sets the grace period, the relay the lease: whichever ends first ends both, since neither may extend
 * the other.
 */
export function graceMs({ confirmedAt, lease }: GraceBounds, policy: Pick<LicensePolicy, 'graceMs'>): number {
  if (lease === undefined) return policy.graceMs
  return Math.min(policy.graceMs, Math.max(0, lease.endsAt - confirmedAt))
}

/**
 * From when the grace period counts: the last granted answer. Where the store is no longer asked, no answer can come, and a
 * customer who has paid is not locked out by that: it counts from the license's own end.
 *
 * @returns Infinity where nothing says that the license ends
 */
export function graceCountsFrom({ confirmedAt, license, storeNotAsked }: LicenseBounds): number {
  if (storeNotAsked !== true) return confirmedAt
  return typeof license?.expiresAt === 'number' ? Math.max(confirmedAt, license.expiresAt) : Infinity
}

/** The last instant of grace is still grace: it is over once this is reached. */
export function graceEndsAt(bounds: LicenseBounds, policy: Pick<LicensePolicy, 'graceMs'>): number {
  return graceCountsFrom(bounds) + (bounds.storeNotAsked === true ? policy.graceMs : graceMs(bounds, policy))
}

/** From here on the user is warned. */
export function graceWarnsAt(
  bounds: LicenseBounds,
  policy: Pick<LicensePolicy, 'graceMs' | 'warnMs'>,
): number {
  return Math.max(graceCountsFrom(bounds), graceEndsAt(bounds, policy) - policy.warnMs)
}
