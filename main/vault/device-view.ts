import { UNANCHORED } from '../core/trusted-time.js'
import type { DeviceIdentity, DeviceIdSource } from '../ports/device-identity.js'
import { parseCheckSpread } from './part-parse.js'
import { appKey, CREDENTIALS, deviceKey, ENTITLEMENT, IDENTITY, JOURNAL, openPart } from './sealed-parts.js'
import { type Credentials, EMPTY_CONTENT, type VaultContent } from './vault-content.js'
import type { DeviceRecord, VaultRecord } from './vault-record.js'

/** A record as one computer sees it. */
export interface DeviceView {
  readonly device: DeviceIdentity
  readonly content: VaultContent
  /** As `VaultReading.elsewhere`. */
  readonly elsewhere: Credentials | null
  /** The record is to remember this identity, which is not the one it holds. */
  readonly deviceChanged: boolean
  /** The id under which this computer's record still stands, where that is an earlier id of the same computer. */
  readonly formerId: string | null
  /** Whether a license was ever held under this computer's record, also one that was given back. */
  readonly hasHeld: boolean
  readonly lost: Loss
}

/**
 * What was in the record and could not be opened. `credentials`: those, or the journal. `unknown`: this computer has no
 * record, and there is something that nobody can open.
 */
export type Loss = 'nothing' | 'unknown' | 'entitlement' | 'credentials'

export interface ViewOptions {
  readonly appId: string
  /** For a computer that has no id and is not remembered. */
  readonly createIdentity: () => DeviceIdentity
}

/** A profile that roams has a record of each computer; a file that was made to keep a launch busy has thousands. */
const RECORDS_LOOKED_AT = 100

/** The owner under which the identity is sealed: it stands beside the records, in none of them. */
export const IDENTITY_OWNER = 'identity'

/**
 * Which record is this computer's, and what it holds.
 * - A probe that fails changes nothing: the remembered identity goes on.
 * - A changed source is not a changed computer: a record that stands under an id from another source is taken over.
 * - Another id from the same source is another computer: its record grants nothing here.
 */
export function viewRecord(
  record: VaultRecord,
  live: DeviceIdentity | null,
  options: ViewOptions,
): DeviceView {
  const remembered = openPart(IDENTITY, appKey(options.appId, IDENTITY_OWNER), record.identity)
  const device = live ?? remembered ?? options.createIdentity()
  const owner = ownerOf(record, device, remembered)
  const own = record.devices.get(owner.id)
  const { appId } = options
  const opened =
    own === undefined
      ? { content: EMPTY_CONTENT, hasHeld: false, lost: lossWithoutRecord(record, remembered, appId) }
      : openDevice(own, owner, appId)
  return {
    device,
    ...opened,
    elsewhere: findElsewhere(record, owner.id, opened, appId),
    deviceChanged: remembered?.id !== device.id || remembered.source !== device.source,
    formerId: own !== undefined && owner.id !== device.id ? owner.id : null,
  }
}

function ownerOf(
  record: VaultRecord,
  device: DeviceIdentity,
  remembered: DeviceIdentity | null,
): DeviceIdentity {
  if (remembered === null || record.devices.has(device.id)) return device
  return isSameComputer(remembered.source, device.source) ? remembered : device
}

/**
 * Whether two different ids may be of one computer, because their sources name it differently. The registry, ioreg and
 * `node-machine-id` give the same id on one computer, so among them a different one is a different computer.
 */
function isSameComputer(remembered: DeviceIdSource, live: DeviceIdSource): boolean {
  if (remembered === live) return false
  if (remembered === 'random' || remembered === 'host' || live === 'host') return true
  return isLinuxFile(remembered) && isLinuxFile(live)
}

function isLinuxFile(source: DeviceIdSource): boolean {
  return source === 'linux:etc-machine-id' || source === 'linux:dbus-machine-id'
}

/** A computer without a record may never have had one, or its record is no longer under its name. */
function lossWithoutRecord(record: VaultRecord, remembered: DeviceIdentity | null, appId: string): Loss {
  if (record.identity === null && record.devices.size === 0) return 'nothing'
  if (remembered === null) return 'unknown'
  // Whoever wrote last has a record.
  if (!record.devices.has(remembered.id)) return 'credentials'
  return newestOf(record).every(([id, other]) => canBeOpened(other, id, appId)) ? 'nothing' : 'unknown'
}

function canBeOpened({ credentials, journal }: DeviceRecord, id: string, appId: string): boolean {
  const shared = appKey(appId, id)
  return (
    (credentials === null || openPart(CREDENTIALS, shared, credentials) !== null) &&
    (journal === null || openPart(JOURNAL, shared, journal) !== null)
  )
}

function openDevice(
  record: DeviceRecord,
  owner: DeviceIdentity,
  appId: string,
): Pick<DeviceView, 'content' | 'hasHeld' | 'lost'> {
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
      certificate: granted?.certificate ?? null,
      trial,
      pendingActivation: journal?.pendingActivation ?? null,
      pendingReleases: journal?.pendingReleases ?? [],
      lostSeats: journal?.lostSeats ?? [],
      checkSpread: parseCheckSpread(granted?.checkSpread),
      time: granted?.time ?? UNANCHORED,
    },
    hasHeld: credentials !== null || (granted?.hasHeld ?? (record.journal === null && trial === null)),
    // Every record is written with the entitlement part, if only for the time, so one without it was cut.
    lost: isSeatLost || isJournalLost ? 'credentials' : granted === null ? 'entitlement' : 'nothing',
  }
}

/**
 * The most recently written one, where there are several. A license that was given back here is not offered again; an
 * activation under way, or a trial, is no such record. While a key is kept here, only its own seat on another computer counts.
 */
function findElsewhere(
  record: VaultRecord,
  ownId: string,
  { content: { credentials: own }, hasHeld }: Pick<DeviceView, 'content' | 'hasHeld'>,
  appId: string,
): Credentials | null {
  if (own === null && hasHeld) return null
  for (const [id, other] of newestOf(record)) {
    if (id === ownId) continue
    const credentials = openPart(CREDENTIALS, appKey(appId, id), other.credentials)
    if (credentials !== null && (own === null || isSeatOf(own.key, credentials))) return credentials
  }
  return null
}

/** The records that were written last, the latest first. */
function newestOf({ devices }: VaultRecord): readonly (readonly [string, DeviceRecord])[] {
  return [...devices].sort(([, a], [, b]) => b.order - a.order).slice(0, RECORDS_LOOKED_AT)
}

/** Keys are UUIDs, whose case means nothing. */
function isSeatOf(ownKey: string, { key, instanceId }: Credentials): boolean {
  return instanceId !== null && key.toLowerCase() === ownKey.toLowerCase()
}
