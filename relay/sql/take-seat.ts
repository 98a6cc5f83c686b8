import type { ExpressionBuilder } from 'kysely'
import type { SeatEntry, TakenSeat, TakeSeat } from '../ledger/books.js'
import { LedgerTrouble } from '../ledger/ledger-trouble.js'
import { findLicense, takenSeats } from './license-rows.js'
import type { LedgerSql, LedgerTables } from './tables.js'

/**
 * In a transaction. The first statement writes to the license's row, which locks it (in SQLite the whole file) until the end: what is counted
 * after it stays true.
 */
export async function takeSeat<Refusal>(
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

/** As many requests for one license as are ever under way at once. */
const TRIES = 50

/**
 * Without a transaction: one statement takes the seat only if a seat is free and the license is as it was judged; it tells so by the row
 * that it returns. For databases that do one statement after the other, such as Cloudflare's D1. PostgreSQL does several at once, each with
 * its own picture of the rows.
 */
export async function takeSeatAtOnce<Refusal>(
  sql: LedgerSql,
  { keyHash, seat, isLent, isOwnName, judge }: TakeSeat<Refusal>,
): Promise<TakenSeat<Refusal>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const license = await findLicense(sql, { keyHash })
    if (license === undefined) return { kind: 'unknown' }
    const refusal = judge(license)
    if (refusal !== undefined) return { kind: 'refused', refusal }
    const { name, device } = seat
    const own = device === null ? undefined : await ownSeat(sql, license.id, device, isOwnName)
    if (own !== undefined) {
      if (await renameSeat(sql, own.id, { name, device }))
        return { kind: 'taken', license, seat: { ...own, name, device } }
      continue
    }
    const { id, seatsLimit, seatsUsed, updatedAt } = license
    if (seatsLimit !== null && seatsUsed >= seatsLimit) return { kind: 'full', license }
    const taken = { ...seat, licenseId: id }
    const lentAt = isLent === true ? seat.createdAt : null
    if (await insertSeat(sql, { ...taken, lentAt }, updatedAt))
      return { kind: 'taken', license: { ...license, seatsUsed: seatsUsed + 1 }, seat: taken }
  }
  throw new LedgerTrouble('server-error', 'the ledger cannot be asked: too many requests for one key at once')
}

/** `false`: it was freed in between. */
async function renameSeat(
  sql: LedgerSql,
  id: string,
  name: Pick<SeatEntry, 'name' | 'device'>,
): Promise<boolean> {
  const renamed = await sql
    .updateTable('licenseGateSeats')
    .set(name)
    .where('id', '=', id)
    .where('releasedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return renamed !== undefined
}

async function insertSeat(
  sql: LedgerSql,
  { id, licenseId, name, device, createdAt, lentAt }: SeatEntry & { readonly lentAt: number | null },
  judgedAt: number,
): Promise<boolean> {
  const inserted = await sql
    .insertInto('licenseGateSeats')
    .columns(['id', 'licenseId', 'name', 'device', 'createdAt', 'lentAt'])
    .expression(({ selectFrom, val }) =>
      selectFrom('licenseGateLicenses')
        .select([
          val(id).as('id'),
          'licenseGateLicenses.id as licenseId',
          val(name).as('name'),
          val(device).as('device'),
          val(createdAt).as('createdAt'),
          val(lentAt).as('lentAt'),
        ])
        .where('licenseGateLicenses.id', '=', licenseId)
        .where('updatedAt', '=', judgedAt)
        .where((license) =>
          license.or([license('seatsLimit', 'is', null), license('seatsLimit', '>', seatCount(license))]),
        )
        .where((license) => license.not(license.exists(ownSeats(license, device)))),
    )
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

type OfLicense = ExpressionBuilder<LedgerTables, 'licenseGateLicenses'>

function takenOf(license: OfLicense) {
  return license
    .selectFrom('licenseGateSeats')
    .whereRef('licenseGateSeats.licenseId', '=', 'licenseGateLicenses.id')
    .where('licenseGateSeats.releasedAt', 'is', null)
}

const seatCount = (license: OfLicense) =>
  takenOf(license).select((seats) => seats.fn.countAll<number>().as('count'))

const ownSeats = (license: OfLicense, device: string | null) =>
  takenOf(license).select('licenseGateSeats.id').where('licenseGateSeats.device', '=', device)

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
