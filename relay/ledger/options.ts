import type { SaleDemand } from '../../contract/sale.js'
import { createOptionReader, flag, type OptionRule } from '../../providers/http/option-reader.js'
import { createKeySealer, isEncryptionKey, type KeySealer } from './key-secrets.js'
import type { LedgerDatabase } from './ledger-database.js'
import { type LedgerMirrorOptions, type MirrorSettings, readMirrorOptions } from './mirror/options.js'

/** Configures a ledger. An option of the wrong type, or an unknown one, throws a `TypeError` that names it. */
export interface LedgerOptions {
  /** Where the books are: `sqliteDatabase({ file })` or `postgresDatabase({ url })` of `license-gate/relay/node`. */
  readonly database: LedgerDatabase
  /** The products whose keys are granted, if the books contain keys of several apps. @defaultValue all */
  readonly productIds?: readonly string[]
  /** The variants whose keys are granted. @defaultValue all */
  readonly variantIds?: readonly string[]
  /** Whether keys of test mode are granted. @defaultValue `false` */
  readonly allowTestMode?: boolean
  /**
   * Stores full keys too, encrypted with this key: 32 random bytes as base64url. For authors who send lost keys again. Without it
   * nobody can read a key in the books, not even you.
   * @defaultValue none: only a hash and the last four characters are stored
   */
  readonly encryptionKey?: string
  /**
   * Follows a store in place of deciding alone. `productIds` and `variantIds` are then the store's, unless they are given.
   * @defaultValue none: the books decide
   */
  readonly mirror?: LedgerMirrorOptions
  /** Epoch milliseconds. @defaultValue the computer's clock */
  readonly now?: () => number
}

/** The options, checked and complete. */
export interface LedgerSettings {
  readonly database: LedgerDatabase
  readonly sale: SaleDemand
  readonly allowTestMode: boolean
  readonly sealer: KeySealer | undefined
  readonly mirror: MirrorSettings | undefined
  readonly now: () => number
}

const KNOWN_OPTIONS = [
  'database',
  'productIds',
  'variantIds',
  'allowTestMode',
  'encryptionKey',
  'mirror',
  'now',
] as const satisfies readonly (keyof LedgerOptions)[]

/** Ids are those of any store that keys came from. */
export const saleId: OptionRule<string> = {
  expected: 'a string of 1 to 128 characters without whitespace',
  read: (value) => (typeof value === 'string' && /^[\x21-\x7e]{1,128}$/.test(value) ? value : undefined),
}

const database: OptionRule<LedgerDatabase> = {
  expected: 'sqliteDatabase({ file }) or postgresDatabase({ url })',
  read: (value) =>
    typeof (value as Partial<LedgerDatabase> | null)?.connect === 'function'
      ? (value as LedgerDatabase)
      : undefined,
}

const encryptionKey: OptionRule<string> = {
  expected: '32 bytes as base64url, which are 43 characters',
  secret: true,
  read: (value) => (isEncryptionKey(value) ? value : undefined),
}

export function readLedgerOptions(options: LedgerOptions): LedgerSettings {
  const reader = createOptionReader('ledger')
  reader.checkNames(options, KNOWN_OPTIONS, '{ database }')
  const list = (name: 'productIds' | 'variantIds') => {
    const ids = options[name]
    return ids === undefined ? null : reader.readList(name, saleId, ids)
  }
  const mirror = options.mirror === undefined ? undefined : readMirrorOptions(options.mirror)
  const { storeId = null, productId = null, variantIds = null } = mirror?.store.sale ?? {}
  return {
    database: reader.read('database', database, options.database),
    sale: {
      storeId,
      productId: list('productIds') ?? productId,
      variantIds: list('variantIds') ?? variantIds,
    },
    mirror,
    allowTestMode: reader.read('allowTestMode', flag, options.allowTestMode ?? false),
    sealer:
      options.encryptionKey === undefined
        ? undefined
        : createKeySealer(reader.read('encryptionKey', encryptionKey, options.encryptionKey)),
    now: options.now ?? (() => Date.now()),
  }
}
