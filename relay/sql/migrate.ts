import { LedgerTrouble } from '../ledger/ledger-trouble.js'
import { type LedgerSql, STEPS } from './tables.js'

const ROW = 1

/**
 * Brings the tables to the version that this package knows, all steps or none. Several processes may do so at once: one of them
 * does it and the others wait. Rejects with a `LedgerTrouble` where a newer package has changed the tables.
 */
export async function migrate(sql: LedgerSql): Promise<void> {
  if ((await beginMigration(sql)) === STEPS.length) return
  await sql.transaction().execute(async (transaction) => {
    // a write, so that a second process waits here until the first has committed
    await transaction
      .insertInto('licenseGateSchema')
      .values({ id: ROW, version: 0 })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ id: ROW }))
      .execute()
    const version = await versionOf(transaction)
    requireKnown(version, STEPS.length)
    for (const step of STEPS.slice(version)) await step(transaction)
    await transaction.updateTable('licenseGateSchema').set({ version: STEPS.length }).execute()
  })
}

/**
 * The same without a transaction, for a database that takes a list of statements, all or none.
 * @param inOrder - writes down what is asked of it
 * @param send - sends what was written down
 */
export async function migrateAtOnce(
  sql: LedgerSql,
  inOrder: LedgerSql,
  send: () => Promise<void>,
): Promise<void> {
  const before = await beginMigration(sql)
  if (before === STEPS.length) return
  for (const step of STEPS.slice(before)) await step(inOrder)
  const version = { id: ROW, version: STEPS.length }
  await inOrder
    .insertInto('licenseGateSchema')
    .values(version)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(version))
    .execute()
  try {
    await send()
  } catch (error) {
    // another one was faster
    if ((await versionOf(sql)) !== STEPS.length) throw error
  }
}

/** The version of the tables that there are. */
async function beginMigration(sql: LedgerSql): Promise<number> {
  await sql.schema
    .createTable('licenseGateSchema')
    .ifNotExists()
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute()
  const before = await versionOf(sql)
  requireKnown(before, STEPS.length)
  return before
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
