import type { DeviceIdentity, DeviceIdentityReader } from '../ports/device-identity.js'
import { identityOf, type MachineKey } from './machine-key.js'

interface DeviceIdentityOptions {
  /** Scopes the identity: another app on the same computer has another one. */
  readonly appId: string
  /** `probeMachine` of `device-probe.ts`, or a test's own. */
  readonly probe: () => Promise<MachineKey | null>
}

/** The identities that one computer has for several apps. */
export interface AppIdentityReader extends DeviceIdentityReader {
  /** As for an app of another id. `null`: before `read` has resolved, or without any machine id. */
  under(appId: string): DeviceIdentity | null
}

/** Reads who this computer is. The machine id itself is not kept, only the key that it makes. */
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
