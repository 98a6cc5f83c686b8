import type { DeviceIdentityReader } from '../ports/device-identity.js'
import { identityOf, type MachineKey, machineKeyOf } from './machine-key.js'

export interface DeviceIdentityOptions {
  /** Scopes the identity: another app on the same computer has another one. */
  readonly appId: string
  /** `probeMachine` of `device-probe.ts`, or a test's own. */
  readonly probe: () => Promise<MachineKey | null>
}

/** Reads who this computer is. The machine id itself is not kept. */
export function createDeviceIdentityReader({ appId, probe }: DeviceIdentityOptions): DeviceIdentityReader {
  return {
    read: async () => {
      const machine = await probe().catch(() => null)
      return machine === null ? null : identityOf(machine, appId)
    },
  }
}

/**
 * For a host that knows better than the system what one computer is. Its id too leaves the process only as a hash.
 * Throws a `TypeError` for an empty id, which would be the same on every computer.
 */
export function createHostIdentityReader(appId: string, hostDeviceId: string): DeviceIdentityReader {
  if (hostDeviceId.trim() === '')
    throw new TypeError('deviceId: expected a non-empty string, given an empty one')
  const identity = identityOf(machineKeyOf({ value: hostDeviceId, source: 'host' }), appId)
  return { read: () => Promise.resolve(identity) }
}
