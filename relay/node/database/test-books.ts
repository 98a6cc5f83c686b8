import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewKeyOptions } from '../../ledger/create-key.js'
import { ledger } from '../../ledger/ledger.js'
import type { LedgerDatabase } from '../../ledger/ledger-database.js'
import type { LedgerOptions } from '../../ledger/options.js'
import { d1Database } from '../../sql/d1/d1-database.js'
import { postgresDatabase } from './postgres-database.js'
import { sqliteDatabase } from './sqlite-database.js'
import { openTestD1 } from './test-d1.js'
import { startTestPostgres } from './test-postgres.js'

/** A kind of database that the tests of the ledger run on. */
export interface TestDatabases {
  /** A new and empty database, by what another process can open the same. */
  create(): DatabaseAddress
  close(): Promise<void>
}

/** `d1`: the file of a D1 that is played. */
export type DatabaseAddress = { readonly file: string } | { readonly url: string } | { readonly d1: string }

export function databaseAt(address: DatabaseAddress): LedgerDatabase {
  if ('d1' in address) return d1Database({ binding: openTestD1(address.d1) })
  return 'file' in address ? sqliteDatabase(address) : postgresDatabase(address)
}

async function startSqlite(): Promise<TestDatabases> {
  const folder = mkdtempSync(join(tmpdir(), 'license-gate-ledger-'))
  let files = 0
  return {
    create: () => ({ file: join(folder, `${(files += 1)}.db`) }),
    close: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function startD1(): Promise<TestDatabases> {
  const { create, close } = await startSqlite()
  return { create: () => ({ d1: (create() as { readonly file: string }).file }), close }
}

async function startPostgres(programs: string): Promise<TestDatabases> {
  const server = await startTestPostgres(programs)
  return { create: () => ({ url: server.createDatabase() }), close: () => server.remove() }
}

const { getBuiltinModule } = process as { readonly getBuiltinModule?: (name: string) => unknown }
const hasSqlite = getBuiltinModule?.('node:sqlite') !== undefined

/**
 * As rows of `describe.each`: what it is called, whether this computer has it, and how it starts.
 * @param programs - the folder with PostgreSQL's programs; empty where there is none
 */
export function testDatabases(programs: string) {
  return [
    ['SQLite', hasSqlite, startSqlite],
    ['PostgreSQL', programs !== '', () => startPostgres(programs)],
  ] as const
}

/** With Cloudflare's D1, played over SQLite. */
export function testDatabasesWithD1(programs: string) {
  return [...testDatabases(programs), ['D1', hasSqlite, startD1]] as const
}

/** When the ledgers of a test are opened. */
export const LEDGER_AT = Date.UTC(2030, 0, 1)

/**
 * Makes ledgers over one database, and ledgers with one key.
 *
 * @param address - asked for each ledger, since a database is created before the first test
 * @param atEnd - has a ledger closed when its test is over
 */
export function createLedgers(address: () => DatabaseAddress, atEnd: (close: () => Promise<void>) => void) {
  function createLedger(options: Partial<LedgerOptions> = {}) {
    const books = ledger({ database: databaseAt(address()), now: () => LEDGER_AT, ...options })
    atEnd(() => books.close())
    return books
  }
  return {
    createLedger,
    async createKeyed(newKey: NewKeyOptions = {}, options: Partial<LedgerOptions> = {}) {
      const books = createLedger(options)
      const { key = '', id } = await books.createKey(newKey)
      return { books, key, id }
    },
  }
}
