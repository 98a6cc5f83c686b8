import type { LicenseDirectory } from '../../providers/license-directory.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import type { LedgerBooks } from './books.js'
import { createKey, type NewKey, type NewKeyOptions } from './create-key.js'
import { createLedgerDirectory } from './ledger-directory.js'
import { createLedgerVerbs } from './ledger-provider.js'
import { type LedgerOptions, readLedgerOptions } from './options.js'
import type { LedgerKeyAttributes } from './verdict.js'

export const LEDGER_ID = 'ledger'

/** Keeps keys and seats in your own database instead of a store: pass it to a relay as `provider` and as `directory`. */
export interface Ledger extends LicenseProvider, LicenseDirectory<LedgerKeyAttributes, null> {
  readonly id: string
  /**
   * Connects to the database and brings its tables up to date, which the first question would do too. Rejects with an error that
   * says what to do; `reason` is `misconfigured` where waiting does not help.
   */
  connect(): Promise<void>
  /**
   * Makes a key, for a webhook of your shop or by hand. Throws a `TypeError` for a bad option, and fails like `connect` if the
   * database cannot be reached.
   */
  createKey(options?: NewKeyOptions): Promise<NewKey>
  /** Closes the database. The next question opens it again. */
  close(): Promise<void>
}

/**
 * The books of licenses that no store keeps: keys of your own, and those of a store that you have left. Its keys, their seats and
 * their ends are rows of your database, and seat limits hold however many relays share it. For servers: apps ask a relay.
 *
 * A computer that activates again gets the seat that it has. Trouble with the database is answered with `unreachable`, never with
 * a refusal.
 *
 * Throws a `TypeError` that names a missing or bad option.
 *
 * @example
 * const books = ledger({ database: sqliteDatabase({ file: '/var/lib/licenses/ledger.db' }) })
 * await startRelayServer({ provider: books, directory: books, signingKey, appIds: ['Margin Notes'] })
 */
export function ledger(options: LedgerOptions): Ledger {
  const settings = readLedgerOptions(options)
  let books: Promise<LedgerBooks> | undefined
  const open = (): Promise<LedgerBooks> => {
    const opening = books ?? settings.database.connect()
    books = opening
    // The next call tries again after a failure.
    opening.catch(() => {
      if (books === opening) books = undefined
    })
    return opening
  }
  return {
    id: LEDGER_ID,
    capabilities: {
      idempotentDeactivate: true,
      leases: false,
      devices: false,
      seats: 'instances',
      idempotentActivate: true,
      tells: { product: 'always', expiry: true, seats: 'used-and-limit', reason: true },
    },
    holdsSecret: true,
    ...createLedgerVerbs(settings, open),
    ...createLedgerDirectory(settings, open),
    async connect() {
      await open()
    },
    createKey: async (keyOptions = {}) => createKey(keyOptions, settings, await open()),
    async close() {
      const opened = books
      books = undefined
      await (await opened?.catch(() => undefined))?.close()
    },
  }
}

export function isLedger(provider: LicenseProvider): provider is Ledger {
  return provider.id === LEDGER_ID && 'createKey' in provider
}
