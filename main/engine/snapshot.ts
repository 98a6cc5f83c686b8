import {
  isEntitled,
  type LicenseNotice,
  type LicenseSnapshot,
  type LicenseState,
  type Locked,
} from '../../contract/license-state.js'
import type { LicensePolicy } from '../core/activation-state.js'
import { certificateNotices, licenseStateAt, stateUnderCertificate } from '../core/license-state-at.js'
import { isFreeIn, type Plan, type Plans, planIn } from '../core/plans.js'
import { type NoticedLicense, stateUnderNotice } from '../core/store-notice.js'
import type { TimeReading } from '../core/trusted-time.js'
import type { LostSeat, PendingActivation } from '../vault/vault-content.js'
import type { LicenseRecord } from './license-record.js'

/** The inputs of a snapshot, apart from the time. Deriving one has no effect. */
export interface SnapshotSources {
  readonly record: LicenseRecord
  readonly policy: LicensePolicy
  readonly plans?: Plans | null
}

/** The engine's present work. */
export interface Doing {
  readonly activity: Pick<LicenseSnapshot, 'activity' | 'waitsUntil'>
  /** Whether a license past its grace period is kept open for one more check. */
  readonly keepsOpen: boolean
  /** The seat of an unsettled activation whose notice the user has dismissed. */
  readonly dismissedSeat: string | null
}

const NOTHING: Doing = { activity: { activity: 'idle' }, keepsOpen: false, dismissedSeat: null }

/** The state by the record and the time alone. */
export function licenseStateNow(
  { record, policy }: Pick<SnapshotSources, 'record' | 'policy'>,
  time: TimeReading,
): LicenseState {
  const { activationState, content } = record
  const bare = licenseStateAt(activationState, content.trial, time, policy)
  const state =
    activationState.kind === 'activated' && record.storeNotice !== null
      ? stateUnderNotice(bare, activationState.activation, noticedLicense(record), { at: time.at, policy })
      : bare
  return stateUnderCertificate(state, record.certificate, time.at, policy)
}

export function noticedLicense({ storeNotice, content }: LicenseRecord): NoticedLicense {
  return { notice: storeNotice, origin: content.credentials }
}

export function isGraceOver(state: LicenseState): state is Locked {
  return state.status === 'locked' && state.reason === 'grace-ended'
}

/** Derives the snapshot that users see. */
export function snapshotNow(
  sources: SnapshotSources,
  time: TimeReading,
  doing: Doing = NOTHING,
): Omit<LicenseSnapshot, 'revision'> {
  const { record, policy, plans } = sources
  const { activity, keepsOpen } = doing
  const bare = licenseStateNow(sources, time)
  const isKeptOpen = keepsOpen && isGraceOver(bare)
  const state = isKeptOpen ? licenseStateNow(sources, { ...time, at: bare.since - 1 }) : bare
  return {
    at: time.at,
    state,
    ...activity,
    entitled: isEntitled(state) || (plans ? isFreeIn(plans, state) : false),
    ...(plans && planFields(planIn(plans, state, record))),
    persisted: record.persisted,
    notices: [
      ...noticesOf(record, time, unseenActivation(record, doing)),
      ...certificateNotices(state, time.at, policy.warnMs),
    ],
  }
}

const NO_FEATURES: readonly string[] = []

export function planFields(plan?: Plan): Required<Pick<LicenseSnapshot, 'plan' | 'features'>> {
  return { plan: plan?.name ?? null, features: plan?.features ?? NO_FEATURES }
}

/**
 * Derives the notices from the record: a notice disappears when its cause is settled.
 *
 * @param pending an unsettled activation that the user should see
 */
function noticesOf(
  record: LicenseRecord,
  time: TimeReading,
  pending: PendingActivation | null,
): LicenseNotice[] {
  const { content, problem, persisted } = record
  const notices: LicenseNotice[] = []
  if (pending !== null && pending.seatKind !== 'none') {
    notices.push(lostSeatNotice(pending, pending.startedAt))
  }
  for (const lost of content.lostSeats) notices.push(lostSeatNotice(lost, lost.since))
  for (const { seatName, startedAt, cause } of content.pendingReleases) {
    if (cause === 'replace') notices.push({ kind: 'seat-release-pending', seatName, since: startedAt })
  }
  notices.push(...storageNotices(problem))
  if (!persisted && isWorthSaving(record)) notices.push({ kind: 'not-saved' })
  if (time.clockBehind) notices.push({ kind: 'clock-behind', behindMs: time.behindMs })
  return notices
}

function lostSeatNotice({ seatName, seatKind }: LostSeat | PendingActivation, since: number): LicenseNotice {
  return { kind: 'seat-may-be-lost', seatName, since, ...(seatKind === undefined ? {} : { seatKind }) }
}

/** While a seat is being asked for, there is nothing to tell yet. */
function unseenActivation(
  { content: { pendingActivation } }: LicenseRecord,
  { activity, dismissedSeat }: Doing,
): PendingActivation | null {
  const isDismissed = pendingActivation?.seatName === dismissedSeat
  return activity.activity === 'activating' || isDismissed ? null : pendingActivation
}

function storageNotices(problem: LicenseRecord['problem']): LicenseNotice[] {
  if (problem === null || problem.kind === 'newer-version') return []
  const { keptAs, cause, path } = problem
  // A locked file with a readable copy costs nothing: the next write replaces it.
  if (cause !== undefined && problem.kind === 'restored') return []
  if (path !== undefined) return [{ kind: 'storage-unreadable', path }]
  return [{ kind: 'storage-damaged', ...(keptAs === undefined ? {} : { keptAs }) }]
}

/** If an activation was not even begun because it could not be saved, its error already says so. */
function isWorthSaving({ activationState, content }: LicenseRecord): boolean {
  const { credentials, trial, pendingActivation, pendingReleases, lostSeats } = content
  const hasSeats = pendingActivation !== null || pendingReleases.length > 0 || lostSeats.length > 0
  const isGivenBack = activationState.kind === 'not-activated' && activationState.reason === 'deactivated'
  return credentials !== null || trial !== null || hasSeats || isGivenBack
}
