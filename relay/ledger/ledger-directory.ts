import { DirectoryError } from '../../providers/directory/directory-error.js'
import { readKeyChange } from '../../providers/directory/key-change.js'
import { all } from '../../providers/directory/walk-keys-with-seats.js'
import { readPageSize } from '../../providers/directory/walk-pages.js'
import type {
  DirectoryAnswer,
  DirectoryCall,
  DirectoryFailure,
  DirectoryKey,
  KeyFilter,
  LicenseDirectory,
} from '../../providers/license-directory.js'
import type { LedgerBooks, LicenseEntry, Page, SeatEntry } from './books.js'
import { isLedgerTrouble } from './ledger-trouble.js'
import type { LedgerSettings } from './options.js'
import { directoryInstanceOf, directoryKeyOf, type LedgerKeyAttributes, statusOf } from './verdict.js'

type Directory = Omit<LicenseDirectory<LedgerKeyAttributes, null>, 'id'>

/** The books as their author sees them: all keys, of whatever product. */
export function createLedgerDirectory(settings: LedgerSettings, open: () => Promise<LedgerBooks>): Directory {
  const { now } = settings
  const { shown, showSeat, licensesOf, seatsOf } = viewsOf(settings, open)
  return {
    keys(filter = {}, { pageSize, signal } = {}) {
      return walk(licensesOf(filter), { size: readPageSize(pageSize), signal, show: shown })
    },
    key: (id, call) => answer(call, async () => answeredOr(await (await open()).license({ id }), shown)),
    updateKey(id, change, call) {
      const given = readKeyChange(change)
      return answer(call, async () => answeredOr(await (await open()).changeLicense(id, given, now()), shown))
    },
    instances({ keyId } = {}, { pageSize, signal } = {}) {
      return walk(seatsOf(keyId), { size: readPageSize(pageSize), signal, show: showSeat })
    },
    keysWithSeats(filter = {}, { pageSize, signal, after } = {}) {
      const size = readPageSize(pageSize)
      const show = async (license: LicenseEntry) => ({
        key: await shown(license),
        seats: await all(walk(seatsOf(license.id), { size, signal, show: showSeat })),
      })
      return keyPages(walkPages(licensesOf(filter), { size, signal, show, after }))
    },
    instance: ({ id, keyId }, call) =>
      answer(call, async () => {
        const seat = await (await open()).seat(id)
        const isOfKey = keyId === undefined || seat?.licenseId === keyId
        return answeredOr(isOfKey ? seat : undefined, async (found) => directoryInstanceOf(found))
      }),
  }
}

function viewsOf(settings: LedgerSettings, open: () => Promise<LedgerBooks>) {
  return {
    shown: (license: LicenseEntry) => showKey(license, settings),
    showSeat: async (seat: SeatEntry) => directoryInstanceOf(seat),
    licensesOf: ({ status, orderItemId, ...columns }: KeyFilter): Entries<LicenseEntry> => ({
      fetchPage: async (page) => (orderItemId === undefined ? (await open()).licenses(columns, page) : []),
      fits: (license) => status === undefined || statusOf(license, settings.now()) === status,
    }),
    seatsOf: (keyId: string | undefined): Entries<SeatEntry> => ({
      fetchPage: async (page) => (await open()).seats({ licenseId: keyId }, page),
      fits: () => true,
    }),
  }
}

/** The key in full, where the books have it and this ledger can read it. */
async function showKey(
  license: LicenseEntry,
  { sealer, now }: Pick<LedgerSettings, 'sealer' | 'now'>,
): Promise<DirectoryKey<LedgerKeyAttributes>> {
  const { sealedKey, keyHash } = license
  const key = sealedKey === null ? undefined : await sealer?.open(sealedKey, keyHash)
  return directoryKeyOf(license, key, now())
}

async function answeredOr<Entry, Shown>(
  entry: Entry | undefined,
  show: (entry: Entry) => Promise<Shown>,
): Promise<DirectoryAnswer<Shown>> {
  return entry === undefined
    ? { kind: 'refused', reason: 'not-found' }
    : { kind: 'answered', value: await show(entry) }
}

async function answer<Value>(
  call: DirectoryCall | undefined,
  ask: () => Promise<DirectoryAnswer<Value>>,
): Promise<DirectoryAnswer<Value>> {
  call?.signal?.throwIfAborted()
  return ask().catch(failureOf)
}

interface Entries<Entry> {
  readonly fetchPage: (page: Page) => Promise<readonly Entry[]>
  readonly fits: (entry: Entry) => boolean
}

interface Walk<Entry, Shown> {
  readonly size: number
  readonly signal: AbortSignal | undefined
  readonly show: (entry: Entry) => Promise<Shown>
  readonly after?: string | undefined
}

interface ShownPage<Shown> {
  readonly shown: readonly Shown[]
  /** The last id of the page; `null`: there is no other page. */
  readonly cursor: string | null
}

async function* walk<Entry extends { readonly id: string }, Shown>(
  entries: Entries<Entry>,
  walked: Walk<Entry, Shown>,
): AsyncGenerator<Shown, void, undefined> {
  for await (const page of walkPages(entries, walked)) yield* page.shown
}

async function* keyPages<Entry>(
  pages: AsyncIterable<ShownPage<Entry>>,
): AsyncGenerator<{ readonly keys: readonly Entry[]; readonly cursor: string | null }, void, undefined> {
  for await (const { shown, cursor } of pages) yield { keys: shown, cursor }
}

/** By the last id of the page before, so that what is added or freed meanwhile moves nothing. */
async function* walkPages<Entry extends { readonly id: string }, Shown>(
  { fetchPage, fits }: Entries<Entry>,
  { size, signal, show, after: first = '' }: Walk<Entry, Shown>,
): AsyncGenerator<ShownPage<Shown>, void, undefined> {
  for (let after: string | null = first; after !== null; ) {
    signal?.throwIfAborted()
    const page: readonly Entry[] = await fetchPage({ after, size }).catch((error: unknown) => {
      throw new DirectoryError(failureOf(error))
    })
    const shown: Shown[] = []
    for (const entry of page.filter(fits)) shown.push(await show(entry))
    after = page.length < size ? null : (page.at(-1)?.id ?? null)
    yield { shown, cursor: after }
  }
}

function failureOf(error: unknown): DirectoryFailure {
  if (!isLedgerTrouble(error)) throw error
  return { kind: 'unreachable', cause: error.reason }
}
