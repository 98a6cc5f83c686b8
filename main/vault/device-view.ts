import { judgeSale, type StoreDemand } from '../../contract/sale.js'
import type { DeviceIdentity, DeviceIdSource } from '../ports/device-identity.js'
import { canBeOpened, type Loss, type OpenedDevice } from './device-record.js'
import { findSlot, isSlotOf, type Slot } from './own-slot.js'
import { appKey, CREDENTIALS, IDENTITY, openPart } from './sealed-parts.js'
import { type Credentials, EMPTY_CONTENT, type VaultContent } from './vault-content.js'
import type { DeviceRecord, VaultRecord } from './vault-record.js'

export type { Loss }

/** A record as one app on one computer sees it. */
export interface DeviceView {
  readonly device: DeviceIdentity
  /** The app id under which the record was found, or is to be made. */
  readonly appId: string
  /** The name of the record in the file. */
  readonly slot: string
  /** Whether there is such a record. */
  readonly isFound: boolean
  readonly content: VaultContent
  /** As `VaultReading.elsewhere`. */
  readonly elsewhere: Credentials | null
  /** The record is to remember this identity, which is not the one it holds. */
  readonly deviceChanged: boolean
  /** The name under which this computer's record still stands, where that is of an earlier id of the same computer. */
  readonly formerId: string | null
  /** Whether a license was ever held under this computer's record, also one that was given back. */
  readonly hasHeld: boolean
  readonly lost: Loss
}

export interface ViewOptions {
  readonly appId: string
  /** What the app sells: a record of another product is not its own. @defaultValue not known */
  readonly demand?: StoreDemand | null
  /** Ids that the app had before. A record that is found under one stays there. Absent: only `appId` counts. */
  readonly formerAppIds?: readonly string[] | undefined
  /** Who this computer is under another app id; `null`: the same as under this one. */
  readonly identityUnder?: (appId: string) => DeviceIdentity | null
  /** For a computer that has no id and is not remembered. */
  readonly createIdentity: () => DeviceIdentity
}

/** The owner under which the identity is sealed: it stands beside the records, in none of them. */
export const IDENTITY_OWNER = 'identity'

/** A file is named by few apps; one that was made to keep a launch busy may name thousands. */
const APPS_LOOKED_AT = 5
const RECORDS_LOOKED_AT = 100

/**
 * Which record is this app's, and what it holds. One of a former app id counts as well as its own, and holds what this one
 * has not. Under an id that only the file names, it must have been sold as exactly what the app sells: anybody could put the
 * file of another app here.
 */
export function viewRecord(
  record: VaultRecord,
  live: DeviceIdentity | null,
  options: ViewOptions,
): DeviceView {
  const own = viewUnderAppId(record, live, options)
  if (own.content.credentials !== null || own.content.certificate !== null) return own
  const { formerAppIds, identityUnder, demand = null } = options
  if (formerAppIds === undefined) return own
  for (const appId of new Set([...formerAppIds, ...appIdsIn(record)])) {
    if (appId === options.appId) continue
    const former = viewUnderAppId(record, identityUnder?.(appId) ?? live, { ...options, appId })
    const isTrusted = formerAppIds.includes(appId) || judgeSale(demand, former.content.sale) === 'ours'
    const holdsMore = own.isFound ? former.content.credentials !== null : former.isFound
    if (isTrusted && (holdsMore || (!own.isFound && former.elsewhere !== null))) return former
  }
  return own
}

/** Whether a license was held here, and nothing is left of it. */
export function givenBack({ content, hasHeld, lost }: DeviceView): { readonly isGivenBack?: true } {
  const isGone = content.credentials === null && content.entitlement === null && lost === 'nothing'
  return hasHeld && isGone ? { isGivenBack: true } : {}
}

function appIdsIn({ devices }: VaultRecord): readonly string[] {
  const named = new Set<string>()
  for (const { app } of devices.values()) if (app !== null && named.size < APPS_LOOKED_AT) named.add(app)
  return [...named]
}

