import type { LedgerDatabase } from '../../ledger/ledger-database.js'

/** Says where the file of a ledger is. */
export interface SqliteDatabaseOptions {
  /**
   * The path of the file, which is created for its owner alone if there is none. While it is in use, `-wal` and `-shm` files are
   * beside it.
   */
  readonly file: string
  /** How long a write waits for another process that holds the lock on the file, in milliseconds. @defaultValue 5 000 */
  readonly lockWaitMs?: number
}

/**
 * The books of a ledger in one file, by the SQLite that is a part of Node from 22.13 on: nothing to install. Several processes of one
 * computer may share the file; it may not be on a network drive.
 */
export function sqliteDatabase({ file, lockWaitMs = 5_000 }: SqliteDatabaseOptions): LedgerDatabase {
  if (typeof file !== 'string' || file.trim() === '')
    throw new TypeError('sqliteDatabase: option "file" must be the path of a file')
  if (!Number.isSafeInteger(lockWaitMs) || lockWaitMs < 0)
    throw new TypeError('sqliteDatabase: option "lockWaitMs" must be a whole number of milliseconds from 0')
  return { connect: async () => (await import('./open-sqlite.js')).openSqlite(file, lockWaitMs) }
}
