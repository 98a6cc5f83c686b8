import { UNANCHORED } from '../core/trusted-time.js'
import type { DeviceIdentity, DeviceIdSource } from '../ports/device-identity.js'
import { appKey, CREDENTIALS, deviceKey, ENTITLEMENT, IDENTITY, JOURNAL, openPart } from './sealed-parts.js'
import { type Credentials, EMPTY_CONTENT, type VaultContent } from './vault-content.js'
import type { DeviceRecord, VaultRecord } from './vault-record.js'

/** A record as one computer sees it. */
export interface DeviceView {
  readonly device: DeviceIdentity
  readonly content: VaultContent
  /** Credentials of another computer's record, where this one has none. */
  readonly elsewhere: Credentials | null
  /** The record is to remember this identity, which is not the one it holds. */
  readonly deviceChanged: boolean
  /** The id under which this computer's record still stands, where that is an earlier id of the same computer. */
  readonly formerId: string | null
  /** What was in the record and could not be opened. `credentials`: those, or the journal. */
  readonly lost: 'nothing' | 'entitlement' | 'credentials'
}

export interface ViewOptions {
  readonly appId: string
  /** For a computer that has no id and is not remembered. */
  readonly createIdentity: () => DeviceIdentity
}

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
  const opened = own === undefined ? NO_RECORD : openDevice(own, owner, options.appId)
  return {
    device,
    ...opened,
    elsewhere: isVacant(opened.content, own) ? findElsewhere(record, owner.id, options.appId) : null,
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

const NO_RECORD = { content: EMPTY_CONTENT, lost: 'nothing' } as const

function openDevice(
  record: DeviceRecord,
  owner: DeviceIdentity,
  appId: string,
): Pick<DeviceView, 'content' | 'lost'> {
  const shared = appKey(appId, owner.id)
  const credentials = openPart(CREDENTIALS, shared, record.credentials)
  const journal = openPart(JOURNAL, shared, record.journal)
  const granted = openPart(ENTITLEMENT, deviceKey(owner), record.entitlement)
  const isSeatLost = credentials === null && (record.credentials !== null || granted?.hasCredentials === true)
  const isJournalLost = journal === null && record.journal !== null
  return {
    // Field by field: a journal, which every copy of the app can seal, must not bring an entitlement along.
    content: {
      credentials,
      entitlement: isSeatLost ? null : (granted?.entitlement ?? null),
      trial: granted?.trial ?? null,
      pendingActivation: journal?.pendingActivation ?? null,
      pendingReleases: journal?.pendingReleases ?? [],
      lostSeats: journal?.lostSeats ?? [],
      time: granted?.time ?? UNANCHORED,
    },
    // Every record is written with the entitlement part, if only for the time, so one without it was cut.
    lost: isSeatLost || isJournalLost ? 'credentials' : granted === null ? 'entitlement' : 'nothing',
  }
}

/**
 * Whether a license of another computer may be offered here. One that was given back here is not offered again: its
 * record stands, empty. An activation under way, or a trial, is no such record.
 */
function isVacant(content: VaultContent, own: DeviceRecord | undefined): boolean {
  if (content.credentials !== null) return false
  return own === undefined || own.journal !== null || content.trial !== null
}

/** The most recently written one, where there are several. */
function findElsewhere(record: VaultRecord, ownId: string, appId: string): Credentials | null {
  const others = [...record.devices].filter(([id]) => id !== ownId).sort(([, a], [, b]) => b.order - a.order)
  for (const [id, other] of others) {
    const credentials = openPart(CREDENTIALS, appKey(appId, id), other.credentials)
    if (credentials !== null) return credentials
  }
  return null
}
