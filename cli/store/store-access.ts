import { isBlockedPort } from '../../contract/blocked-port.js'
import { UUID_KEYS } from '../../contract/key-form.js'
import { present } from '../../providers/directory/present.js'
import type { DirectoryCall, LicenseDirectory } from '../../providers/license-directory.js'
import type { LicenseProvider, ProviderCall } from '../../providers/license-provider.js'
import type { Store } from '../../providers/store-entry.js'
import { STORE_NAMES, STORES, type StoreName } from '../../providers/stores.js'
import { LEDGER_ID, type Ledger } from '../../relay/ledger/ledger.js'
import { readSecretFile } from '../arguments/read-secret.js'
import { readOneOf } from '../arguments/read-values.js'
import { CommandFailure, type CommandWorld, UsageError } from '../command.js'
import { hasLedgerSettings, ledgerHelp, ledgerOptions, openLedger } from '../ledger/open-ledger.js'
import { LOOPBACK } from './loopback.js'

/** The options that every command has which asks a store. */
export const storeOptions = {
  store: { type: 'string' },
  'api-key-file': { type: 'string' },
  'store-slug': { type: 'string' },
  account: { type: 'string' },
  'test-mode': { type: 'boolean' },
  'base-url': { type: 'string' },
  ...ledgerOptions,
} as const

const variableList = STORE_NAMES.map((name) => STORES[name].variable)
const VARIABLES = `${variableList.slice(0, -1).join(', ')} or ${variableList.at(-1)}`

export const storeHelp = `Store:
  --store <name>         ${STORE_NAMES.join(', ')} or ledger
                         (default: the one whose API key is in the environment)
  --api-key-file <file>  the store's API key (default: that of the environment:
                         ${variableList.slice(0, 3).join(', ')},
                         ${variableList.slice(3).join(', ')})
  --store-slug <name>    SellApp: which store of the account
  --account <id>         Keygen: the account (default: KEYGEN_ACCOUNT_ID of the environment)
  --test-mode            Dodo Payments: test mode; Polar: the sandbox. Both have API keys of their own
  --base-url <address>   another address of the API: that of "license-gate serve", which prints one for each store
${ledgerHelp}`

export interface StoreChoice {
  readonly store?: string | undefined
  readonly 'api-key-file'?: string | undefined
  readonly 'store-slug'?: string | undefined
  readonly account?: string | undefined
  readonly 'test-mode'?: boolean | undefined
  readonly 'base-url'?: string | undefined
  readonly database?: string | undefined
}

/** The sale that a key must come from. */
interface Sale {
  readonly storeId?: string | undefined
  readonly productId?: string | undefined
}

/** A store as a support person reaches it. */
export interface StoreAccess
  extends Pick<
    Store,
    | 'title'
    | 'keyForms'
    | 'idForm'
    | 'keySearch'
    | 'apiKeyAdvice'
    | 'unseenKeyAdvice'
    | 'deletesSeatsAboveLimit'
  > {
  /** Which of the account's stores was asked for. */
  readonly slug?: string | undefined
  readonly directory: LicenseDirectory
  readonly call: DirectoryCall & ProviderCall
  /** The license API, which judges and frees by the key itself. */
  provider(sale: Sale): LicenseProvider
}

/** Throws a `UsageError` where the options do not say which store, and with which secret. */
export async function openStore(choice: StoreChoice, world: CommandWorld): Promise<StoreAccess> {
  if (isLedgerChosen(choice, world)) return ledgerAccess(await openLedger(choice, world), world)
  const name = chooseStore(choice, world)
  const apiKey = await readApiKey(name, choice, world)
  const store = STORES[name]
  const address = readAddress(store, choice, world)
  const directory = () =>
    store.createDirectory({ ...address, apiKey, fetch: world.fetch, wait: createWait(world) })
  return {
    ...store,
    slug: choice['store-slug'],
    directory: asUsage(directory),
    call: { fetch: world.fetch, signal: world.stop },
    provider(sale) {
      const { storeId, productId } = { ...store.anySale, ...address, ...present(sale) }
      const place = store.settings.storeId === 'needed' || address.storeId !== undefined ? { storeId } : {}
      const mode = store.hasOwnTestPlace || store.settings.allowTestMode === undefined
      const testMode = mode ? {} : { allowTestMode: true }
      return store.createProvider({ ...address, ...present(place), productId, ...testMode, apiKey })
    },
  }
}

