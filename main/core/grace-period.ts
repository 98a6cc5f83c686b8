import type { LicensePolicy } from './standing.js'

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
