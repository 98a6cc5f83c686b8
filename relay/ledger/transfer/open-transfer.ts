import type { LedgerBooks } from '../books.js'
import { hashLicenseKey, type KeySealer } from '../key-secrets.js'
import type { LedgerDatabase } from '../ledger-database.js'
import { LedgerTrouble } from '../ledger-trouble.js'
import {
  faultOf,
  type ImportedLicense,
  type ImportedTerms,
  seatNameOf,
  shownTailOf,
  termsOf,
  writeTerms,
} from './imported-license.js'
import type {
  BooksWithTransfer,
  ImportProgress,
  LicenseNames,
  LicenseWithSeats,
  TakenRow,
  TransferBooks,
  TransferRow,
} from './transfer-books.js'

/** What brings licenses into a ledger, and takes them out. Rejects with a `LedgerTrouble` where the database cannot do it. */
export interface LedgerTransfer {
  take(batch: ImportedBatch): Promise<readonly TakenRow[]>
  /** Frees what these licenses have beyond their seats, as the store has done. How many seats that were. */
  freeOthers(licenses: readonly NamedLicense[]): Promise<number>
  state(importId: string): Promise<string | undefined>
  find(names: LicenseNames): Promise<readonly LicenseWithSeats[]>
  /** All licenses with all of their seats, in order of their ids. */
  pages(): AsyncIterable<readonly LicenseWithSeats[]>
  /** The key in full, where the books have it and this encryption key reads it. */
  keyOf(license: LicenseWithSeats['license']): Promise<string | undefined>
  close(): Promise<void>
}

interface ImportedBatch {
  readonly licenses: readonly NamedLicense[]
  readonly progress: ImportProgress
  readonly isTrial: boolean
}

/** A license without faults, and the hash that the books know it by. */
export interface NamedLicense extends ImportedLicense {
  readonly keyHash: string
}

interface TransferOptions {
  readonly database: LedgerDatabase
  readonly sealer: KeySealer | undefined
  readonly now: () => number
}

const PAGE_SIZE = 200

/** Connects, as `connect` of a ledger does. */
export async function openTransfer({ database, sealer, now }: TransferOptions): Promise<LedgerTransfer> {
  const books = await database.connect()
  const transfer = transferOf(books)
  return {
    async take({ licenses, progress, isTrial }) {
      const at = now()
      const rows = await Promise.all(licenses.map((license) => rowOf(license, { sealer, at })))
      return transfer.take({ rows, at, progress, isTrial })
    },
    freeOthers: (licenses) =>
      transfer.freeOthers(
        licenses.map(({ keyHash, seats }) => ({ keyHash, seatIds: seats.map(({ id }) => id) })),
        now(),
      ),
    state: (importId) => transfer.state(importId),
    find: (names) => transfer.find(names),
    async *pages() {
      for (let after = ''; ; ) {
        const page = await transfer.whole({ after, size: PAGE_SIZE })
        const last = page.at(-1)
        if (last === undefined) return
        yield page
        after = last.license.id
      }
    },
    keyOf: async ({ sealedKey, keyHash }) =>
      sealedKey === null ? undefined : sealer?.open(sealedKey, keyHash),
    close: () => books.close(),
  }
}

function transferOf(books: LedgerBooks | BooksWithTransfer): TransferBooks {
  if ('transfer' in books) return books.transfer
  throw new LedgerTrouble('misconfigured', 'licenses cannot be brought into this kind of database')
}

/** A license that can be taken, or what is wrong with it, in words that name no key. */
export async function nameLicense(
  license: ImportedLicense,
): Promise<{ readonly named: NamedLicense } | { readonly fault: string }> {
  const fault = faultOf(license)
  if (fault !== undefined) return { fault }
  const { key, keyHash } = license
  const ownHash = key === undefined ? undefined : await hashLicenseKey(key)
  if (ownHash !== undefined && keyHash !== undefined && ownHash !== keyHash)
    return { fault: 'the hash is not that of the key' }
  return { named: { ...license, keyHash: ownHash ?? keyHash ?? '' } }
}

interface RowContext {
  readonly sealer: KeySealer | undefined
  readonly at: number
}

async function rowOf(license: NamedLicense, { sealer, at }: RowContext): Promise<TransferRow> {
  const { key, keyHash, terms } = license
  const seats = license.seats.map((seat) => ({
    id: seat.id,
    name: seatNameOf(seat),
    device: seat.device ?? null,
    createdAt: seat.createdAt ?? at,
    releasedAt: seat.releasedAt ?? null,
    releaseId: seat.releaseId ?? null,
    lentAt: seat.lentAt ?? null,
    claimedAt: seat.claimedAt ?? null,
    storeSeatId: seat.storeSeatId ?? null,
  }))
  if (terms === undefined) return { keyHash, storeTerms: null, seats }
  const storeTerms = storeTermsOf(terms)
  const sealedKey = key === undefined ? undefined : await sealer?.seal(key, keyHash)
  const { reference, createdAt = at, kept } = terms
  return {
    keyHash,
    storeTerms,
    seats,
    license: {
      ...termsOf(terms),
      id: kept?.id ?? null,
      keyHash,
      keyTail: shownTailOf(license),
      sealedKey: sealedKey ?? kept?.sealedKey ?? null,
      reference,
      storeTerms: storeTerms && writeTerms(storeTerms),
      mirroredAt: kept?.mirroredAt ?? null,
      createdAt,
      updatedAt: kept?.updatedAt ?? at,
    },
  }
}

/** What a file says stands for the store that it comes from; an export of a ledger says what the store said. */
function storeTermsOf(terms: ImportedTerms) {
  return terms.kept === undefined ? termsOf(terms) : terms.kept.storeTerms
}
