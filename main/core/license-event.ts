import {
  isEntitled,
  type LicenseEvent,
  type LicenseSnapshot,
  type LicenseState,
} from '../../contract/license-state.js'

/**
 * Tells what happened to the license between two snapshots, in order. Nothing where the app goes on as before: a check in the
 * background, a notice, another count of seats.
 */
export function licenseEvents(before: LicenseSnapshot, after: LicenseSnapshot): readonly LicenseEvent[] {
  const [from, to] = [before.state, after.state]
  if (isDeactivation(from, to)) return ['deactivated']
  // not by `entitled`: an app may go on in its free plan
  if (isEntitled(from) && !isEntitled(to)) return ['ended']
  if (!hasLicense(to)) return []
  const began = beginningOf(from, to)
  if (to.status === 'licensed') return from.status === 'grace' ? [...began, 'confirmed'] : began
  return from.status === 'grace' ? began : [...began, 'grace-started']
}

type WithLicense = Extract<LicenseState, { status: 'licensed' | 'grace' }>

const hasLicense = (state: LicenseState): state is WithLicense =>
  state.status === 'licensed' || state.status === 'grace'

/** After a deactivation the app may go on in what is left of its trial. */
function isDeactivation(from: LicenseState, to: LicenseState): boolean {
  if (to.status === 'trial') return hasLicense(from)
  return from.status !== 'unlicensed' && to.status === 'unlicensed' && to.reason === 'deactivated'
}

function beginningOf(from: LicenseState, { license }: WithLicense): readonly LicenseEvent[] {
  const former = hasLicense(from) || from.status === 'locked' ? from.license : undefined
  if (former?.keyTail !== license.keyTail) return ['activated']
  return from.status === 'locked' || isLater(license.expiresAt, former.expiresAt) ? ['renewed'] : []
}

type End = WithLicense['license']['expiresAt']

/** Without an end date from the store, nothing can be compared. */
function isLater(end: End, before: End): boolean {
  if (end === 'unknown' || before === 'unknown' || before === null) return false
  return end === null || end > before
}
