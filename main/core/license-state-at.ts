import type { Grace, GraceCause, LicenseState } from '../../contract/license-state.js'
import { graceEndsAt, graceWarnsAt, isGraceOver, policyUnderLease } from './grace-period.js'
import type { Entitlement, LicensePolicy, Standing, TrialPeriod } from './standing.js'
import type { TimeReading } from './trusted-time.js'

/** The state that users see, derived from what is known and the trusted time. */
export function licenseStateAt(
  standing: Standing,
  trial: TrialPeriod | null,
  time: TimeReading,
  policy: LicensePolicy,
): LicenseState {
  if (standing.kind === 'seated') {
    return stateOfSeat(standing.entitlement, time, policyUnderLease(policy, standing.entitlement))
  }
  const { reason, license } = standing
  if (trial !== null && time.at < trial.endsAt) return { status: 'trial', ...trial }
  if (trial !== null && reason === 'none')
    return { status: 'locked', reason: 'trial-ended', since: trial.endsAt }
  return { status: 'unlicensed', reason, ...(license === null ? {} : { license }) }
}

/**
 * A stored expiry date in the past does not lock: subscriptions are renewed on the server, so its verdict is what counts
 * while the grace period runs (lemon-squeezy: the date moves forward on renewal, and apps learn it at the next check).
 */
function stateOfSeat(entitlement: Entitlement, time: TimeReading, policy: LicensePolicy): LicenseState {
  const { license, confirmedAt, nextCheckAt, verdict } = entitlement
  if (verdict !== null) return { status: 'locked', reason: verdict.reason, since: verdict.since, license }
  const cause = graceCause(entitlement, time)
  const endsAt = graceEndsAt(confirmedAt, policy)
  if (isGraceOver(confirmedAt, time.at, policy)) {
    return { status: 'locked', reason: 'grace-ended', since: endsAt, license, cause: cause ?? 'unreachable' }
  }
  if (cause === null) return { status: 'licensed', license, confirmedAt, nextCheckAt }
  const warnsAt = graceWarnsAt(confirmedAt, policy)
  return { status: 'grace', license, confirmedAt, warnsAt, endsAt, cause } satisfies Grace
}

function graceCause(entitlement: Entitlement, time: TimeReading): GraceCause | null {
  if (time.clockBehind) return 'clock'
  if (entitlement.doubt !== null) return 'doubted'
  return entitlement.trouble === null ? null : 'unreachable'
}

/** When the state changes by time alone, or `null`: when a timer should publish anew. */
export function nextChangeAt(state: LicenseState, graceMs: number): number | null {
  switch (state.status) {
    case 'licensed':
      return state.confirmedAt + graceMs
    case 'grace':
    case 'trial':
      return state.endsAt
    case 'unlicensed':
    case 'locked':
      return null
    default:
      return state satisfies never
  }
}
