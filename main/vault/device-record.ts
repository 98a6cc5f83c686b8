import { UNANCHORED } from '../core/trusted-time.js'
import type { DeviceIdentity } from '../ports/device-identity.js'
import { parseAdoption, parseCheckSpread } from './part-parse.js'
import { appKey, CREDENTIALS, deviceKey, ENTITLEMENT, IDENTITY, JOURNAL, openPart } from './sealed-parts.js'
import type { VaultContent } from './vault-content.js'
import type { DeviceRecord } from './vault-record.js'

/**
 * What was in the record and could not be opened. `credentials`: those, or the journal. `unknown`: this computer has no
 * record, and there is something that nobody can open.
 */
export type Loss = 'nothing' | 'unknown' | 'entitlement' | 'credentials'

/** One computer's record, opened. */
export interface OpenedDevice {
  readonly content: VaultContent
  /** The identity that wrote it, where the record has it. */
  readonly identity: DeviceIdentity | null
  /** Whether a license was ever held under this record, also one that was given back. */
  readonly hasHeld: boolean
  readonly lost: Loss
}

/** @param owner the computer, with the name of the record as its id */
export function openDevice(record: DeviceRecord, owner: DeviceIdentity, appId: string): OpenedDevice {
  const shared = appKey(appId, owner.id)
  const credentials = openPart(CREDENTIALS, shared, record.credentials)
  const journal = openPart(JOURNAL, shared, record.journal)
  const granted = openPart(ENTITLEMENT, deviceKey(owner), record.entitlement)
  const isSeatLost = credentials === null && (record.credentials !== null || granted?.hasCredentials === true)
  const isJournalLost = journal === null && (record.journal !== null || granted?.hasJournal === true)
  const trial = granted?.trial ?? null
  return {
    // Field by field: a journal, which every copy of the app can seal, must not bring an entitlement along.
    content: {
      credentials,
      entitlement: isSeatLost ? null : (granted?.entitlement ?? null),
      sale: granted?.sale ?? null,
      certificate: granted?.certificate ?? null,
      storeNotice: granted?.storeNotice ?? null,
      trial,
      pendingActivation: journal?.pendingActivation ?? null,
      pendingReleases: journal?.pendingReleases ?? [],
      lostSeats: journal?.lostSeats ?? [],
      checkSpread: parseCheckSpread(granted?.checkSpread),
      adoption: parseAdoption(granted?.adoption),
      time: granted?.time ?? UNANCHORED,
    },
    identity: openPart(IDENTITY, shared, record.identity),
    hasHeld: credentials !== null || (granted?.hasHeld ?? (record.journal === null && trial === null)),
    // Every record is written with the entitlement part, if only for the time, so one without it was cut.
    lost: isSeatLost || isJournalLost ? 'credentials' : granted === null ? 'entitlement' : 'nothing',
  }
}

/** Whether nothing in the record of some computer is lost that an app of this id can open. */
export function canBeOpened({ credentials, journal }: DeviceRecord, id: string, appId: string): boolean {
  const shared = appKey(appId, id)
  return (
    (credentials === null || openPart(CREDENTIALS, shared, credentials) !== null) &&
    (journal === null || openPart(JOURNAL, shared, journal) !== null)
  )
}
