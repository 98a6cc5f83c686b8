import type {
  CertificateTerm,
  Licensed,
  LicenseNotice,
  LicenseState,
  LicenseSummary,
} from '../../contract/license-state.js'
import type { LicensePolicy } from './standing.js'

/** An offline certificate whose signature was checked: it opens the app for its term, and asks nobody. */
export interface HeldCertificate extends CertificateTerm {
  readonly license: LicenseSummary
}

/** A clock that was ahead when it was taken, here or at the signer's, may leave one whose term has not begun. */
export function isInTerm(
  { issuedAt, endsAt }: CertificateTerm,
  at: number,
  { clockToleranceMs }: Pick<LicensePolicy, 'clockToleranceMs'>,
): boolean {
  return at < endsAt && at >= issuedAt - clockToleranceMs
}

/** What a certificate makes of the state without it. A license that the store grants needs none. */
export function stateUnderCertificate(
  state: LicenseState,
  certificate: HeldCertificate | null,
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

/** The user is told in the last days, as of a grace period. */
export function certificateNotices(state: LicenseState, at: number, warnMs: number): LicenseNotice[] {
  const certificate = state.status === 'licensed' ? state.certificate : undefined
  if (certificate === undefined || at < certificate.endsAt - warnMs) return []
  return [{ kind: 'certificate-ends', endsAt: certificate.endsAt }]
}

/** When a license by certificate changes next: it is told of, and it ends. */
export function certificateChangeAt({ certificate }: Licensed, at: number, warnMs: number): number | null {
  if (certificate === undefined) return null
  const warnsAt = certificate.endsAt - warnMs
  return warnsAt > at ? warnsAt : certificate.endsAt
}
