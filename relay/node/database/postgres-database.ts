import type { LedgerDatabase } from '../../ledger/ledger-database.js'

/** Says where PostgreSQL is, and as whom it is asked. */
export interface PostgresDatabaseOptions {
  /** Such as `postgres://user:password@host:5432/licenses`; with `?sslmode=verify-full` where the network is not your own. */
  readonly url: string
  /** The most connections that each process opens. @defaultValue 10 */
  readonly connections?: number
}

/** The books of a ledger in PostgreSQL, from 12 on: any number of relays on any number of computers may share them. */
export function postgresDatabase({ url, connections = 10 }: PostgresDatabaseOptions): LedgerDatabase {
  // it may hold a password, so it is not repeated
  if (typeof url !== 'string' || !/^postgres(?:ql)?:\/\/./.test(url) || !URL.canParse(url))
    throw new TypeError('postgresDatabase: option "url" must be a URL that begins with postgres://')
  if (!Number.isInteger(connections) || connections < 1 || connections > 1_000)
    throw new TypeError('postgresDatabase: option "connections" must be a whole number from 1 to 1000')
  return {
    connect: async () => (await import('./open-postgres.js')).openPostgres(url, connections),
  }
}
