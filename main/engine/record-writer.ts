import { SECOND_MS } from '../../contract/duration.js'
import type { Clock } from '../ports/clock.js'
import type { DeviceIdentity } from '../ports/device-identity.js'
import { type Log, nameOfError } from '../ports/log.js'
import { settledWithin } from '../ports/settled-within.js'
import type { LicenseVault, VaultWriteOutcome } from '../vault/license-vault.js'
import type { VaultContent } from '../vault/vault-content.js'
import type { MutableRecord } from './license-record.js'
import type { StoreClock } from './store-clock.js'

/** Writes what is in memory to the vault, one write at a time, each of what is there when it begins: none overtakes another. */
export interface RecordWriter {
  /** Resolves once a write that holds all changes made so far has ended, well or not. */
  write(): Promise<void>
}

interface RecordWriterPorts {
  readonly vault: LicenseVault
  readonly clock: Clock
  readonly log: Log
  readonly time: StoreClock
}

/** A write that takes longer counts as failed, and goes on. */
export const WRITE_LIMIT_MS = 30 * SECOND_MS

export function createRecordWriter(
  record: MutableRecord,
  { vault, clock, log, time }: RecordWriterPorts,
): RecordWriter {
  let last: Promise<void> = Promise.resolve()
  let isStuck = false

  async function writeLatest(): Promise<void> {
    // The next one must not overtake it. Housekeeping writes again once it has ended.
    if (isStuck) return
    record.content = { ...record.content, time: time.anchor() }
    const writing = writeSafely(vault, record.device, record.content, log)
    const settled = await settledWithin(clock, WRITE_LIMIT_MS, writing)
    if (settled === null) {
      isStuck = true
      void writing.then(() => {
        isStuck = false
      })
    }
    const outcome = settled?.value ?? { kind: 'failed', cause: 'timeout' }
    record.persisted = outcome.kind === 'written'
    record.isToBeWritten = outcome.kind === 'failed' || outcome.isCopied === false
    if (outcome.kind === 'failed') log.write('warn', 'could not save the license', { cause: outcome.cause })
  }

  return {
    write() {
      last = last.then(writeLatest)
      return last
    },
  }
}

/** A vault never rejects, but a host may provide its own. */
async function writeSafely(
  vault: LicenseVault,
  device: DeviceIdentity,
  content: VaultContent,
  log: Log,
): Promise<VaultWriteOutcome> {
  try {
    return await vault.write(device, content)
  } catch (error) {
    log.write('error', 'the license vault threw while saving', { error: nameOfError(error) })
    return { kind: 'failed', cause: 'unknown' }
  }
}
