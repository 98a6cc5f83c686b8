import { SECOND_MS } from '../../contract/duration.js'
import type { Clock } from '../ports/clock.js'
import type { DeviceIdentity, DeviceIdentityReader } from '../ports/device-identity.js'
import { type Log, nameOfError } from '../ports/log.js'
import { settledWithin } from '../ports/settled-within.js'
import type { LicenseVault } from '../vault/license-vault.js'
import { EMPTY_CONTENT, type VaultReading } from '../vault/vault-content.js'
import { NO_DEVICE } from './record-keeper.js'

interface OpenVaultPorts {
  readonly clock: Clock
  readonly device: DeviceIdentityReader
  readonly vault: LicenseVault
  readonly log: Log
}

/** A reader of a host's own is not waited for any longer; the remembered computer is taken instead. */
export const DEVICE_LIMIT_MS = 10 * SECOND_MS

/** Neither port throws, but a host may give ones of its own; a gate that cannot be opened could not even be activated. */
export async function openVault({ clock, device, vault, log }: OpenVaultPorts): Promise<VaultReading> {
  let identity: DeviceIdentity | null = null
  try {
    const read = await settledWithin(clock, DEVICE_LIMIT_MS, device.read())
    if (read === null) log.write('error', 'the device id was not read in time')
    identity = read?.value ?? null
    const reading = vault.read(identity)
    if (reading.problem?.kind !== 'unreadable') return reading
    // Not waited for where it can be read: a launch of who is licensed is as quick as one read of a file.
    return (await vault.readPatiently?.(identity)) ?? reading
  } catch (error) {
    log.write('error', 'the vault could not be opened', { error: nameOfError(error) })
    return identity === null ? readWithout(vault) : unreadable(identity)
  }
}

/** `null`: a vault of the host threw. */
export function readOnce(vault: LicenseVault, device: DeviceIdentity): VaultReading | null {
  try {
    return vault.read(device)
  } catch {
    return null
  }
}

export function logUnreadable({ problem }: VaultReading, log: Log): void {
  if (problem?.cause === undefined) return
  const { cause, path } = problem
  log.write('warn', 'the license file could not be read: let the user read it, or close what holds it', {
    cause,
    path,
  })
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
