import type { DirectoryKey, LicenseDirectory } from '../../providers/license-directory.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import type { LedgerBooks } from './books.js'
import { createKey, type NewKey, type NewKeyOptions } from './create-key.js'
import { createLedgerDirectory } from './ledger-directory.js'
import { createLedgerVerbs } from './ledger-provider.js'
import { createMirrorVerbs } from './mirror/mirror-verbs.js'
import type { MirrorSettings } from './mirror/options.js'
import { wordOfKey } from './mirror/store-word.js'
import { type LedgerOptions, type LedgerSettings, readLedgerOptions } from './options.js'
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
  /**
   * Takes what a webhook of the mirrored store says of a key. Webhooks come again, late, and in any order: what is older than what the books
   * have of that store is left alone (`'older'`). Throws a `TypeError` for a ledger without `mirror`, and like `connect` where the database
   * cannot be asked: answer the webhook with an error then, so that it comes again.
   *
   * @param options - `at`: when the key was changed, epoch milliseconds, where the key itself does not tell (`updatedAt`)
   */
  mirrorKey(key: DirectoryKey, options?: { readonly at?: number }): Promise<'taken' | 'older'>
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
  const { mirror } = settings
  return {
    ...(mirror === undefined ? describeBooks() : describeMirror(mirror)),
    holdsSecret: true,
    ...(mirror === undefined ? createLedgerVerbs(settings, open) : createMirrorVerbs(settings, mirror, open)),
    ...createLedgerDirectory(settings, open),
    async connect() {
      await open()
    },
    mirrorKey: async (key, options) => mirrorKey(key, options, settings, open),
    createKey: async (keyOptions = {}) => createKey(keyOptions, settings, await open()),
    async close() {
      const opened = books
      books = undefined
      await (await opened?.catch(() => undefined))?.close()
    },
  }
}

export function isLedger(provider: LicenseProvider): provider is Ledger {
  return 'createKey' in provider
}

function describeBooks() {
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
  } as const
}

/** Apps see the store: their seats are its own, and may be asked about there without this relay. */
function describeMirror({ store }: MirrorSettings) {
  const { id, capabilities, keyForms, sale, longestCallMs } = store
  return {
    id,
    capabilities: { ...capabilities, devices: false },
    ...(keyForms && { keyForms }),
    ...(sale && { sale }),
    ...(longestCallMs && { longestCallMs }),
  }
}

async function mirrorKey(
  key: DirectoryKey,
  { at = key.updatedAt }: { readonly at?: number | undefined } = {},
  { mirror, sealer, now }: LedgerSettings,
  open: () => Promise<LedgerBooks>,
): Promise<'taken' | 'older'> {
  if (mirror === undefined) throw new TypeError('mirrorKey: expected a ledger with the option "mirror"')
  if (at === undefined)
    throw new TypeError('mirrorKey: expected "at", since the key does not tell when it was changed')
  const word = await wordOfKey(key, { store: mirror.store.id, at, now: now(), sealer })
  return (await open()).mirror.keep(word)
}
