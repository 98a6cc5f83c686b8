import type { DeviceIdentity } from '../ports/device-identity.js'
import type { Random } from '../ports/random.js'
import { mergeContent } from './content-merge.js'
import { viewRecord } from './device-view.js'
import type { LicenseVault, VaultWriteOutcome } from './license-vault.js'
import { nextRecord, trimRecord } from './next-record.js'
import { createRandomIdentity } from './random-identity.js'
import type { VaultContent } from './vault-content.js'
import { causeOf, createVaultFiles, type VaultFiles } from './vault-files.js'
import { EMPTY_RECORD, plainRecord } from './vault-record.js'
import { findSource, type VaultSource } from './vault-source.js'
import { createWriteGuard } from './write-guard.js'

/** Replaces the whole file, atomically. Loaded for the first write only: reading needs nothing of it. */
export interface VaultWriter {
  /** Throws what the system says. */
  write(record: Record<string, unknown>): void
}

export interface FileVaultOptions {
  /** Absolute path of the folder that `license-gate.json` lies in, as a rule Electron's userData. */
  readonly directory: string
  /** Scopes what is kept: another app cannot open it by accident. */
  readonly appId: string
  readonly random: Random
  readonly loadWriter: () => Promise<VaultWriter>
}

interface FileVaultParts extends FileVaultOptions {
  readonly files: VaultFiles
  readonly find: (live: DeviceIdentity | null) => VaultSource
  /** What the caller knows of each computer's part: what the file has beyond it, another process has written. */
  readonly known: Map<string, VaultContent>
}

/**
 * The vault in a file of its own, kept with the last good copy beside it. Reading is plain `fs`. Processes that share
 * the file see each other's changes at their next write (`content-merge.ts` tells what can be lost between them).
 */
export function createFileVault(options: FileVaultOptions): LicenseVault {
  const { directory, random } = options
  const parts = createParts(options)
  const guard = createWriteGuard(directory, random)
  let last: Promise<unknown> = Promise.resolve()
  let isSwept = false

  async function write(device: DeviceIdentity, content: VaultContent): Promise<VaultWriteOutcome> {
    const cause = guard.cause()
    const outcome =
      cause === null ? await replace(parts, device, content) : ({ kind: 'failed', cause } as const)
    if (outcome.kind === 'failed') {
      guard.onFailed(outcome.cause)
      return outcome
    }
    guard.onWritten()
    await parts.files.updateBackup(random.hex(8))
    if (!isSwept) parts.files.sweepLeftovers()
    isSwept = true
    return outcome
  }

  return {
    read(live) {
      const { view, problem } = parts.find(live)
      const { device, content, elsewhere, deviceChanged } = view
      parts.known.set(device.id, content)
      return { device, content, elsewhere, problem, deviceChanged }
    },
    write(device, content) {
      const turn = last.then(() => write(device, content))
      last = turn
      return turn
    },
  }
}

function createParts(options: FileVaultOptions): FileVaultParts {
  const { directory, appId, random } = options
  const files = createVaultFiles(directory)
  const createIdentity = createRandomIdentity(random)
  return {
    ...options,
    files,
    known: new Map(),
    find: (live) =>
      findSource({
        files,
        view: (record) => viewRecord(record, live, { appId, createIdentity }),
        uniqueHex: () => random.hex(8),
      }),
  }
}

async function replace(
  parts: FileVaultParts,
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
  { files, find, known, appId, random }: FileVaultParts,
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
    writeOrUndo(files, writer, next, () => files.putBack(aside))
  } else {
    if (keepBeforeWrite !== undefined) files.keepCopy(keepBeforeWrite)
    const undo = (): void => files.undoTornWrite(random.hex(8), record !== EMPTY_RECORD)
    writeOrUndo(files, writer, next, () => isIntact(source) && undo())
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
  files: VaultFiles,
  writer: VaultWriter,
  next: Record<string, unknown>,
  undo: () => void,
): void {
  try {
    writer.write(next)
    if (files.isTorn()) throw Object.assign(new Error('only a part was written'), { code: 'ENOSPC' })
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
