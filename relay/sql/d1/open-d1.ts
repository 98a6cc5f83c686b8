import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { LedgerBooks } from '../../ledger/books.js'
import { migrateAtOnce } from '../migrate.js'
import { createPlainBooks } from '../sql-books.js'
import { findTroubles } from '../sql-trouble.js'
import type { LedgerTables } from '../tables.js'
import { takeSeatAtOnce } from '../take-seat.js'
import type { D1Binding } from './d1-database.js'
import { D1_TROUBLES, tellD1 } from './d1-trouble.js'

/** D1 has no transactions that last longer than one call, so each statement stands alone. */
export async function openD1(binding: D1Binding): Promise<LedgerBooks> {
  const sql = kyselyOf(async ({ sql: text, parameters }) => {
    const { results } = await tellD1(
      binding
        .prepare(text)
        .bind(...parameters)
        .all(),
    )
    return results
  })
  const run = findTroubles(D1_TROUBLES)
  await run(() => makeTables(sql, binding))
  return {
    ...createPlainBooks(sql, D1_TROUBLES),
    takeSeat: (request) => run(() => takeSeatAtOnce(sql, request)),
  }
}

/** All that a version needs is sent in one batch, which D1 does as a whole or not at all. */
async function makeTables(sql: Kysely<LedgerTables>, binding: D1Binding): Promise<void> {
  const written: CompiledQuery[] = []
  const inOrder = kyselyOf(async (query) => {
    written.push(query)
    return []
  })
  await migrateAtOnce(sql, inOrder, async () => {
    await tellD1(
      binding.batch(written.map(({ sql: text, parameters }) => binding.prepare(text).bind(...parameters))),
    )
  })
}

function kyselyOf(ask: (query: CompiledQuery) => Promise<readonly unknown[]>): Kysely<LedgerTables> {
  return new Kysely<LedgerTables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driverOf(ask),
      createIntrospector: (database) => new SqliteIntrospector(database),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    plugins: [new CamelCasePlugin()],
  })
}

function driverOf(ask: (query: CompiledQuery) => Promise<readonly unknown[]>): Driver {
  const none = async () => {}
  const refused = async () => {
    throw new Error('D1 has no transactions')
  }
  const connection: DatabaseConnection = {
    executeQuery: async (query) => ({ rows: [...(await ask(query))] as never[] }),
    streamQuery() {
      throw new Error('D1 has no streams')
    },
  }
  return {
    init: none,
    acquireConnection: async () => connection,
    beginTransaction: refused,
    commitTransaction: refused,
    rollbackTransaction: refused,
    releaseConnection: none,
    destroy: none,
  }
}
