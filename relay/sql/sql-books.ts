import type {
  FreeSeat,
  LedgerBooks,
  LicenseChange,
  LicenseEntry,
  LicenseFilter,
  NewLicense,
  Page,
  SeatEntry,
} from '../ledger/books.js'
import type { BooksWithTransfer } from '../ledger/transfer/transfer-books.js'
import { begin, entryOf, findLicense, licenses, takenSeats } from './license-rows.js'
import { createMirrorBooks } from './mirror-books.js'
import { findTroubles, type Troubles } from './sql-trouble.js'
import type { LedgerSql } from './tables.js'
import { takeSeat } from './take-seat.js'
import { createTransferBooks } from './transfer-books.js'

/** The books in tables that `migrate` has made, in a database with transactions. */
export function createSqlBooks(sql: LedgerSql, troubles: Troubles): BooksWithTransfer {
  const run = findTroubles(troubles)
  return {
    ...createPlainBooks(sql, troubles),
    takeSeat: (request) => run(() => begin(sql).execute((transaction) => takeSeat(transaction, request))),
    transfer: createTransferBooks(sql, run),
  }
}

/** What needs no transaction. */
export function createPlainBooks(sql: LedgerSql, troubles: Troubles): Omit<LedgerBooks, 'takeSeat'> {
  const run = findTroubles(troubles)
  return {
    license: (name) => run(() => findLicense(sql, name)),
    licenses: (filter, page) => run(() => listLicenses(sql, filter, page)),
    addLicense: (license) => run(() => addLicense(sql, license)),
    changeLicense: (id, change, at) => run(() => changeLicense(sql, id, change, at)),
    seat: (id) => run(() => takenSeats(sql).where('id', '=', id).executeTakeFirst()),
    seats: (filter, page) => run(() => listSeats(sql, filter, page)),
    freeSeat: (release) => run(() => freeSeat(sql, release)),
    mirror: createMirrorBooks(sql, run),
    close: () => sql.destroy(),
  }
}

async function listLicenses(
  sql: LedgerSql,
  filter: LicenseFilter,
  { after, size }: Page,
): Promise<readonly LicenseEntry[]> {
  let query = licenses(sql).where('id', '>', after).orderBy('id').limit(size)
  for (const column of ['storeId', 'productId', 'orderId'] as const) {
    const value = filter[column]
    if (value !== undefined) query = query.where(column, '=', value)
  }
  return (await query.execute()).map(entryOf)
}

async function addLicense(sql: LedgerSql, license: NewLicense): Promise<LicenseEntry | undefined> {
  const added = await sql
    .insertInto('licenseGateLicenses')
    .values({ ...license, disabled: Number(license.disabled), testMode: Number(license.testMode) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added && { ...license, seatsUsed: 0 }
}

async function changeLicense(
  sql: LedgerSql,
  id: string,
  { disabled, ...change }: LicenseChange,
  at: number,
): Promise<LicenseEntry | undefined> {
  await sql
    .updateTable('licenseGateLicenses')
    .set({ ...change, ...(disabled === undefined ? {} : { disabled: Number(disabled) }), updatedAt: at })
    .where('id', '=', id)
    .execute()
  return findLicense(sql, { id })
}

function listSeats(
  sql: LedgerSql,
  { licenseId }: { readonly licenseId?: string | undefined },
  { after, size }: Page,
): Promise<readonly SeatEntry[]> {
  const query = takenSeats(sql).where('id', '>', after).orderBy('id').limit(size)
  return (licenseId === undefined ? query : query.where('licenseId', '=', licenseId)).execute()
}

/** The record of a free seat names no computer. */
async function freeSeat(sql: LedgerSql, { keyHash, seatId, releaseId, at }: FreeSeat): Promise<boolean> {
  const freed = await sql
    .updateTable('licenseGateSeats')
    .set({ releasedAt: at, releaseId, name: '', device: null })
    .where('id', '=', seatId)
    .where('releasedAt', 'is', null)
    .where('licenseId', 'in', (expression) =>
      expression.selectFrom('licenseGateLicenses').select('id').where('keyHash', '=', keyHash),
    )
    .returning('id')
    .executeTakeFirst()
  if (freed !== undefined) return true
  const before = await sql
    .selectFrom('licenseGateSeats')
    .innerJoin('licenseGateLicenses', 'licenseGateLicenses.id', 'licenseGateSeats.licenseId')
    .select('licenseGateSeats.id')
    .where('licenseGateSeats.id', '=', seatId)
    .where('licenseGateSeats.releaseId', '=', releaseId)
    .where('licenseGateLicenses.keyHash', '=', keyHash)
    .executeTakeFirst()
  return before !== undefined
}
