import type { LedgerBooks } from './books.js'

/** Where a ledger's books are kept: what `sqliteDatabase` and `postgresDatabase` of `license-gate/relay/node` return. */
export interface LedgerDatabase {
  /** Loads what speaks to the database, connects, and brings its tables up to date. */
  connect(): Promise<LedgerBooks>
}
