import type {
  DirectoryAnswer,
  DirectoryInstance,
  DirectoryKey,
  KeysWithSeatsCall,
  KeysWithSeatsPage,
} from '../license-directory.js'
import { DirectoryError } from './directory-error.js'
import { present } from './present.js'
import { type ListedPage, type NumberedPage, readPageSize } from './walk-pages.js'

/** Describes how to walk through a store with numbered pages. */
interface KeySource<Key, Seat> {
  readonly fetchPage: (page: NumberedPage) => Promise<DirectoryAnswer<ListedPage<Key>>>
  /** Left out: the store has every filter, and so its pages hold nothing else. */
  readonly fits?: (key: Key) => boolean
  readonly seatsOf: (key: Key) => AsyncIterable<Seat>
}

/** Throws a `TypeError` at once for an invalid page size or cursor. */
export function walkKeysWithSeats<KeyAttributes, InstanceAttributes, Key extends DirectoryKey<KeyAttributes>>(
  source: KeySource<Key, DirectoryInstance<InstanceAttributes>>,
  { after, pageSize }: KeysWithSeatsCall,
): AsyncGenerator<KeysWithSeatsPage<KeyAttributes, InstanceAttributes>, void, undefined> {
  const size = readPageSize(pageSize)
  return walk(source, after === undefined ? { number: 1, size } : readCursor(after))
}

async function* walk<KeyAttributes, InstanceAttributes, Key extends DirectoryKey<KeyAttributes>>(
  { fetchPage, fits = () => true, seatsOf }: KeySource<Key, DirectoryInstance<InstanceAttributes>>,
  { number: first, size }: NumberedPage,
): AsyncGenerator<KeysWithSeatsPage<KeyAttributes, InstanceAttributes>, void, undefined> {
  for (let number = first; ; number += 1) {
    const answer = await fetchPage({ number, size })
    if (answer.kind !== 'answered') throw new DirectoryError(answer)
    const { items, isLast, total } = answer.value
    const keys = []
    for (const key of items.filter(fits)) keys.push({ key, seats: await all(seatsOf(key)) })
    const isEnd = isLast || items.length === 0
    yield { keys, cursor: isEnd ? null : `${number + 1}/${size}`, ...present({ total }) }
    if (isEnd) return
  }
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

/** A page's number means nothing without the size of the pages. */
function readCursor(text: unknown): NumberedPage {
  const [, number, size] = /^([1-9]\d{0,8})\/([1-9]\d{0,2})$/.exec(String(text)) ?? []
  if (number === undefined || size === undefined)
    throw new TypeError('after: expected the cursor of an earlier page')
  return { number: Number(number), size: readPageSize(Number(size)) }
}
