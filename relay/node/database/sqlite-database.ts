import type { LedgerDatabase } from '../../ledger/ledger-database.js'

/** Says where the file of a ledger is. */
export interface SqliteDatabaseOptions {
  /**
   * The path of the file, which is created for its owner alone if there is none. While it is in use, `-wal` and `-shm` files are
   * beside it.
   */
  readonly file: string
}

/**
 * The books of a ledger in one file, by the SQLite that is a part of Node from 22.13 on: nothing to install. Several processes of one
 * computer may share the file; it may not be on a network drive.
 */
export function sqliteDatabase({ file }: SqliteDatabaseOptions): LedgerDatabase {
  if (typeof file !== 'string' || file.trim() === '')
    throw new TypeError('sqliteDatabase: option "file" must be the path of a file')
  return { connect: async () => (await import('./open-sqlite.js')).openSqlite(file) }
}
