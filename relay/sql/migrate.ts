import { LedgerTrouble } from '../ledger/ledger-trouble.js'
import { type LedgerSql, STEPS } from './tables.js'

const ROW = 1

/**
 * Brings the tables to the version that this package knows, all steps or none. Several processes may do so at once: one of them
 * does it and the others wait. Rejects with a `LedgerTrouble` where a newer package has changed the tables.
 */
export async function migrate(sql: LedgerSql, steps = STEPS): Promise<void> {
  await sql.schema
    .createTable('licenseGateSchema')
    .ifNotExists()
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute()
  const before = await versionOf(sql)
  requireKnown(before, steps.length)
  if (before === steps.length) return
  await sql.transaction().execute(async (transaction) => {
    // a write, so that a second process waits here until the first has committed
    await transaction
      .insertInto('licenseGateSchema')
      .values({ id: ROW, version: 0 })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ id: ROW }))
      .execute()
    const version = await versionOf(transaction)
    requireKnown(version, steps.length)
    for (const step of steps.slice(version)) await step(transaction)
    await transaction.updateTable('licenseGateSchema').set({ version: steps.length }).execute()
  })
}

async function versionOf(sql: LedgerSql): Promise<number> {
  const row = await sql.selectFrom('licenseGateSchema').select('version').executeTakeFirst()
  return row?.version ?? 0
}

function requireKnown(version: number, known: number): void {
  if (version <= known) return
  throw new LedgerTrouble(
    'misconfigured',
    `the ledger's tables have version ${version}, and this license-gate knows ${known}: a newer one has changed them. ` +
      'Update license-gate here too',
  )
}
