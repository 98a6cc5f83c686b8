import type { Activation, LicensePolicy } from './activation-state.js'

/** What bounds a grace period: the last granted answer, and the lease that came with it. */
export type GraceBounds = Pick<Activation, 'confirmedAt' | 'lease'>

/**
 * How long the app works without the store after its last granted answer; launching, failing or changing the clock never
 * restarts it. The grace period is the author's, the lease is the relay's word: whichever ends first ends both, since
 * neither may be stretched by the other.
 */
export function graceMs({ confirmedAt, lease }: GraceBounds, policy: Pick<LicensePolicy, 'graceMs'>): number {
  if (lease === undefined) return policy.graceMs
  return Math.min(policy.graceMs, Math.max(0, lease.endsAt - confirmedAt))
}

/** The last instant of grace is still grace: it is over once this is reached. */
export function graceEndsAt(bounds: GraceBounds, policy: Pick<LicensePolicy, 'graceMs'>): number {
  return bounds.confirmedAt + graceMs(bounds, policy)
}

/** From here on the user is warned. */
export function graceWarnsAt(bounds: GraceBounds, policy: Pick<LicensePolicy, 'graceMs' | 'warnMs'>): number {
  return Math.max(bounds.confirmedAt, graceEndsAt(bounds, policy) - policy.warnMs)
}
