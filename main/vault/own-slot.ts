import { judgeSale, type StoreDemand } from '../../contract/sale.js'
import type { DeviceIdentity } from '../ports/device-identity.js'
import { type OpenedDevice, openDevice } from './device-record.js'
import type { VaultRecord } from './vault-record.js'

/** The app that looks for its record, and its sale. */
interface SlotOwner {
  readonly appId: string
  /** `null`: the app cannot tell what it sells, as behind a relay. */
  readonly demand: StoreDemand | null
}

/** The place of an app's record for one computer in the file. */
export interface Slot {
  readonly name: string
  /** `null`: there is none yet, and this name is free. */
  readonly opened: OpenedDevice | null
}

/**
 * A computer's record is stored under its device id. An app of another product with the same app id and profile, such as the next
 * major version, has its own under the same id and a number: neither opens by the other's record nor overwrites it.
 */
const NUMBER = /^~\d{1,3}$/

export function isSlotOf(name: string, deviceId: string): boolean {
  return name === deviceId || (name.startsWith(deviceId) && NUMBER.test(name.slice(deviceId.length)))
}

/** Returns whether two records belong to one computer. */
export function isOfSameComputer(one: string, other: string): boolean {
  return isSlotOf(one, other.replace(/~\d{1,3}$/, ''))
}

/** The record that was granted for what the app sells, else one of which that is not known. */
export function findSlot(record: VaultRecord, device: DeviceIdentity, owner: SlotOwner): Slot {
  const names = [...record.devices.keys()].filter((name) => isSlotOf(name, device.id))
  let unclear: Slot | null = null
  for (const name of names.sort((one, other) => one.length - other.length)) {
    const own = record.devices.get(name)
    if (own === undefined) continue
    const opened = openDevice(own, { ...device, id: name }, owner.appId)
    const { sale, credentials } = opened.content
    const judged = judgeSale(owner.demand, sale ?? credentials?.sale ?? null)
    if (judged === 'ours') return { name, opened }
    if (judged === 'unclear') unclear ??= { name, opened }
  }
  return unclear ?? { name: freeName(names, device.id), opened: null }
}

function freeName(taken: readonly string[], deviceId: string): string {
  if (!taken.includes(deviceId)) return deviceId
  for (let number = 2; ; number += 1) {
    const name = `${deviceId}~${number}`
    if (!taken.includes(name)) return name
  }
}
