import type { ImportedLicense } from '../../relay/ledger/transfer/imported-license.js'
import type { Customer } from './csv/write-rows.js'

/** Where licenses come from: a store, or a file. */
export interface ImportSource {
  /** Names it in the ledger, so that an import goes on where it was interrupted; `null`: it begins at the front. */
  readonly id: string | null
  /** What people call it. */
  readonly title: string
  /** The beginning of the references of its licenses; absent: they have their own. */
  readonly prefix?: string
  /** Throws a `DirectoryError` where the store cannot be asked, a `CommandFailure` where a file cannot be read. */
  batches(after: string | undefined): AsyncIterable<SourceBatch>
}

export interface SourceBatch {
  readonly rows: readonly SourceRow[]
  /** For `batches`; `null`: this was the last one. */
  readonly position: string | null
  /** How many licenses there are. */
  readonly total?: number | undefined
  /** How much of a file has been read, from 0 to 1. */
  readonly share?: number
}

/** A license, or why there is none. */
export type SourceRow =
  | { readonly place: string; readonly license: ImportedLicense; readonly customer?: Customer }
  | { readonly place: string; readonly fault: string }
