import type {
  FreeSeat,
  LicenseChange,
  LicenseEntry,
  LicenseFilter,
  LicenseName,
  NewLicense,
  Page,
  SeatEntry,
  TakenSeat,
  TakeSeat,
} from '../ledger/books.js'
import type { BooksWithTransfer } from '../ledger/transfer/transfer-books.js'
import { begin, entryOf, licenses } from './license-rows.js'
import { createMirrorBooks } from './mirror-books.js'
import { findTroubles, type Troubles } from './sql-trouble.js'
import type { LedgerSql } from './tables.js'
import { createTransferBooks } from './transfer-books.js'

/** The books in tables that `migrate` has made. */
export function createSqlBooks(sql: LedgerSql, troubles: Troubles): BooksWithTransfer {
  const run = findTroubles(troubles)
  return {
    license: (name) => run(() => findLicense(sql, name)),
    licenses: (filter, page) => run(() => listLicenses(sql, filter, page)),
    addLicense: (license) => run(() => addLicense(sql, license)),
    changeLicense: (id, change, at) => run(() => changeLicense(sql, id, change, at)),
    takeSeat: (request) => run(() => begin(sql).execute((transaction) => takeSeat(transaction, request))),
    seat: (id) => run(() => takenSeats(sql).where('id', '=', id).executeTakeFirst()),
    seats: (filter, page) => run(() => listSeats(sql, filter, page)),
    freeSeat: (release) => run(() => freeSeat(sql, release)),
    transfer: createTransferBooks(sql, run),
    mirror: createMirrorBooks(sql, run),
    close: () => sql.destroy(),
  }
}

async function findLicense(sql: LedgerSql, name: LicenseName): Promise<LicenseEntry | undefined> {
  const row = await licenses(sql)
    .where((license) => license.and({ ...name }))
    .executeTakeFirst()
  return row && entryOf(row)
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

/**
 * The first statement writes to the license's row, which locks it (in SQLite the whole file) until the end: what is counted
 * after it stays true.
 */
async function takeSeat<Refusal>(
  sql: LedgerSql,
  { keyHash, seat, isLent, isOwnName, judge }: TakeSeat<Refusal>,
): Promise<TakenSeat<Refusal>> {
  const locked = await sql
    .updateTable('licenseGateLicenses')
    .set({ keyHash })
    .where('keyHash', '=', keyHash)
    .returning('id')
    .executeTakeFirst()
  const license = locked && (await findLicense(sql, locked))
  if (license === undefined) return { kind: 'unknown' }
  const refusal = judge(license)
  if (refusal !== undefined) return { kind: 'refused', refusal }
  const { name, device } = seat
  const own = device === null ? undefined : await ownSeat(sql, license.id, device, isOwnName)
  if (own !== undefined) {
    await sql.updateTable('licenseGateSeats').set({ name, device }).where('id', '=', own.id).execute()
    return { kind: 'taken', license, seat: { ...own, name, device } }
  }
  if (license.seatsLimit !== null && license.seatsUsed >= license.seatsLimit) return { kind: 'full', license }
  const taken = { ...seat, licenseId: license.id }
  await sql
    .insertInto('licenseGateSeats')
    .values({ ...taken, releasedAt: null, releaseId: null, lentAt: isLent === true ? seat.createdAt : null })
    .execute()
  return { kind: 'taken', license: { ...license, seatsUsed: license.seatsUsed + 1 }, seat: taken }
}

/** A seat that came from another store has no computer yet: its name tells. */
async function ownSeat(
  sql: LedgerSql,
  licenseId: string,
  device: string,
  isOwnName: (name: string) => boolean,
): Promise<SeatEntry | undefined> {
  const seats = takenSeats(sql).where('licenseId', '=', licenseId)
  const known = await seats.where('device', '=', device).executeTakeFirst()
  if (known !== undefined) return known
  const others = await seats.where('device', 'is', null).execute()
  return others.find(({ name }) => isOwnName(name))
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

function takenSeats(sql: LedgerSql) {
  return sql
    .selectFrom('licenseGateSeats')
    .select(['id', 'licenseId', 'name', 'device', 'createdAt'])
    .where('releasedAt', 'is', null)
}
