import { STORE_NAMES } from '../../providers/stores.js'
import { readOneOf, readOptionalId, readWhole } from '../arguments/read-values.js'
import { type CommandWorld, UsageError } from '../command.js'
import { openStore, type StoreAccess, type StoreChoice } from '../store/store-access.js'
import { createCsvSource } from './csv/csv-source.js'
import type { ImportReport } from './import-report.js'
import type { ImportSource } from './import-source.js'
import { createStoreSource } from './store-source.js'

const CSV = 'csv'
const NAMES = [...STORE_NAMES, CSV] as const

/** The options of where licenses come from. */
export const sourceOptions = {
  from: { type: 'string' },
  'api-key-file': { type: 'string' },
  'store-slug': { type: 'string' },
  account: { type: 'string' },
  'test-mode': { type: 'boolean' },
  'base-url': { type: 'string' },
  'store-id': { type: 'string' },
  product: { type: 'string' },
  seats: { type: 'string' },
} as const

export const sourceHelp = `From:
  --from <name>          ${NAMES.join(', ')}
  <file>                 with csv: the file; docs/ledger.md describes its columns
  --seats <number>       with csv: the limit of keys that say none, or "unlimited"
  --api-key-file <file>  with a store: its API key (default: that store's variable of the environment, such as LEMON_SQUEEZY_API_KEY)
  --product <id>         with a store: only the keys of this product; with Polar, of this benefit
  --store-id <id>        with a store: only those of this store of the account
  --store-slug <name>    SellApp: which store of the account
  --account <id>         Keygen: the account (default: KEYGEN_ACCOUNT_ID of the environment)
  --test-mode            Dodo Payments: test mode; Polar: the sandbox
  --base-url <address>   another address of the store's API, such as that of "license-gate serve"`

export interface SourceChoice extends Omit<StoreChoice, 'store' | 'database'> {
  readonly from?: string | undefined
  readonly 'store-id'?: string | undefined
  readonly product?: string | undefined
  readonly seats?: string | undefined
}

interface ChosenSource {
  readonly source: ImportSource
  /** Absent: a file. */
  readonly store?: StoreAccess
}

/** Throws a `UsageError` where the options do not say from where, and with which secret. */
export async function chooseSource(
  choice: SourceChoice,
  [file]: readonly string[],
  { world, report }: { readonly world: CommandWorld; readonly report: ImportReport },
): Promise<ChosenSource> {
  if (choice.from === undefined) throw new UsageError(`--from: expected ${NAMES.join(', ')}`)
  const name = readOneOf(choice.from, NAMES, '--from')
  if (name === CSV) return { source: csvSource(choice, file, { world, report }) }
  if (file !== undefined) throw new UsageError(`expected no <file> with --from ${name}`)
  const store = await openStore({ ...choice, store: name, database: undefined }, world)
  const filter = {
    productId: readOptionalId(choice.product, '--product', store.idForm),
    storeId: readOptionalId(choice['store-id'], '--store-id', store.idForm),
  }
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
  const address = choice['base-url']
  const host = address === undefined ? undefined : new URL(address).host
  return { source: createStoreSource(store, { name, filter: given, host, now: world.now }), store }
}

function csvSource(
  { seats }: SourceChoice,
  file: string | undefined,
  { world, report }: { readonly world: CommandWorld; readonly report: ImportReport },
): ImportSource {
  if (file === undefined) throw new UsageError('expected <file>: the file to read')
  const seatsLimit = seats === undefined ? undefined : readSeatsLimit(seats)
  let isTold = false
  const onColumns = (columns: readonly string[]) => {
    if (isTold) return
    isTold = true
    report.tell('unread-columns', { columns }, `Columns that are not read: ${columns.join(', ')}`)
  }
  return createCsvSource({ file, onColumns, seatsLimit }, world)
}

function readSeatsLimit(text: string): number | null {
  return text === 'unlimited' ? null : readWhole(text, '--seats', { from: 1, to: 1_000_000 })
}
