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
import type { TimeReading } from '../core/trusted-time.js'
import type { LostSeat, PendingActivation } from '../vault/vault-content.js'
import type { LicenseRecord } from './license-record.js'

/** What a snapshot is derived from, with the time. Deriving one has no effect. */
export interface SnapshotSources {
  readonly record: LicenseRecord
  readonly policy: LicensePolicy
  readonly plans?: Plans | null
}

/** What the engine is doing. */
export interface Doing {
  readonly activity: Pick<LicenseSnapshot, 'activity' | 'waitsUntil'>
  /** Whether a license whose grace period is over is kept open for one more check. */
  readonly keepsOpen: boolean
  /** The seat of an activation that is not settled, whose notice the user has dismissed. */
  readonly dismissedSeat: string | null
}

const NOTHING: Doing = { activity: { activity: 'idle' }, keepsOpen: false, dismissedSeat: null }

/** The state by the record and the time alone. */
export function licenseStateNow(
  { record, policy }: Pick<SnapshotSources, 'record' | 'policy'>,
  time: TimeReading,
): LicenseState {
  const state = licenseStateAt(record.activationState, record.content.trial, time, policy)
  return stateUnderCertificate(state, record.certificate, time.at, policy)
}

export function isGraceOver(state: LicenseState): state is Locked {
  return state.status === 'locked' && state.reason === 'grace-ended'
}

/** What users see. */
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
 * What the user should know beside the state, derived from the record: a notice goes when its cause is settled.
 *
 * @param pending An activation that is not settled and is to be told of.
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
  // A file that is held while its copy can be read costs nothing: the next write sees to it.
  if (cause !== undefined && problem.kind === 'restored') return []
  if (path !== undefined) return [{ kind: 'storage-unreadable', path }]
  return [{ kind: 'storage-damaged', ...(keptAs === undefined ? {} : { keptAs }) }]
}

/** Of an activation that was not even begun, because it could not be saved, the user is told by its error. */
function isWorthSaving({ activationState, content }: LicenseRecord): boolean {
  const { credentials, trial, pendingActivation, pendingReleases, lostSeats } = content
  const hasSeats = pendingActivation !== null || pendingReleases.length > 0 || lostSeats.length > 0
  const isGivenBack = activationState.kind === 'not-activated' && activationState.reason === 'deactivated'
  return credentials !== null || trial !== null || hasSeats || isGivenBack
}
