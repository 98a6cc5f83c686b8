import type { KeyObject } from 'node:crypto'
import type { DeviceIdentity, DeviceIdentityReader, DeviceIdSource } from '../ports/device-identity.js'
import { createHmac, createSecretKey } from '../ports/node-crypto.js'
import type { MachineId } from './machine-id/machine-id.js'

/** The machine id in a form that can sign but not be printed: no string of it stays in memory. */
export interface MachineKey {
  readonly key: KeyObject
  readonly source: DeviceIdSource
}

export function machineKeyOf(machineId: MachineId): MachineKey {
  return { key: createSecretKey(machineId.value, 'utf8'), source: machineId.source }
}

/**
 * Identifies a computer to one app. The machine id is the key of the hash and the app the message, as machine-id(5)
 * requires: two apps cannot find out that they run on the same computer. The purpose in the message keeps the secret from
 * being computed from the id.
 */
export function identityOf(machine: MachineKey, appId: string): DeviceIdentity {
  const sign = (purpose: string): string =>
    createHmac('sha256', machine.key).update(`${appId}:${purpose}`).digest('hex')
  return { id: sign('device'), secret: sign('entitlement'), source: machine.source }
}

interface DeviceIdentityOptions {
  /** Scopes the identity: each app on a computer has its own. */
  readonly appId: string
  /** `probeMachine` of `device-probe.ts`, or a fake in tests. */
  readonly probe: () => Promise<MachineKey | null>
}

/** Reads the identities that one computer has for several apps. */
export interface AppIdentityReader extends DeviceIdentityReader {
  /** The identity for an app of another id, or `null` before `read` has resolved or without a machine id. */
  under(appId: string): DeviceIdentity | null
}

/** Reads the identity of this computer. Keeps the key, never the machine id itself. */
export function createDeviceIdentityReader({ appId, probe }: DeviceIdentityOptions): AppIdentityReader {
  let machine: MachineKey | null = null
  return {
    under: (otherAppId) => (machine === null ? null : identityOf(machine, otherAppId)),
    read: async () => {
      machine = await probe().catch(() => null)
      return machine === null ? null : identityOf(machine, appId)
    },
  }
}
