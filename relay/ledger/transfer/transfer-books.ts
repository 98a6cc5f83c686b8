import type { LedgerBooks, LicenseEntry, NewLicense, Page, SeatEntry } from '../books.js'
import type { LicenseTerms } from './imported-license.js'

/** How licenses come into the books from elsewhere, and leave them as they are. */
export interface TransferBooks {
  /** Takes all of a batch or, where it rejects, nothing. Seat limits do not count: who has a seat keeps it. */
  take(batch: TransferBatch): Promise<readonly TakenRow[]>
  /** Frees the seats of licenses that no computer has claimed at a relay, but for those that are named. How many there were. */
  freeOthers(licenses: readonly SeatsOfKey[], at: number): Promise<number>
  /** Where an import stands, as its last batch said. */
  state(importId: string): Promise<string | undefined>
  /** Those that have one of these, each with its seats that are taken. */
  find(names: LicenseNames): Promise<readonly LicenseWithSeats[]>
  /** In order of their ids, those after `after`, with all of their seats, also those that are free. */
  whole(page: Page): Promise<readonly LicenseWithSeats[]>
}

/** Not every kind of database has it. */
export interface BooksWithTransfer extends LedgerBooks {
  readonly transfer: TransferBooks
}

export interface SeatsOfKey {
  readonly keyHash: string
  readonly seatIds: readonly string[]
}

export interface LicenseNames {
  readonly keyHashes: readonly string[]
  readonly references: readonly string[]
}

export interface LicenseWithSeats {
  readonly license: LicenseEntry
  readonly seats: readonly TransferSeat[]
}

export type TransferSeat = SeatEntry & {
  readonly releasedAt: number | null
  readonly releaseId: string | null
}

export interface TransferBatch {
  readonly rows: readonly TransferRow[]
  readonly at: number
  readonly progress: ImportProgress
  /** Tells what would be done, and does nothing. */
  readonly isTrial: boolean
}

export interface ImportProgress {
  readonly importId: string
  /** What is kept of it in the same transaction, once it is known what became of the rows. May be called more than once. */
  state(rows: readonly TakenRow[]): string
}

/** A license as it would be in the books, where they do not have it. */
export interface TransferRow {
  readonly keyHash: string
  /** Absent: more seats of a license that the books have. */
  readonly license?: Omit<NewLicense, 'id'> & { readonly id: string | null }
  /** What the place says that it comes from; `null`: it was made in a ledger. */
  readonly storeTerms: LicenseTerms | null
  readonly seats: readonly Omit<TransferSeat, 'licenseId'>[]
}

export type TakenRow =
  | {
      readonly kind: 'added' | 'changed' | 'same'
      readonly seatsAdded: number
      /** Their ids are those of other licenses' seats. */
      readonly seatsRefused: number
    }
  | { readonly kind: 'refused'; readonly fault: RowFault }

/**
 * `unknown-key`: seats of a license that the books do not have. `other-key`: another license has its reference. `double-key`:
 * another license of the same store has its key.
 */
export type RowFault = 'unknown-key' | 'other-key' | 'double-key'