/**
 * - A probe that fails changes nothing: the remembered identity goes on.
 * - A changed source is not a changed computer: a record that stands under an id from another source is taken over.
 * - Another id from the same source is another computer: its record grants nothing here.
 */
function viewUnderAppId(record: VaultRecord, live: DeviceIdentity | null, options: ViewOptions): DeviceView {
  const { appId } = options
  const last = openPart(IDENTITY, appKey(appId, IDENTITY_OWNER), record.identity)
  const device = live ?? last ?? keptIdentities(record, appId)[0] ?? options.createIdentity()
  const { owner, slot } = findOwn(record, device, last, options)
  const opened = slot.opened ?? absent(lossWithoutRecord(record, slot, last, appId))
  const kept = opened.identity ?? last
  return {
    device,
    appId,
    ...namesOf(slot, owner, device),
    isFound: slot.opened !== null,
    content: opened.content,
    hasHeld: opened.hasHeld,
    lost: opened.lost,
    elsewhere: findElsewhere(record, owner.id, opened, options),
    deviceChanged: kept?.id !== device.id || kept.source !== device.source,
  }
}

interface Found {
  readonly owner: DeviceIdentity
  readonly slot: Slot
}

function findOwn(
  record: VaultRecord,
  device: DeviceIdentity,
  last: DeviceIdentity | null,
  { appId, demand = null }: ViewOptions,
): Found {
  const own = findSlot(record, device, { appId, demand })
  if (own.opened !== null) return { owner: device, slot: own }
  for (const owner of [last, ...keptIdentities(record, appId)]) {
    if (owner === null || owner.id === device.id || !isSameComputer(owner.source, device.source)) continue
    const slot = findSlot(record, owner, { appId, demand })
    if (slot.opened !== null) return { owner, slot }
  }
  return { owner: device, slot: own }
}

function namesOf(
  { name, opened }: Slot,
  owner: DeviceIdentity,
  device: DeviceIdentity,
): Pick<DeviceView, 'slot' | 'formerId'> {
  const isTakenOver = opened !== null && owner.id !== device.id
  return isTakenOver
    ? { slot: device.id + name.slice(owner.id.length), formerId: name }
    : { slot: name, formerId: null }
}

function absent(lost: Loss): OpenedDevice {
  return { content: EMPTY_CONTENT, identity: null, hasHeld: false, lost }
}

/** Beside the records stands the identity of who wrote last. Where that was another app, each record has its own. */
function keptIdentities(record: VaultRecord, appId: string): readonly DeviceIdentity[] {
  return newestOf(record)
    .map(([name, { identity }]) => openPart(IDENTITY, appKey(appId, name), identity))
    .filter((identity) => identity !== null)
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
function lossWithoutRecord(
  record: VaultRecord,
  { name }: Slot,
  remembered: DeviceIdentity | null,
  appId: string,
): Loss {
  if (record.identity === null && record.devices.size === 0) return 'nothing'
  // The records of this computer are there, and are of other products.
  if (name.includes('~') && record.devices.has(name.slice(0, name.lastIndexOf('~')))) return 'nothing'
  if (remembered === null) return 'unknown'
  // Whoever wrote last has a record.
  if (!record.devices.has(remembered.id)) return 'credentials'
  return newestOf(record).every(([id, other]) => canBeOpened(other, id, appId)) ? 'nothing' : 'unknown'
}

/**
 * The most recently written one, where there are several. A license that was given back here is not offered again; an
 * activation under way, or a trial, is no such record. While a key is kept here, only its own seat on another computer counts.
 */
function findElsewhere(
  record: VaultRecord,
  ownId: string,
  { content: { credentials: own }, hasHeld }: Pick<DeviceView, 'content' | 'hasHeld'>,
  { appId, demand = null }: ViewOptions,
): Credentials | null {
  if (own === null && hasHeld) return null
  for (const [name, other] of newestOf(record)) {
    if (isSlotOf(name, ownId)) continue
    const credentials = openPart(CREDENTIALS, appKey(appId, name), other.credentials)
    if (credentials === null || judgeSale(demand, credentials.sale ?? null) === 'other') continue
    if (own === null || isSeatOf(own.key, credentials)) return credentials
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
