import type { LicenseState, Locked } from '../../contract/license-state.js'
import { type SeatOrigin, storeOf } from '../../contract/sale.js'
import type { GoToClaim, StoreNoticeClaims } from '../../contract/store-notice.js'
import type { Activation, LicensePolicy } from './activation-state.js'

/** A kept notice whose signature was checked, and the license that it may speak of. */
export interface NoticedLicense {
  readonly notice: StoreNoticeClaims | null
  readonly origin: SeatOrigin | null
}

/** A notice may name the store, or the provider that stands in front of it. */
function isOfStore(origin: SeatOrigin, { store }: { readonly store: string }): boolean {
  return store === origin.providerId || store === storeOf(origin)
}

function isInTerm({ iat, exp }: StoreNoticeClaims, at: number, { clockToleranceMs }: LicensePolicy): boolean {
  return at < exp * 1_000 && at >= iat * 1_000 - clockToleranceMs
}

/** Until when the notice keeps a license open that was confirmed at this instant; 0: it says nothing of that. */
export function honoredUntil({ notice, origin }: NoticedLicense, confirmedAt: number): number {
  if (notice === null || origin === null) return 0
  const { honor = [], exp } = notice
  const untils = honor
    .filter((claim) => isOfStore(origin, claim))
    .filter(({ from = 0, before }) => from * 1_000 <= confirmedAt && confirmedAt < before * 1_000)
    .map(({ until }) => until)
  return Math.min(exp, Math.max(0, ...untils)) * 1_000
}

/** What a store says by closing. One that has turned a license off has said more, and the author has not taken that back. */
const ENDED_BY_CLOSING: readonly Locked['reason'][] = [
  'grace-ended',
  'not-found',
  'expired',
  'version-not-covered',
]

/** What the notice makes of the state without it. It opens nothing but what was open once, and closes nothing. */
export function stateUnderNotice(
  state: LicenseState,
  { confirmedAt }: Activation,
  noticed: NoticedLicense,
  { at, policy }: { readonly at: number; readonly policy: LicensePolicy },
): LicenseState {
  const { notice } = noticed
  const mayHelp =
    state.status === 'grace' || (state.status === 'locked' && ENDED_BY_CLOSING.includes(state.reason))
  const until = honoredUntil(noticed, confirmedAt)
  if (!mayHelp || notice === null || until === 0) return state
  if (at >= until || !isInTerm(notice, at, policy))
    return state.status === 'locked' && at >= until ? { ...state, cause: 'store-closed' } : state
  const { license } = state
  if (license === undefined || (state.status === 'grace' && state.endsAt >= until)) return state
  const warnsAt = Math.max(confirmedAt, until - policy.warnMs)
  return { status: 'grace', license, confirmedAt, warnsAt, endsAt: until, cause: 'store-closed' }
}

/** The relay that answers for a license by the notice; `null`: none does. */
export function relayByNotice(
  { notice, origin }: NoticedLicense,
  at: number,
  policy: LicensePolicy,
): GoToClaim | null {
  if (notice === null || origin === null || !isInTerm(notice, at, policy)) return null
  return notice.goTo?.find((claim) => isOfStore(origin, claim)) ?? null
}
