import type { KeyObject } from 'node:crypto'
import type { DeviceIdentity, DeviceIdSource } from '../ports/device-identity.js'
import { createHmac, createSecretKey } from '../ports/node-crypto.js'
import type { MachineId } from './machine-id/machine-id.js'

/** The machine id in a form that signs and cannot be printed: no string of it stays in memory. */
export interface MachineKey {
  readonly key: KeyObject
  readonly source: DeviceIdSource
}

export function machineKeyOf(machineId: MachineId): MachineKey {
  return { key: createSecretKey(machineId.value, 'utf8'), source: machineId.source }
}

/**
 * Who a computer is for one app. The machine id is the key of the hash and the app the message, as machine-id(5) asks
 * for: two apps cannot find out that they run on the same computer. The purpose in the message keeps the secret from
 * being computed from the id.
 */
export function identityOf(machine: MachineKey, appId: string): DeviceIdentity {
  const sign = (purpose: string): string =>
    createHmac('sha256', machine.key).update(`${appId}:${purpose}`).digest('hex')
  return { id: sign('device'), secret: sign('entitlement'), source: machine.source }
}
