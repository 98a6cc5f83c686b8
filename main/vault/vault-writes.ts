import type { DeviceIdentity } from '../ports/device-identity.js'
import { mergeContent } from './content-merge.js'
import type { FileVaultParts, VaultWriter } from './file-vault.js'
import type { VaultWriteOutcome } from './license-vault.js'
import { nextRecord, trimRecord } from './next-record.js'
import type { VaultContent } from './vault-content.js'
import { causeOf } from './vault-files.js'
import { EMPTY_RECORD, plainRecord } from './vault-record.js'
import type { VaultSource } from './vault-source.js'
import { createVaultUpkeep, type VaultUpkeep } from './vault-upkeep.js'
import { createWriteGuard } from './write-guard.js'

/** The writing half of a vault in a file. */
export interface VaultWrites {
  /** One at a time. Never rejects. */
  write(device: DeviceIdentity, content: VaultContent): Promise<VaultWriteOutcome>
}

interface WriteParts extends FileVaultParts {
  readonly upkeep: VaultUpkeep
}

export function createVaultWrites(vault: FileVaultParts): VaultWrites {
  const { directory, random } = vault
  const parts = { ...vault, upkeep: createVaultUpkeep(directory) }
  const guard = createWriteGuard(directory, random)
  let isSwept = false
  return {
    async write(device, content) {
      const cause = guard.cause()
      const outcome =
        cause === null ? await replace(parts, device, content) : ({ kind: 'failed', cause } as const)
      if (outcome.kind === 'failed') {
        guard.onFailed(outcome.cause)
        return outcome
      }
      guard.onWritten()
      await parts.upkeep.updateBackup(random.hex(8))
      if (!isSwept) parts.upkeep.sweepLeftovers()
      isSwept = true
      return outcome
    },
  }
}

async function replace(
  parts: WriteParts,
  device: DeviceIdentity,
  content: VaultContent,
): Promise<VaultWriteOutcome> {
  try {
    return replaceAtOnce(parts, await parts.loadWriter(), device, content)
  } catch (error) {
    return { kind: 'failed', cause: causeOf(error) }
  }
}

/** Reads, merges and writes without a pause, so that of two writers in this process neither loses anything. */
function replaceAtOnce(
  { files, upkeep, find, known, appId, random }: WriteParts,
  writer: VaultWriter,
  device: DeviceIdentity,
  content: VaultContent,
): VaultWriteOutcome {
  const source = find(device)
  const { record, view, unreadableCause, keepBeforeWrite } = source
  const base = known.get(device.id) ?? view.content
  // What is missing from a damaged file was not taken away by another process.
  const merged = isIntact(source) ? mergeContent(base, content, view.content) : content
  const { formerId, hasHeld } = view
  const change = { device, content: merged, formerId, hasHeld, appId, random }
  const next = plainRecord(trimRecord(nextRecord(record, change), device.id))
  if (unreadableCause !== undefined) {
    const aside = hasSeat(content) ? files.setAside() : undefined
    if (aside === undefined) return { kind: 'failed', cause: unreadableCause }
    writeOrUndo(upkeep, writer, next, () => upkeep.putBack(aside))
  } else {
    if (keepBeforeWrite !== undefined) upkeep.keepCopy(keepBeforeWrite)
    const undo = (): void => upkeep.undoTornWrite(random.hex(8), record !== EMPTY_RECORD)
    writeOrUndo(upkeep, writer, next, () => isIntact(source) && undo())
  }
  known.set(device.id, content)
  return { kind: 'written' }
}

function isIntact({ view, problem }: VaultSource): boolean {
  return view.lost === 'nothing' && (problem === null || problem.kind === 'newer-version')
}

/**
 * electron-store does not notice when a disk that is almost full takes only the beginning of what it is given, and puts
 * that in the place of the file.
 */
function writeOrUndo(
  upkeep: VaultUpkeep,
  writer: VaultWriter,
  next: Record<string, unknown>,
  undo: () => void,
): void {
  try {
    writer.write(next)
    if (upkeep.isTorn()) throw Object.assign(new Error('only a part was written'), { code: 'ENOSPC' })
  } catch (error) {
    undo()
    throw error
  }
}

/**
 * A file that cannot be read now may be a license that can be read tomorrow. It is set aside only for something of the
 * same worth: a seat of ours, held, wanted or to be given back.
 */
function hasSeat({ credentials, pendingActivation, pendingReleases }: VaultContent): boolean {
  return credentials !== null || pendingActivation !== null || pendingReleases.length > 0
}
