import type {
  CertificateTerm,
  Grace,
  GraceCause,
  LicenseNotice,
  LicenseState,
  LicenseSummary,
} from '../../contract/license-state.js'
import type { Sale } from '../../contract/sale.js'
import type { Activation, ActivationState, LicensePolicy, TrialPeriod } from './activation-state.js'
import { graceCountsFrom, graceEndsAt, graceWarnsAt } from './grace-period.js'
import type { TimeReading } from './trusted-time.js'
import { underCoverage } from './update-coverage.js'

/** The state that users see, derived from what is known and the trusted time. */
export function licenseStateAt(
  activationState: ActivationState,
  trial: TrialPeriod | null,
  time: TimeReading,
  policy: LicensePolicy,
): LicenseState {
  if (activationState.kind === 'activated') {
    const { activation } = activationState
    return underCoverage(stateOfSeat(activation, time, policy), activation, policy.updates)
  }
  const { reason, license } = activationState
  if (trial !== null && time.at < trial.endsAt) return { status: 'trial', ...trial }
  if (trial !== null && reason === 'none')
    return { status: 'locked', reason: 'trial-ended', since: trial.endsAt }
  return { status: 'unlicensed', reason, ...(license === null ? {} : { license }) }
}

/**
 * A stored expiry date in the past does not lock: subscriptions are renewed on the server, so its verdict is what counts
 * while the grace period runs (lemon-squeezy: the date moves forward on renewal, and apps learn it at the next check).
 */
function stateOfSeat(activation: Activation, time: TimeReading, policy: LicensePolicy): LicenseState {
  const { confirmedAt, nextCheckAt, verdict, storeNotAsked } = activation
  const license = { ...activation.license, ...(storeNotAsked === true ? { storeNotAsked } : {}) }
  if (verdict !== null) return { status: 'locked', ...verdict, license, ...(storeNotAsked && STORE_CLOSED) }
  const cause = graceCause(activation, time)
  const endsAt = graceEndsAt(activation, policy)
  if (time.at >= endsAt && storeNotAsked === true) {
    const since = graceCountsFrom(activation)
    return { status: 'locked', reason: 'expired', since, license, ...STORE_CLOSED }
  }
  if (time.at >= endsAt) {
    return { status: 'locked', reason: 'grace-ended', since: endsAt, license, cause: cause ?? 'unreachable' }
  }
  if (cause === null) return { status: 'licensed', license, confirmedAt, nextCheckAt }
  const warnsAt = graceWarnsAt(activation, policy)
  return { status: 'grace', license, confirmedAt, warnsAt, endsAt, cause } satisfies Grace
}

const STORE_CLOSED = { cause: 'store-closed' } as const

function graceCause(activation: Activation, time: TimeReading): GraceCause | null {
  if (activation.storeNotAsked === true) {
    return time.at < graceCountsFrom(activation) ? null : 'store-closed'
  }
  if (time.clockBehind) return 'clock'
  if (activation.doubt !== null) return 'doubted'
  return activation.trouble === null ? null : 'unreachable'
}

/** When time alone changes the state of an activation state, or `null`: when a timer should publish again. */
export function nextChangeAt(
  state: LicenseState,
  activationState: ActivationState,
  at: number,
  policy: LicensePolicy,
): number | null {
  switch (state.status) {
    case 'licensed':
      if (state.certificate !== undefined) return certificateChangeAt(state.certificate, at, policy)
      return activationState.kind === 'activated' ? seatChangeAt(activationState.activation, policy) : null
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

function seatChangeAt(activation: Activation, policy: LicensePolicy): number | null {
  if (activation.storeNotAsked !== true) return graceEndsAt(activation, policy)
  const endedAt = graceCountsFrom(activation)
  return Number.isFinite(endedAt) ? endedAt : null
}

/** An offline certificate with a verified signature: it opens the app for its term, without asking anyone. */
export interface StoredCertificate extends CertificateTerm {
  readonly license: LicenseSummary
  /** The license's sale, in the store's ids. */
  readonly sale: Sale
  /** The plan of the app that the author has written into it. */
  readonly plan?: string
}

/** A clock that was ahead when it was added, here or at the signer's, may leave a certificate whose term has not begun. */
export function isInTerm(
  { issuedAt, endsAt }: CertificateTerm,
  at: number,
  { clockToleranceMs }: Pick<LicensePolicy, 'clockToleranceMs'>,
): boolean {
  return at < endsAt && at >= issuedAt - clockToleranceMs
}

/** Applies a certificate to the state without it. A license that the store grants needs none. */
export function stateUnderCertificate(
  state: LicenseState,
  certificate: StoredCertificate | null,
  at: number,
  policy: LicensePolicy,
): LicenseState {
  if (certificate === null || state.status === 'licensed' || state.status === 'grace') return state
  const { license, issuedAt, endsAt } = certificate
  const term = { certificate: { issuedAt, endsAt } }
  if (isInTerm(certificate, at, policy)) {
    return { status: 'licensed', license, confirmedAt: issuedAt, nextCheckAt: endsAt, ...term }
  }
  const isAllThereIs = state.status === 'unlicensed' && state.reason === 'none' && at >= endsAt
  return isAllThereIs ? { status: 'locked', reason: 'expired', since: endsAt, license, ...term } : state
}

/** The user sees it in the last days, as with a grace period. */
export function certificateNotices(state: LicenseState, at: number, warnMs: number): LicenseNotice[] {
  const certificate = state.status === 'licensed' ? state.certificate : undefined
  if (certificate === undefined || at < certificate.endsAt - warnMs) return []
  return [{ kind: 'certificate-ends', endsAt: certificate.endsAt }]
}

/** When a license by certificate changes next: the user is warned, and it ends. */
function certificateChangeAt({ endsAt }: CertificateTerm, at: number, { warnMs }: LicensePolicy): number {
  return endsAt - warnMs > at ? endsAt - warnMs : endsAt
}
