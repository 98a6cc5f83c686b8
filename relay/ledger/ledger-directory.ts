import { DirectoryError } from '../../providers/directory/directory-error.js'
import { readKeyChange } from '../../providers/directory/key-change.js'
import { readPageSize } from '../../providers/directory/walk-pages.js'
import type {
  DirectoryAnswer,
  DirectoryCall,
  DirectoryFailure,
  DirectoryKey,
  LicenseDirectory,
} from '../../providers/license-directory.js'
import type { LedgerBooks, LicenseEntry, Page } from './books.js'
import { isLedgerTrouble } from './ledger-trouble.js'
import type { LedgerSettings } from './options.js'
import { directoryInstanceOf, directoryKeyOf, statusOf } from './verdict.js'

type Directory = Omit<LicenseDirectory<null, null>, 'id'>

/** The books as their author sees them: all keys, of whatever product. */
export function createLedgerDirectory(settings: LedgerSettings, open: () => Promise<LedgerBooks>): Directory {
  const { now } = settings
  const shown = (license: LicenseEntry) => showKey(license, settings)
  return {
    keys(filter = {}, { pageSize, signal } = {}) {
      const { status, orderItemId, ...columns } = filter
      const fetchPage = async (page: Page) =>
        orderItemId === undefined ? (await open()).licenses(columns, page) : []
      const fits = (license: LicenseEntry) => status === undefined || statusOf(license, now()) === status
      return walk(fetchPage, { size: readPageSize(pageSize), signal, fits, show: shown })
    },
    key: (id, call) => answer(call, async () => answeredOr(await (await open()).license({ id }), shown)),
    updateKey(id, change, call) {
      const given = readKeyChange(change)
      return answer(call, async () => answeredOr(await (await open()).changeLicense(id, given, now()), shown))
    },
    instances({ keyId } = {}, { pageSize, signal } = {}) {
      const fetchPage = async (page: Page) => (await open()).seats({ licenseId: keyId }, page)
      const show = async (seat: Parameters<typeof directoryInstanceOf>[0]) => directoryInstanceOf(seat)
      return walk(fetchPage, { size: readPageSize(pageSize), signal, fits: () => true, show })
    },
    instance: ({ id, keyId }, call) =>
      answer(call, async () => {
        const seat = await (await open()).seat(id)
        const isOfKey = keyId === undefined || seat?.licenseId === keyId
        return answeredOr(isOfKey ? seat : undefined, async (found) => directoryInstanceOf(found))
      }),
  }
}

/** The key in full, where the books have it and this ledger can read it. */
async function showKey(
  license: LicenseEntry,
  { sealer, now }: Pick<LedgerSettings, 'sealer' | 'now'>,
): Promise<DirectoryKey<null>> {
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

interface Walk<Entry, Shown> {
  readonly size: number
  readonly signal: AbortSignal | undefined
  readonly fits: (entry: Entry) => boolean
  readonly show: (entry: Entry) => Promise<Shown>
}

/** By the last id of the page before, so that what is added or freed meanwhile moves nothing. */
async function* walk<Entry extends { readonly id: string }, Shown>(
  fetchPage: (page: Page) => Promise<readonly Entry[]>,
  { size, signal, fits, show }: Walk<Entry, Shown>,
): AsyncGenerator<Shown, void, undefined> {
  let after = ''
  for (;;) {
    signal?.throwIfAborted()
    const page = await fetchPage({ after, size }).catch((error: unknown) => {
      throw new DirectoryError(failureOf(error))
    })
    for (const entry of page) if (fits(entry)) yield await show(entry)
    const last = page.at(-1)
    if (last === undefined || page.length < size) return
    after = last.id
  }
}

function failureOf(error: unknown): DirectoryFailure {
  if (!isLedgerTrouble(error)) throw error
  return { kind: 'unreachable', cause: error.reason }
}
