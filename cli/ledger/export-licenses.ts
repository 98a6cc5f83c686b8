import type { ImportedLicense, ImportedSeat } from '../../relay/ledger/transfer/imported-license.js'
import { readTerms, termsOf } from '../../relay/ledger/transfer/imported-license.js'
import { type LedgerTransfer, nameLicense } from '../../relay/ledger/transfer/open-transfer.js'
import type { LicenseWithSeats, TransferSeat } from '../../relay/ledger/transfer/transfer-books.js'
import type { CommandWorld, NewFile } from '../command.js'
import { COLUMNS, CUSTOMER_COLUMNS, KEPT_COLUMNS } from './csv/columns.js'
import { writeHeading, writeLicense } from './csv/write-rows.js'
import type { ImportReport } from './import-report.js'
import { patiently } from './import-run.js'
import type { ImportSource } from './import-source.js'

interface Export {
  readonly file: NewFile
  readonly report: ImportReport
  readonly world: CommandWorld
}

interface ExportCounts {
  readonly keys: number
  readonly seats: number
  readonly refused: number
}

/** All of a ledger, so that an import makes the same one. */
export async function exportBooks({
  transfer,
  file,
  report,
  world,
}: Export & { readonly transfer: LedgerTransfer | undefined }): Promise<ExportCounts> {
  const columns = [...COLUMNS, ...KEPT_COLUMNS]
  await file.write(writeHeading(columns))
  let [keys, seats] = [0, 0]
  for await (const page of transfer?.pages() ?? []) {
    const licenses = await Promise.all(
      page.map(async (each) => keptLicense(each, await transfer?.keyOf(each.license))),
    )
    await file.write(licenses.map((license) => writeLicense(license, columns)).join(''))
    keys += licenses.length
    seats += licenses.reduce((total, license) => total + license.seats.length, 0)
    report.progress({ verb: 'Writing', keys, seats })
    world.stop.throwIfAborted()
  }
  return { keys, seats, refused: 0 }
}

function keptLicense({ license, seats }: LicenseWithSeats, key: string | undefined): ImportedLicense {
  const { id, keyHash, keyTail, sealedKey, reference, storeTerms, createdAt, updatedAt } = license
  return {
    ...(key === undefined ? {} : { key }),
    keyHash,
    keyTail,
    terms: {
      ...termsOf(license),
      reference,
      createdAt,
      kept: {
        id,
        updatedAt,
        // with the key beside it there is no use for it
        sealedKey: key === undefined ? sealedKey : null,
        storeTerms: storeTerms === null ? null : (readTerms(storeTerms) ?? null),
        mirroredAt: license.mirroredAt,
      },
    },
    seats: seats.map(({ licenseId: _id, ...seat }) => withoutNulls(seat)),
  }
}

function withoutNulls(seat: Omit<TransferSeat, 'licenseId'>): ImportedSeat {
  return Object.fromEntries(
    Object.entries(seat).filter(([, value]) => value !== null),
  ) as unknown as ImportedSeat
}

/** All of a store, for the day on which it is gone. */
export async function exportStore({
  source,
  file,
  report,
  world,
  withCustomer,
}: Export & { readonly source: ImportSource; readonly withCustomer: boolean }): Promise<ExportCounts> {
  const columns = [...COLUMNS, ...(withCustomer ? CUSTOMER_COLUMNS : [])]
  await file.write(writeHeading(columns))
  let [keys, seats, refused] = [0, 0, 0]
  for await (const { rows, total, share } of patiently(source, undefined, world)) {
    for (const row of rows) {
      const found = 'fault' in row ? row : await nameLicense(row.license)
      if ('fault' in found) {
        refused += 1
        report.trouble('fault', { place: row.place, fault: found.fault }, `${row.place}: ${found.fault}`)
        continue
      }
      const { keyHash: _hash, ...license } = found.named
      await file.write(writeLicense(license, columns, 'customer' in row ? row.customer : {}))
      keys += 1
      seats += license.seats.length
    }
    report.progress({ verb: 'Reading', keys, seats, total, share })
    world.stop.throwIfAborted()
  }
  return { keys, seats, refused }
}
