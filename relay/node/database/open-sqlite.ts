import { closeSync, openSync } from 'node:fs'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import type { LedgerBooks } from '../../ledger/books.js'
import { LedgerTrouble } from '../../ledger/ledger-trouble.js'
import { migrate } from '../../sql/migrate.js'
import { createSqlBooks } from '../../sql/sql-books.js'
import { findTroubles } from '../../sql/sql-trouble.js'
import type { LedgerTables } from '../../sql/tables.js'
import { SQLITE_TROUBLES } from './sqlite-trouble.js'

/** A part of `node:sqlite`, which the oldest supported Node's types lack. */
interface NodeSqlite {
  readonly DatabaseSync: new (file: string, options: { readonly timeout: number }) => Database
}
interface Database {
  exec(sql: string): void
  close(): void
  prepare(sql: string): {
    all(...values: readonly unknown[]): unknown[]
    iterate(...values: readonly unknown[]): IterableIterator<unknown>
  }
}

/** How long SQLite itself waits for another process, which blocks this one. */
const BLOCKED_MS = 20

/** A commit is on the disk before it is answered, also where the power fails. Readers and the one writer do not wait for each other. */
const SETTINGS = ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']

export async function openSqlite(file: string, lockWaitMs: number): Promise<LedgerBooks> {
  const troubles = { ...SQLITE_TROUBLES, patienceMs: lockWaitMs }
  const run = findTroubles(troubles)
  const database = await run(async () => open(file))
  const sql = new Kysely<LedgerTables>({
    dialect: new SqliteDialect({ database: databaseOf(database) }),
    plugins: [new CamelCasePlugin()],
  })
  try {
    await run(() => migrate(sql))
  } catch (error) {
    database.close()
    throw error
  }
  return createSqlBooks(sql, troubles)
}

function open(file: string): Database {
  const { DatabaseSync } = loadSqlite()
  // SQLite would make it for everybody to read
  closeSync(openSync(file, 'a', 0o600))
  const database = new DatabaseSync(file, { timeout: BLOCKED_MS })
  try {
    for (const setting of SETTINGS) database.exec(`PRAGMA ${setting}`)
  } catch (error) {
    database.close()
    throw error
  }
  return database
}

function loadSqlite(): NodeSqlite {
  const { getBuiltinModule } = process as { readonly getBuiltinModule?: (name: string) => unknown }
  const module = getBuiltinModule?.('node:sqlite')
  if (module !== undefined) return module as NodeSqlite
  throw new LedgerTrouble(
    'misconfigured',
    `a ledger in SQLite needs Node 22.13 or later, and this is ${process.version}`,
  )
}

/** All statements are asked for rows: what changes something says so by `returning`. */
function databaseOf(database: Database) {
  return {
    close: () => database.close(),
    prepare(text: string) {
      const statement = database.prepare(text)
      return {
        reader: true,
        all: (values: readonly unknown[]) =>
          /^rollback/i.test(text) ? rollBack(statement) : statement.all(...values),
        iterate: (values: readonly unknown[]) => statement.iterate(...values),
        run: () => ({ changes: 0, lastInsertRowid: 0 }),
      }
    },
  }
}

/** Where a disk is full, SQLite has rolled back by itself; the error of a second time would hide why. */
function rollBack(statement: ReturnType<Database['prepare']>): unknown[] {
  try {
    return statement.all()
  } catch (error) {
    if (error instanceof Error && error.message.includes('no transaction is active')) return []
    throw error
  }
}
