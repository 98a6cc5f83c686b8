import type { DeviceView, Loss } from './device-view.js'
import type { VaultProblem } from './vault-content.js'
import type { FileReading, VaultFiles } from './vault-files.js'
import { EMPTY_RECORD, parseRecord, RECORD_VERSION, type VaultRecord } from './vault-record.js'

/** The record to use, and the problem with the file, if any. */
export interface VaultSource {
  readonly record: VaultRecord
  readonly view: DeviceView
  readonly problem: VaultProblem | null
  /** Set while the file itself cannot be read: the system's code. */
  readonly unreadableCause?: string
  /** The file has more in it than we can read: the kind of copy to keep before it is replaced. */
  readonly keepBeforeWrite?: 'damaged' | number
}

interface SourceOptions {
  readonly files: VaultFiles
  readonly view: (record: VaultRecord) => DeviceView
  readonly uniqueHex: () => string
}

/**
 * Finds the record: the file, its last good copy, or an empty one.
 *
 * The copy stands in for a file that is there and has lost more than it, never for one that is absent: our writes leave no such
 * gap, so a user without the file has deleted it and wants to start over.
 */
export function findSource({ files, view, uniqueHex }: SourceOptions): VaultSource {
  const main = files.readMain()
  if (main.kind === 'absent') return { record: EMPTY_RECORD, view: view(EMPTY_RECORD), problem: null }
  const found = openRecord(main, view)
  if (found !== null && (found.view.lost === 'nothing' || isNewer(found))) return asFound(found)
  const copy = openRecord(files.readBackup(), view)
  const unreadable = main.kind === 'unreadable' ? { unreadableCause: main.cause } : {}
  const where = main.kind === 'unreadable' ? { cause: main.cause, path: main.path } : {}
  if (copy !== null && lossOf(copy) < lossOf(found)) {
    // A file that cannot be read now may be readable a moment later: it is left alone.
    const keptAs = main.kind === 'unreadable' ? undefined : files.restoreBackup(uniqueHex())
    return { ...copy, problem: { ...problemOf('restored', keptAs), ...where }, ...unreadable }
  }
  if (found !== null) return asFound(found)
  const empty = { record: EMPTY_RECORD, view: view(EMPTY_RECORD) }
  if (main.kind === 'unreadable')
    return { ...empty, problem: { kind: 'unreadable', ...where }, ...unreadable }
  return { ...empty, problem: problemOf('damaged', files.setAside()) }
}

interface OpenedRecord {
  readonly record: VaultRecord
  readonly view: DeviceView
}

function openRecord(file: FileReading, view: SourceOptions['view']): OpenedRecord | null {
  const record = file.kind === 'text' ? parseRecord(file.text) : null
  return record === null ? null : { record, view: view(record) }
}

/** Of two readings, the one that has lost less wins. */
const LOSSES: Readonly<Record<Loss, number>> = { nothing: 0, unknown: 1, entitlement: 2, credentials: 3 }

function lossOf(found: OpenedRecord | null): number {
  return found === null ? Number.POSITIVE_INFINITY : LOSSES[found.view.lost]
}

function asFound(found: OpenedRecord): VaultSource {
  if (isNewer(found)) {
    return { ...found, problem: { kind: 'newer-version' }, keepBeforeWrite: found.record.version }
  }
  switch (found.view.lost) {
    case 'nothing':
    case 'unknown':
      return { ...found, problem: null }
    case 'entitlement':
      return { ...found, problem: { kind: 'entitlement-lost' } }
    case 'credentials':
      return { ...found, problem: { kind: 'damaged' }, keepBeforeWrite: 'damaged' }
    default:
      return found.view.lost satisfies never
  }
}

function isNewer({ record }: OpenedRecord): boolean {
  return record.version > RECORD_VERSION
}

function problemOf(kind: VaultProblem['kind'], keptAs: string | undefined): VaultProblem {
  return keptAs === undefined ? { kind } : { kind, keptAs }
}
