import type { LicenseEntry, LicenseName } from '../ledger/books.js'
import type { LedgerSql, LicenseTable } from './tables.js'

/** PostgreSQL may be set to another level, at which whoever waited for a lock fails in place of seeing what changed. */
export function begin(sql: LedgerSql) {
  return sql.transaction().setIsolationLevel('read committed')
}

export function licenses(sql: LedgerSql) {
  return sql
    .selectFrom('licenseGateLicenses')
    .selectAll()
    .select((license) =>
      license
        .selectFrom('licenseGateSeats')
        .whereRef('licenseGateSeats.licenseId', '=', 'licenseGateLicenses.id')
        .where('licenseGateSeats.releasedAt', 'is', null)
        .select((seats) => seats.fn.countAll<number>().as('count'))
        .as('seatsUsed'),
    )
}

export function entryOf(row: LicenseTable & { readonly seatsUsed: number | null }): LicenseEntry {
  return {
    ...row,
    disabled: row.disabled !== 0,
    testMode: row.testMode !== 0,
    seatsUsed: row.seatsUsed ?? 0,
  }
}

export async function findLicense(sql: LedgerSql, name: LicenseName): Promise<LicenseEntry | undefined> {
  const row = await licenses(sql)
    .where((license) => license.and({ ...name }))
    .executeTakeFirst()
  return row && entryOf(row)
}

export function takenSeats(sql: LedgerSql) {
  return sql
    .selectFrom('licenseGateSeats')
    .select(['id', 'licenseId', 'name', 'device', 'createdAt'])
    .where('releasedAt', 'is', null)
}
