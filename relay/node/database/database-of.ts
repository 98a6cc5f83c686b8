import type { LedgerDatabase } from '../../ledger/ledger-database.js'
import { postgresDatabase } from './postgres-database.js'
import { sqliteDatabase } from './sqlite-database.js'

/** As settings and the command line name a database: an address of PostgreSQL, else the file of SQLite. */
export function databaseOf(text: string): LedgerDatabase {
  return /^postgres(?:ql)?:/.test(text) ? postgresDatabase({ url: text }) : sqliteDatabase({ file: text })
}
