import type { TransferRow } from '../ledger/transfer/transfer-books.js'
import type { LedgerSql } from './tables.js'

/** How many rows a statement has at most: SQLite takes 32,766 values, PostgreSQL 65,535. */
export const MOST_VALUES = 500

interface SeatCounts {
  seatsAdded: number
  seatsRefused: number
}

/**
 * The seats of a batch that the books do not have. One that is free there stays free: its computer gave it back to the relay,
 * which the store does not know.
 *
 * @param ids - of each row's license; empty where it would be added by a trial
 */
export async function addSeats(
  sql: LedgerSql,
  ids: ReadonlyMap<TransferRow, string>,
  isTrial: boolean,
): Promise<ReadonlyMap<TransferRow, Readonly<SeatCounts>>> {
  const owners = await ownersOf(
    sql,
    [...ids.keys()].flatMap(({ seats }) => seats.map(({ id }) => id)),
  )
  const counts = new Map<TransferRow, SeatCounts>()
  const news: (TransferRow['seats'][number] & { readonly licenseId: string })[] = []
  for (const [row, licenseId] of ids) {
    const count = { seatsAdded: 0, seatsRefused: 0 }
    counts.set(row, count)
    for (const seat of row.seats) {
      const owner = owners.get(seat.id)
      if (owner === undefined) {
        owners.set(seat.id, licenseId)
        news.push({ ...seat, licenseId })
        count.seatsAdded += 1
      } else if (owner !== licenseId) count.seatsRefused += 1
    }
  }
  if (!isTrial)
    for (const chunk of chunksOf(news, MOST_VALUES))
      await sql.insertInto('licenseGateSeats').values(chunk).execute()
  return counts
}

export async function freeSeats(sql: LedgerSql, ids: readonly string[], at: number): Promise<number> {
  let count = 0
  for (const chunk of chunksOf(ids, MOST_VALUES)) {
    const freed = await sql
      .updateTable('licenseGateSeats')
      .set({ releasedAt: at, releaseId: 'import', name: '' })
      .where('id', 'in', chunk)
      .where('device', 'is', null)
      .where('lentAt', 'is', null)
      .where('releasedAt', 'is', null)
      .returning('id')
      .execute()
    count += freed.length
  }
  return count
}

async function ownersOf(sql: LedgerSql, ids: readonly string[]): Promise<Map<string, string>> {
  const owners = new Map<string, string>()
  for (const chunk of chunksOf([...new Set(ids)], MOST_VALUES)) {
    const known = await sql
      .selectFrom('licenseGateSeats')
      .select(['id', 'licenseId'])
      .where('id', 'in', chunk)
      .execute()
    for (const { id, licenseId } of known) owners.set(id, licenseId)
  }
  return owners
}

export function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
