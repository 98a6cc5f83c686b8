import type { DeviceIdentity } from '../ports/device-identity.js'
import type { Random } from '../ports/random.js'
import { IDENTITY_OWNER } from './device-view.js'
import { isOfSameComputer } from './own-slot.js'
import { EMPTY_DEVICE, plainDevice, plainRecord } from './plain-record.js'
import { sealPart } from './seal.js'
import { appKey, CREDENTIALS, deviceKey, ENTITLEMENT, IDENTITY, JOURNAL, openPart } from './sealed-parts.js'
import type { VaultContent } from './vault-content.js'
import { type DeviceRecord, RECORD_VERSION, type VaultRecord } from './vault-record.js'

/** Half of what is still read at the next launch. A profile that roams over hundreds of computers gets there. */
export const MAX_RECORD_BYTES = 512 * 1_024

export interface RecordChange {
  readonly device: DeviceIdentity
  /** The name of this computer's record. */
  readonly slot: string
  readonly content: VaultContent
  /** The name of the record of an earlier id of the same computer, which this one replaces. */
  readonly formerId: string | null
  /** Whether the record as it was says that a license was ever held here. */
  readonly hasHeld: boolean
  readonly appId: string
  readonly random: Random
}

/** The record with this computer's part replaced, and all others as they are. */
export function nextRecord(record: VaultRecord, change: RecordChange): VaultRecord {
  const { device, slot, formerId, appId, random } = change
  const former = record.devices.get(formerId ?? slot) ?? EMPTY_DEVICE
  const others = [...record.devices].filter(([id]) => id !== slot && id !== formerId)
  const newest = [...record.devices.values()].reduce((latest, { order }) => Math.max(latest, order), 0)
  const own = { ...sealContent(change), app: appId, order: newest + 1, otherFields: former.otherFields }
  return {
    version: RECORD_VERSION,
    identity: isOfAnotherApp(record, appId)
      ? record.identity
      : sealPart(IDENTITY, appKey(appId, IDENTITY_OWNER), device, random),
    devices: new Map([...others, [slot, own]]),
    otherFields: record.otherFields,
  }
}

/** Two apps, or two gates of one, may share a file: the identity beside the records is that of who came first. */
function isOfAnotherApp({ identity, devices }: VaultRecord, appId: string): boolean {
  const isShared = [...devices.values()].some(({ app }) => app !== null && app !== appId)
  return isShared && identity !== null && openPart(IDENTITY, appKey(appId, IDENTITY_OWNER), identity) === null
}

function sealContent({
  device,
  slot,
  content,
  hasHeld,
  appId,
  random,
}: RecordChange): Pick<DeviceRecord, 'credentials' | 'entitlement' | 'journal' | 'identity'> {
  const { credentials, pendingActivation, pendingReleases, lostSeats, entitlement, trial, time } = content
  const certificate = content.certificate === null ? {} : { certificate: content.certificate }
  const notice = content.storeNotice === null ? {} : { storeNotice: content.storeNotice }
  const spread = content.checkSpread === null ? {} : { checkSpread: content.checkSpread }
  const sale = content.sale === null ? {} : { sale: content.sale }
  const adoption = content.adoption === null ? {} : { adoption: content.adoption }
  const shared = appKey(appId, slot)
  const journal = { pendingActivation, pendingReleases, lostSeats }
  const hasCredentials = credentials !== null
  const hasJournal = pendingActivation !== null || pendingReleases.length > 0 || lostSeats.length > 0
  const flags = { hasCredentials, hasJournal, hasHeld: hasHeld || hasCredentials }
  const granted = {
    entitlement,
    trial,
    time,
    ...sale,
    ...certificate,
    ...notice,
    ...spread,
    ...adoption,
    ...flags,
  }
  return {
    credentials: hasCredentials ? sealPart(CREDENTIALS, shared, credentials, random) : null,
    entitlement: sealPart(ENTITLEMENT, deviceKey({ ...device, id: slot }), granted, random),
    journal: hasJournal ? sealPart(JOURNAL, shared, journal, random) : null,
    identity: sealPart(IDENTITY, shared, device, random),
  }
}

/**
 * Fields of others are kept, unless they alone would keep ours from being written: then the record is returned without
 * them, and the caller keeps the file as it was.
 */
export function withoutForeignBulk(
  record: VaultRecord,
  ownId: string,
  maxBytes: number = MAX_RECORD_BYTES,
): VaultRecord {
  const own = record.devices.get(ownId) ?? EMPTY_DEVICE
  const foreign = [record.otherFields, own.otherFields].map((fields) => Object.fromEntries(fields))
  if (bytesOf(foreign) <= maxBytes / 2) return record
  const devices = new Map(record.devices).set(ownId, { ...own, otherFields: new Map() })
  return { ...record, devices, otherFields: new Map() }
}

/**
 * Lets go of the records that were written longest ago, where the file would grow too large: of other computers, and only after
 * all of those, of other products on this one. Throws a `RangeError` where that is not enough: a file that the next launch
 * would not read is worse than none.
 */
export function trimRecord(
  record: VaultRecord,
  ownId: string,
  maxBytes: number = MAX_RECORD_BYTES,
): VaultRecord {
  let bytes = bytesOf(plainRecord(record))
  if (bytes <= maxBytes) return record
  const devices = new Map(record.devices)
  const oldestFirst = [...devices].filter(([id]) => id !== ownId).sort(([, a], [, b]) => a.order - b.order)
  const isHere = ([id]: (typeof oldestFirst)[number]): boolean => isOfSameComputer(id, ownId)
  const others = oldestFirst.filter((each) => !isHere(each))
  for (const [id, device] of [...others, ...oldestFirst.filter(isHere)]) {
    if (bytes <= maxBytes) break
    devices.delete(id)
    bytes -= bytesOf(id) + bytesOf(plainDevice(device)) + ENTRY_BYTES
  }
  if (bytes > maxBytes) throw new RangeError('the license record is too large to store')
  return { ...record, devices }
}

/** The colon and the comma: there is always one record more, this computer's. */
const ENTRY_BYTES = 2

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}
