import type { Entitlement, LicensePolicy } from './standing.js'

/**
 * The rules for a license with a lease. The grace period is the author's, the lease is the relay's word: whichever ends
 * first ends both, since neither may be stretched by the other.
 */
export function policyUnderLease(
  policy: LicensePolicy,
  { confirmedAt, lease }: Pick<Entitlement, 'confirmedAt' | 'lease'>,
): LicensePolicy {
  if (lease === undefined || lease.endsAt >= confirmedAt + policy.graceMs) return policy
  return { ...policy, graceMs: Math.max(0, lease.endsAt - confirmedAt) }
}

/** Grace counts from the last granted answer; launching, failing or changing the clock never restarts it. */
export function graceEndsAt(confirmedAt: number, policy: LicensePolicy): number {
  return confirmedAt + policy.graceMs
}

/** From here on the user is told. */
export function graceWarnsAt(confirmedAt: number, policy: LicensePolicy): number {
  return Math.max(confirmedAt, graceEndsAt(confirmedAt, policy) - policy.warnMs)
}

/** The last instant of grace is still grace: it is over once `endsAt` is reached. */
export function isGraceOver(confirmedAt: number, at: number, policy: LicensePolicy): boolean {
  return at >= graceEndsAt(confirmedAt, policy)
}
