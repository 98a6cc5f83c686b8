import { accessSync, constants } from 'node:fs'
import { type StoreDemand, saleDemanded } from '../../contract/sale.js'
import type { Clock } from '../ports/clock.js'
import type { DeviceIdentity } from '../ports/device-identity.js'
import type { Random } from '../ports/random.js'
import { createBackupCopy } from './backup-copy.js'
import { mergeContent } from './content-merge.js'
import type { VaultWriteOutcome, VaultWriter } from './license-vault.js'
import { nextRecord, trimRecord, withoutForeignBulk } from './next-record.js'
import { plainRecord } from './plain-record.js'
import type { VaultContent } from './vault-content.js'
import { causeOf, isPassing, orElse, pause, type VaultFiles } from './vault-files.js'
import { EMPTY_RECORD } from './vault-record.js'
import type { VaultSource } from './vault-source.js'
import { createVaultUpkeep, type VaultUpkeep } from './vault-upkeep.js'

/** The writing half of a vault in a file. */
interface VaultWrites {
  /** One at a time. Never rejects. */
  write(device: DeviceIdentity, content: VaultContent): Promise<VaultWriteOutcome>
}

/** The part of the vault that writing needs. */
export interface WriteContext {
  readonly directory: string
  readonly demand?: StoreDemand | null
  readonly random: Random
  readonly clock: Pick<Clock, 'setTimeout'>
  readonly loadWriter: () => Promise<VaultWriter>
  readonly files: VaultFiles
  readonly find: (live: DeviceIdentity | null) => VaultSource
  /** The last known content of each record: anything beyond it in the file was written by another process. */
  readonly known: Map<string, VaultContent>
}

interface WriteState extends WriteContext {
  readonly upkeep: VaultUpkeep
}

/** Scanners, backups and other processes of the app let go of a file within a second. */
export const WRITE_PAUSES_MS = [20, 50, 100, 200, 400, 500] as const

export function createVaultWrites(context: WriteContext): VaultWrites {
  const { directory, random, clock } = context
  const state = { ...context, upkeep: createVaultUpkeep(directory) }
  const backup = createBackupCopy({ directory, random, clock })
  let isPatient = true
  let isSwept = false

  async function tryForAWhile(device: DeviceIdentity, content: VaultContent): Promise<VaultWriteOutcome> {
    for (let tries = 0; ; tries += 1) {
      // A writer that fails after all pauses is retried later, without further pauses.
      const pauseMs = isPatient ? WRITE_PAUSES_MS[tries] : undefined
      const outcome = await replace(state, { device, content, isLastTry: pauseMs === undefined })
      const mayPass = outcome.kind === 'failed' && isPassing(outcome.cause)
      if (mayPass && pauseMs !== undefined) await pause(clock, pauseMs)
      else {
        isPatient = outcome.kind === 'written'
        return outcome
      }
    }
  }

  return {
    async write(device, content) {
      const outcome = await tryForAWhile(device, content)
      if (outcome.kind === 'failed') return outcome
      const isCopied = await backup.update()
      if (!isSwept) state.upkeep.sweepLeftovers()
      isSwept = true
      return isCopied ? outcome : { ...outcome, isCopied }
    },
  }
}

interface Wanted {
  readonly device: DeviceIdentity
  readonly content: VaultContent
  readonly isLastTry: boolean
}

async function replace(state: WriteState, wanted: Wanted): Promise<VaultWriteOutcome> {
  try {
    checkAccess(state.directory)
    return replaceAtOnce(state, await state.loadWriter(), wanted)
  } catch (error) {
    return { kind: 'failed', cause: causeOf(error) }
  }
}

/** The writer is not loaded for a folder that cannot be written to. A missing folder is created by the write. */
function checkAccess(directory: string): void {
  try {
    accessSync(directory, constants.W_OK | constants.X_OK)
  } catch (error) {
    if (causeOf(error) !== 'ENOENT') throw error
  }
}

/** Reads, merges and writes without a pause, so that of two writers in this process neither loses anything. */
function replaceAtOnce(state: WriteState, writer: VaultWriter, wanted: Wanted): VaultWriteOutcome {
  const { files, upkeep, find, known, random } = state
  const { device, content, isLastTry } = wanted
  const source = find(device)
  const { record, view, unreadableCause } = source
  const { next, keepBeforeWrite } = prepare(state, source, wanted)
  const write = (undo: () => void): void => writeOrUndo(upkeep, writer, next, undo)
  if (unreadableCause !== undefined) {
    const isOver = isLastTry || !isPassing(unreadableCause)
    const aside = isOver && hasSeat(content) ? files.setAside() : undefined
    if (aside === undefined) return { kind: 'failed', cause: unreadableCause }
    write(() => upkeep.putBack(aside))
  } else {
    const undo = (): void => upkeep.undoTornWrite(random.hex(8), record !== EMPTY_RECORD)
    const writeHere = (): void => write(() => isIntact(source) && undo())
    if (keepBeforeWrite === undefined) writeHere()
    else upkeep.keepCopy(keepBeforeWrite, writeHere)
  }
  known.set(view.slot, content)
  return { kind: 'written' }
}

/** Decides what to write, and as what to keep the existing file. */
function prepare(
  { known, demand, random }: WriteState,
  source: VaultSource,
  { device, content: wanted }: Wanted,
): { readonly next: Record<string, unknown> } & Pick<VaultSource, 'keepBeforeWrite'> {
  const { record, view } = source
  const base = known.get(view.slot) ?? view.content
  // Content missing from a damaged file was not removed by another process.
  const merged = isIntact(source) ? mergeContent(base, wanted, view.content) : wanted
  const full = nextRecord(record, { ...view, device, content: forOwn(merged, demand), random })
  const lean = withoutForeignBulk(full, view.slot)
  const next = plainRecord(trimRecord(lean, view.slot))
  const keepBeforeWrite = source.keepBeforeWrite ?? (lean === full ? undefined : 'damaged')
  return { next, ...(keepBeforeWrite === undefined ? {} : { keepBeforeWrite }) }
}

/** A record without a license is stored with the app's sale, so that no app of another product takes it for its own. */
function forOwn(content: VaultContent, demand: StoreDemand | null = null): VaultContent {
  const isKnown = content.sale !== null || content.credentials !== null || demand === null
  return isKnown ? content : { ...content, sale: saleDemanded(demand) }
}

function isIntact({ view, problem }: VaultSource): boolean {
  return view.lost === 'nothing' && (problem === null || problem.kind === 'newer-version')
}

/** A writer may not notice when a disk that is almost full takes only the beginning of what it is given. */
function writeOrUndo(
  upkeep: VaultUpkeep,
  writer: VaultWriter,
  next: Record<string, unknown>,
  undo: () => void,
): void {
  orElse(() => {
    writer.write(next)
    if (upkeep.isTorn()) throw Object.assign(new Error('partial write'), { code: 'ENOSPC' })
  }, undo)
}

/**
 * A file that cannot be read now may be a license that can be read tomorrow. It is set aside only for something of the same
 * worth: a seat of ours, whether in use, wanted or waiting for its release.
 */
function hasSeat({ credentials, pendingActivation, pendingReleases }: VaultContent): boolean {
  return credentials !== null || pendingActivation !== null || pendingReleases.length > 0
}
