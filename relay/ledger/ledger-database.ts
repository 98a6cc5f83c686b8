import type { LedgerBooks } from './books.js'

/** Opens the database of a ledger's books. `sqliteDatabase` and `postgresDatabase` of `license-gate/relay/node` return one. */
export interface LedgerDatabase {
  /** Loads the database's driver, connects, and brings the tables up to date. */
  connect(): Promise<LedgerBooks>
}
