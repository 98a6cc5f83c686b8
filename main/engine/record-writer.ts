import type { DeviceIdentity } from '../ports/device-identity.js'
import { type Log, nameOfError } from '../ports/log.js'
import type { LicenseVault, VaultWriteOutcome } from '../vault/license-vault.js'
import type { VaultContent } from '../vault/vault-content.js'

/** Writes what is in memory to the vault, one write at a time, each of what is there when it begins: none overtakes another. */
export interface RecordWriter {
  /** Resolves once a write that holds all changes made so far has ended, well or not. */
  write(): Promise<void>
  /** Whether the last write succeeded. */
  readonly persisted: boolean
  /** It did not, or its last good copy could not be made. */
  readonly isToBeWritten: boolean
}

export interface RecordWriterPorts {
  readonly vault: LicenseVault
  readonly log: Log
  readonly latest: () => { readonly device: DeviceIdentity; readonly content: VaultContent }
}

export function createRecordWriter({ vault, log, latest }: RecordWriterPorts): RecordWriter {
  let last: Promise<void> = Promise.resolve()
  let persisted = true
  let isToBeWritten = false

  async function writeLatest(): Promise<void> {
    const { device, content } = latest()
    const outcome = await writeSafely(vault, device, content, log)
    persisted = outcome.kind === 'written'
    isToBeWritten = outcome.kind === 'failed' || outcome.isCopied === false
    if (outcome.kind === 'failed')
      log.write('warn', 'the license could not be saved', { cause: outcome.cause })
  }

  return {
    write() {
      last = last.then(writeLatest)
      return last
    },
    get persisted() {
      return persisted
    },
    get isToBeWritten() {
      return isToBeWritten
    },
  }
}

/** A vault never rejects, but a host may give one of its own. */
async function writeSafely(
  vault: LicenseVault,
  device: DeviceIdentity,
  content: VaultContent,
  log: Log,
): Promise<VaultWriteOutcome> {
  try {
    return await vault.write(device, content)
  } catch (error) {
    log.write('error', 'the vault threw', { error: nameOfError(error) })
    return { kind: 'failed', cause: 'unknown' }
  }
}
