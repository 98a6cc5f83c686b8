import { policyUnderLease } from './grace-period.js'
import type { LicensePolicy, Standing } from './standing.js'

/**
 * How long after a confirmation nothing is lost by waiting with the next one: until the user would be told of trouble.
 * A grace period no longer than the time of warning still has a first half.
 */
export function patienceMs({ graceMs, warnMs }: LicensePolicy): number {
  return Math.max(graceMs - warnMs, graceMs / 2)
}

/** Whether a license is in order and was confirmed not long ago, so that a check of it can wait for hours. */
export function canWait(standing: Standing, at: number, policy: LicensePolicy): boolean {
  if (standing.kind === 'unseated') return false
  const { verdict, doubt, confirmedAt } = standing.entitlement
  const patientUntilAt = confirmedAt + patienceMs(policyUnderLease(policy, standing.entitlement))
  return verdict === null && doubt === null && at < patientUntilAt
}
