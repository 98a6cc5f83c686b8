import type { RefusalReason } from '../../contract/license-error.js'
import type { DirectoryKey, LicenseDirectory } from '../../providers/license-directory.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import type { StoredLicense } from '../store/license-record.js'
import type { LicenseStore } from '../store/license-store.js'

export interface DirectoryHarness {
  readonly directory: LicenseDirectory
  /** The same store's license API. */
  readonly provider: LicenseProvider
  /** As `directory`, with an API key that is wrong. */
  readonly stranger: LicenseDirectory
  readonly waiting: (wait: (ms: number) => Promise<void>) => LicenseDirectory
  /** How the store spells the numbers of a key. @defaultValue the numbers */
  readonly idsOf?: (license: StoredLicense) => KeyIds
  /** Which keys the API key may see. @defaultValue all that were bought for real */
  readonly sees?: (license: StoredLicense) => boolean
  /** Whether the store tells when a key was changed. @defaultValue true */
  readonly tellsUpdates?: boolean
  /** What the license API says of a key that was turned off. @defaultValue 'key-disabled' */
  readonly offReason?: RefusalReason
  /** How many keys a page has at least. @defaultValue 1 */
  readonly smallestPage?: number
}

interface KeyIds {
  readonly id: string
  readonly storeId: string
  readonly productId: string
  /** Left out: the store does not tell of which order a key is. */
  readonly orderId?: string
}

/** The harness of the running test, and its store. */
export interface DirectoryWorld extends DirectoryHarness {
  readonly store: LicenseStore
}
export type CurrentWorld = () => DirectoryWorld

/** The call of a provider. */
export const call = { fetch: globalThis.fetch }

/** The numbers of a key as the store spells them. */
export function idsOf({ idsOf: spell = numbersOf, store }: DirectoryWorld, text: string): KeyIds {
  return spell(licenseOf(store, text))
}

/** The id of a key that is not there. */
export function strangeId({ idsOf: spell = numbersOf, store }: DirectoryWorld): string {
  return spell({ ...licenseOf(store, store.keys.demo.unlimited), id: 999 }).id
}

/** The keys that the directory sees, oldest first. */
export function visibleKeys({ store, sees = isReal }: DirectoryWorld): readonly StoredLicense[] {
  return store.keys.list().filter(sees)
}

/** The key as the directory shows it, found by the number that the license API tells, where it tells one. */
export async function keyOf(world: DirectoryWorld, text: string): Promise<DirectoryKey> {
  const answer = await world.provider.inspect({ key: text }, call)
  const told = answer.kind === 'unreachable' ? undefined : idIn(answer)
  const found = await world.directory.key(told ?? idsOf(world, text).id)
  if (found.kind !== 'answered') throw new Error(`expected a key, got ${JSON.stringify(found)}`)
  return found.value
}

/** So many that they are more than one page. */
export function addKeys({ store, smallestPage = 1 }: DirectoryWorld): void {
  for (let count = 0; count < smallestPage; count += 1) store.keys.add()
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

function licenseOf(store: LicenseStore, text: string): StoredLicense {
  const license = store.keys.get(text)
  if (license === undefined) throw new Error('expected a key of the store')
  return license
}

function numbersOf({ id, storeId, productId, orderId }: StoredLicense): KeyIds {
  return {
    id: String(id),
    storeId: String(storeId),
    productId: String(productId),
    orderId: String(orderId),
  }
}

function isReal({ testMode }: StoredLicense): boolean {
  return !testMode
}

function idIn(answer: Awaited<ReturnType<LicenseProvider['inspect']>>): string | undefined {
  if (answer.kind === 'granted') return answer.value.licenseId
  return answer.kind === 'refused' ? answer.facts?.licenseId : undefined
}
