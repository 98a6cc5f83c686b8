import { planRow, type RowPlan } from '../ledger/transfer/plan-row.js'
import type {
  ImportProgress,
  LicenseNames,
  LicenseWithSeats,
  SeatsOfKey,
  TakenRow,
  TransferBatch,
  TransferBooks,
  TransferRow,
  TransferSeat,
} from '../ledger/transfer/transfer-books.js'
import { begin, entryOf, licenses } from './license-rows.js'
import type { findTroubles } from './sql-trouble.js'
import type { LedgerSql } from './tables.js'
import { type Added, addLicenses, changeLicense } from './transfer-licenses.js'
import { addSeats, freeSeats } from './transfer-seats.js'

export function createTransferBooks(sql: LedgerSql, run: ReturnType<typeof findTroubles>): TransferBooks {
  return {
    take: (batch) => run(() => begin(sql).execute((transaction) => take(transaction, batch))),
    freeOthers: (licenses, at) => run(() => freeOthers(sql, licenses, at)),
    state: (id) =>
      run(async () => {
        const row = await sql
          .selectFrom('licenseGateImports')
          .select('state')
          .where('id', '=', id)
          .executeTakeFirst()
        return row?.state
      }),
    find: (names) =>
      run(async () => {
        const found = await findLicenses(sql, names)
        return withSeats(sql, found, { isWhole: false })
      }),
    whole: ({ after, size }) =>
      run(async () => {
        const page = await licenses(sql).where('id', '>', after).orderBy('id').limit(size).execute()
        return withSeats(sql, page.map(entryOf), { isWhole: true })
      }),
  }
}

/** The first statement is a write, so that in SQLite nobody else writes until the end. */
async function take(
  sql: LedgerSql,
  { rows, at, progress, isTrial }: TransferBatch,
): Promise<readonly TakenRow[]> {
  if (!isTrial) await claimState(sql, progress, at)
  const plans = await planRows(sql, rows)
  const ids = new Map<TransferRow, string>()
  const added: Added[] = []
  for (const [row, plan] of plans) {
    if (plan.kind === 'add') added.push({ row, license: plan.license })
    if (plan.kind !== 'keep') continue
    ids.set(row, plan.id)
    const change = Object.keys(plan.change).length === 0 ? undefined : plan.change
    if (change !== undefined && !isTrial)
      await changeLicense(sql, plan.id, change, plan.isChanged ? at : undefined)
  }
  if (isTrial) for (const { row } of added) ids.set(row, '')
  else for (const [row, id] of await addLicenses(sql, added)) ids.set(row, id)
  const seats = await addSeats(sql, ids, isTrial)
  const taken = plans.map(([row, plan]) => takenOf(plan, seats.get(row)))
  if (!isTrial) await keepState(sql, progress, taken)
  return taken
}

function takenOf(plan: RowPlan, { seatsAdded, seatsRefused } = { seatsAdded: 0, seatsRefused: 0 }): TakenRow {
  if (plan.kind === 'refuse') return { kind: 'refused', fault: plan.fault }
  const kind = plan.kind === 'add' ? 'added' : plan.isChanged ? 'changed' : 'same'
  return { kind, seatsAdded, seatsRefused }
}

async function claimState(
  sql: LedgerSql,
  { importId: id }: ImportProgress,
  updatedAt: number,
): Promise<void> {
  await sql
    .insertInto('licenseGateImports')
    .values({ id, state: '', updatedAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ updatedAt }))
    .execute()
}

async function keepState(sql: LedgerSql, progress: ImportProgress, rows: readonly TakenRow[]): Promise<void> {
  await sql
    .updateTable('licenseGateImports')
    .set({ state: progress.state(rows) })
    .where('id', '=', progress.importId)
    .execute()
}

async function planRows(
  sql: LedgerSql,
  rows: readonly TransferRow[],
): Promise<readonly (readonly [TransferRow, RowPlan])[]> {
  const references = rows.map(({ license }) => license?.reference).filter((each) => typeof each === 'string')
  const found = await findLicenses(sql, { keyHashes: rows.map(({ keyHash }) => keyHash), references })
  const byKey = new Map(found.map((license) => [license.keyHash, license]))
  const byReference = new Map(found.map((license) => [license.reference, license]))
  const claimed = new Set<string>()
  return rows.map((row) => {
    const own = byKey.get(row.keyHash)
    const same = byReference.get(row.license?.reference ?? '')
    const plan = planRow(row, { ...(own && { byKey: own }), ...(same && { byReference: same }) })
    if (plan.kind !== 'add') return [row, plan]
    const reference = plan.license.reference ?? row.keyHash
    if (claimed.has(row.keyHash)) return [row, { kind: 'refuse', fault: 'double-key' }]
    if (claimed.has(reference)) return [row, { kind: 'refuse', fault: 'other-key' }]
    claimed.add(row.keyHash).add(reference)
    return [row, plan]
  })
}

async function findLicenses(sql: LedgerSql, { keyHashes, references }: LicenseNames) {
  const found = await licenses(sql)
    .where((license) =>
      license.or([
        license('keyHash', 'in', [...keyHashes]),
        ...(references.length === 0 ? [] : [license('reference', 'in', [...references])]),
      ]),
    )
    .execute()
  return found.map(entryOf)
}

/** One that a computer claims meanwhile has a device, and stays. */
async function freeOthers(sql: LedgerSql, licenses: readonly SeatsOfKey[], at: number): Promise<number> {
  const found = await findLicenses(sql, { keyHashes: licenses.map(({ keyHash }) => keyHash), references: [] })
  const named = new Map(licenses.map(({ keyHash, seatIds }) => [keyHash, new Set(seatIds)]))
  const others = (await withSeats(sql, found, { isWhole: false })).flatMap(({ license, seats }) =>
    seats.filter(({ id, device }) => device === null && !named.get(license.keyHash)?.has(id)),
  )
  return freeSeats(
    sql,
    others.map(({ id }) => id),
    at,
  )
}

async function withSeats(
  sql: LedgerSql,
  entries: readonly LicenseWithSeats['license'][],
  { isWhole }: { readonly isWhole: boolean },
): Promise<readonly LicenseWithSeats[]> {
  if (entries.length === 0) return []
  const query = sql
    .selectFrom('licenseGateSeats')
    .selectAll()
    .where(
      'licenseId',
      'in',
      entries.map(({ id }) => id),
    )
    .orderBy('id')
  const seats = await (isWhole ? query : query.where('releasedAt', 'is', null)).execute()
  const byLicense = new Map(entries.map(({ id }) => [id, [] as TransferSeat[]]))
  for (const seat of seats) byLicense.get(seat.licenseId)?.push(seat)
  return entries.map((license) => ({ license, seats: byLicense.get(license.id) ?? [] }))
}
