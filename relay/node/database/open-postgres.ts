import { CamelCasePlugin, CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { SECOND_MS } from '../../../contract/duration.js'
import type { LedgerBooks } from '../../ledger/books.js'
import { migrate } from '../../sql/migrate.js'
import { createSqlBooks } from '../../sql/sql-books.js'
import { findTroubles } from '../../sql/sql-trouble.js'
import type { LedgerTables } from '../../sql/tables.js'
import { POSTGRES_TROUBLES } from './postgres-trouble.js'

/** Nobody waits longer than an app waits for its relay. */
const LIMITS = { connectionTimeoutMillis: 5 * SECOND_MS, query_timeout: 12 * SECOND_MS } as const
/**
 * Nor for a computer that lost its power while it had a lock. Sent as statements, since a proxy in between (PgBouncer) refuses
 * them when a connection opens.
 */
const SETTINGS = [
  'set lock_timeout = 5000',
  'set statement_timeout = 10000',
  'set idle_in_transaction_session_timeout = 10000',
]

/** `bigint`: instants and counts, which are all smaller than JavaScript's largest safe number. */
const INT8 = 20

export async function openPostgres(url: string, connections: number): Promise<LedgerBooks> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'license-gate',
    // a command that is done ends, though a connection is open
    allowExitOnIdle: true,
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
    ...LIMITS,
  })
  // A connection that ends while idle: the next statement takes another one.
  pool.on('error', () => {})
  const sql = new Kysely<LedgerTables>({
    dialect: new PostgresDialect({
      pool,
      async onCreateConnection(connection) {
        for (const setting of SETTINGS) await connection.executeQuery(CompiledQuery.raw(setting))
      },
    }),
    plugins: [new CamelCasePlugin()],
  })
  try {
    await findTroubles(POSTGRES_TROUBLES)(() => migrate(sql))
  } catch (error) {
    await sql.destroy()
    throw error
  }
  return createSqlBooks(sql, POSTGRES_TROUBLES)
}