/** Where the store is asked, and as whom. */
function readAddress(store: Store, choice: StoreChoice, { environment }: CommandWorld) {
  const { account, 'base-url': baseUrl, 'store-slug': storeSlug, 'test-mode': testMode } = choice
  if (account !== undefined && store.accountVariable === undefined)
    throw new UsageError(`--account: ${store.title} has none; leave it out`)
  if (testMode === true && !store.hasOwnTestPlace)
    throw new UsageError(`--test-mode: with ${store.title}, the API key decides; leave it out`)
  const { accountVariable } = store
  const ofEnvironment = accountVariable && environment[accountVariable]?.trim()
  return present({
    baseUrl: baseUrl === undefined ? undefined : readBaseUrl(baseUrl),
    storeSlug,
    storeId: account ?? (ofEnvironment || undefined),
    allowTestMode: testMode,
  })
}

function isLedgerChosen({ store, database }: StoreChoice, { environment }: CommandWorld): boolean {
  if (store !== undefined) return store === LEDGER_ID
  const isStoreNamed = STORE_NAMES.some((name) => environment[STORES[name].variable]?.trim())
  return database !== undefined || (!isStoreNamed && hasLedgerSettings(environment))
}

/** All keys in it, of whatever product. */
function ledgerAccess(books: Ledger, world: CommandWorld): StoreAccess {
  return {
    title: 'the ledger',
    keyForms: [UUID_KEYS],
    idForm: STORES['lemon-squeezy'].idForm,
    keySearch: 'license-api',
    apiKeyAdvice: '',
    unseenKeyAdvice: '',
    deletesSeatsAboveLimit: false,
    directory: books,
    call: { fetch: world.fetch, signal: world.stop },
    provider: () => books,
  }
}

function chooseStore({ store }: StoreChoice, { environment }: CommandWorld): StoreName {
  if (store !== undefined) return readOneOf(store, STORE_NAMES, '--store')
  const known = STORE_NAMES.filter((name) => environment[STORES[name].variable]?.trim())
  const [only] = known
  if (only !== undefined && known.length === 1) return only
  throw new UsageError(
    known.length === 0
      ? `no API key: set ${VARIABLES}, or give --store and --api-key-file`
      : `the environment has API keys of ${known.length === 2 ? 'both' : known.length} stores; say which one: ${known.map((name) => `--store ${name}`).join(' or ')}`,
  )
}

async function readApiKey(name: StoreName, choice: StoreChoice, world: CommandWorld): Promise<string> {
  const file = choice['api-key-file']
  if (file !== undefined)
    return requireHeaderText(await readSecretFile(file, '--api-key-file', world), '--api-key-file')
  const { variable, title } = STORES[name]
  const value = world.environment[variable]?.trim()
  if (value) return requireHeaderText(value, variable)
  throw new UsageError(`no API key for ${title}: set ${variable} or pass --api-key-file <file>`)
}

/** Goes into a header. Two lines in a file, or a word before the key, are the usual mistakes. */
function requireHeaderText(apiKey: string, place: string): string {
  if (/^(["']).*\1$/s.test(apiKey))
    throw new CommandFailure(`${place}: remove the quotes around the API key; they would be sent with it`)
  if (/^[\x21-\x7e]+$/.test(apiKey)) return apiKey
  throw new CommandFailure(
    `${place}: expected the API key and nothing else, found blanks, lines or other letters in it`,
  )
}

/** The API key is sent to this address: over the network only if nobody can listen. */
export function readBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash)
    throw new UsageError('--base-url: expected an address such as http://127.0.0.1:4010')
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname))
    throw new UsageError('--base-url: expected https; over http the API key could be read in transit')
  requireOpenPort(url, '--base-url')
  return text
}

/** Else the failure would look like one of the network, or of the API key. */
export function requireOpenPort({ port }: URL, option: string): void {
  if (isBlockedPort(port))
    throw new UsageError(
      `${option}: browsers, Electron and Node refuse to ask port ${port}; it needs another`,
    )
}

function asUsage<Value>(make: () => Value): Value {
  try {
    return make()
  } catch (error) {
    // The option at fault is named; a secret is never repeated.
    throw error instanceof TypeError ? new UsageError(inOurWords(error.message)) : error
  }
}

/** Options of the command line in place of those of the code behind them. */
function inOurWords(message: string): string {
  return message
    .replace(/^\w+: option "storeSlug" must be/, '--store-slug: expected')
    .replace(/^\w+: option "account" must be/, '--account: expected')
    .replace(/^\w+: option "apiKey" must be/, 'the API key: expected')
    .replace(/^\w+: option "baseUrl" must be/, '--base-url: expected')
    .replace(/option "(?:testMode|sandbox)"( to true)?/, '--test-mode')
}

const TELL_FROM_MS = 3_000

function createWait(world: CommandWorld): (ms: number) => Promise<unknown> {
  return (ms) => {
    if (ms >= TELL_FROM_MS) world.warn(`Waiting, as the store asks: ${Math.ceil(ms / 1000)} seconds …`)
    return world.wait(ms)
  }
}
