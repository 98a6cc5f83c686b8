import type { LicenseNotice } from '../../contract/license-state.js'
import type { TimeReading } from '../core/trusted-time.js'
import type { PendingActivation } from '../vault/vault-content.js'
import type { RecordKeeper } from './record-keeper.js'

/**
 * What the user should know beside the state, derived from the record: a notice goes when its cause is settled.
 *
 * @param pending An activation that is not settled and is to be told of.
 */
export function noticesOf(
  record: RecordKeeper,
  time: TimeReading,
  pending: PendingActivation | null,
): LicenseNotice[] {
  const { content, problem, persisted } = record
  const notices: LicenseNotice[] = []
  if (pending !== null) {
    notices.push({ kind: 'seat-may-be-lost', seatName: pending.seatName, since: pending.startedAt })
  }
  for (const { seatName, since } of content.lostSeats)
    notices.push({ kind: 'seat-may-be-lost', seatName, since })
  for (const { seatName, startedAt, cause } of content.pendingReleases) {
    if (cause === 'replace') notices.push({ kind: 'seat-release-pending', seatName, since: startedAt })
  }
  notices.push(...storageNotices(problem))
  if (!persisted && isWorthSaving(record)) notices.push({ kind: 'not-saved' })
  if (time.clockBehind) notices.push({ kind: 'clock-behind', behindMs: time.behindMs })
  return notices
}

function storageNotices(problem: RecordKeeper['problem']): LicenseNotice[] {
  if (problem === null || problem.kind === 'newer-version') return []
  const { keptAs, cause, path } = problem
  // A file that is held while its copy can be read costs nothing: the next write sees to it.
  if (cause !== undefined && problem.kind === 'restored') return []
  if (path !== undefined) return [{ kind: 'storage-unreadable', path }]
  return [{ kind: 'storage-damaged', ...(keptAs === undefined ? {} : { keptAs }) }]
}

/** Of an activation that was not even begun, because it could not be saved, the user is told by its error. */
function isWorthSaving({ standing, content }: RecordKeeper): boolean {
  const { credentials, trial, pendingActivation, pendingReleases, lostSeats } = content
  const hasSeats = pendingActivation !== null || pendingReleases.length > 0 || lostSeats.length > 0
  const isGivenBack = standing.kind === 'unseated' && standing.reason === 'deactivated'
  return credentials !== null || trial !== null || hasSeats || isGivenBack
}
