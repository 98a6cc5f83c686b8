import type { DeviceView } from './device-view.js'
import type { VaultProblem } from './vault-content.js'
import type { FileReading, VaultFiles } from './vault-files.js'
import { EMPTY_RECORD, parseRecord, RECORD_VERSION, type VaultRecord } from './vault-record.js'

/** The record to go by, and what was wrong with the file. */
export interface VaultSource {
  readonly record: VaultRecord
  readonly view: DeviceView
  readonly problem: VaultProblem | null
  /** Set while the file itself cannot be read: the system's code. */
  readonly unreadableCause?: string
  /** The file in its place holds more than we can read: as what to keep a copy before it is replaced. */
  readonly keepBeforeWrite?: 'damaged' | number
}

export interface SourceOptions {
  readonly files: VaultFiles
  readonly view: (record: VaultRecord) => DeviceView
  readonly uniqueHex: () => string
}

/**
 * Finds the record: the file, else its last good copy, else an empty one.
 *
 * The copy stands in for a file that is there and is no good, never for one that is absent: our writes leave no such
 * gap, so who has no file has deleted it and wants to begin anew.
 */
export function findSource({ files, view, uniqueHex }: SourceOptions): VaultSource {
  const main = files.readMain()
  if (main.kind === 'absent') return { record: EMPTY_RECORD, view: view(EMPTY_RECORD), problem: null }
  const found = openRecord(main, view)
  if (found !== null && (found.view.lost !== 'credentials' || isNewer(found))) return soundSource(found)
  const copy = openRecord(files.readBackup(), view)
  const unreadable = main.kind === 'unreadable' ? { unreadableCause: main.cause } : {}
  if (copy !== null && copy.view.lost !== 'credentials') {
    // A file that cannot be read now may be readable a moment later: it is left alone.
    const keptAs = main.kind === 'unreadable' ? undefined : files.restoreBackup(uniqueHex())
    return { ...copy, problem: problemOf('restored', keptAs), ...unreadable }
  }
  if (found !== null) return { ...found, problem: { kind: 'damaged' }, keepBeforeWrite: 'damaged' }
  const empty = { record: EMPTY_RECORD, view: view(EMPTY_RECORD) }
  if (main.kind === 'unreadable') return { ...empty, problem: { kind: 'unreadable' }, ...unreadable }
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

function soundSource(found: OpenedRecord): VaultSource {
  if (isNewer(found)) {
    return { ...found, problem: { kind: 'newer-version' }, keepBeforeWrite: found.record.version }
  }
  return { ...found, problem: found.view.lost === 'entitlement' ? { kind: 'entitlement-lost' } : null }
}

function isNewer({ record }: OpenedRecord): boolean {
  return record.version > RECORD_VERSION
}

function problemOf(kind: VaultProblem['kind'], keptAs: string | undefined): VaultProblem {
  return keptAs === undefined ? { kind } : { kind, keptAs }
}
