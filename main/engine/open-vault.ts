import type { DeviceIdentity, DeviceIdentityReader } from '../ports/device-identity.js'
import { type Log, nameOfError } from '../ports/log.js'
import type { LicenseVault } from '../vault/license-vault.js'
import { EMPTY_CONTENT, type VaultReading } from '../vault/vault-content.js'
import { NO_DEVICE } from './record-keeper.js'

export interface OpenVaultPorts {
  readonly device: DeviceIdentityReader
  readonly vault: LicenseVault
  readonly log: Log
}

/** Neither port throws, but a host may give ones of its own; a gate that cannot be opened could not even be activated. */
export async function openVault({ device, vault, log }: OpenVaultPorts): Promise<VaultReading> {
  let identity: DeviceIdentity | null = null
  try {
    identity = await device.read()
    return vault.read(identity)
  } catch (error) {
    log.write('error', 'the vault could not be opened', { error: nameOfError(error) })
    return identity === null ? readWithout(vault) : unreadable(identity)
  }
}

function readWithout(vault: LicenseVault): VaultReading {
  try {
    return vault.read(null)
  } catch {
    return unreadable(NO_DEVICE)
  }
}

function unreadable(device: DeviceIdentity): VaultReading {
  return {
    device,
    content: EMPTY_CONTENT,
    elsewhere: null,
    problem: { kind: 'unreadable' },
    deviceChanged: false,
  }
}
