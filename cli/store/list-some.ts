import { readWhole } from '../arguments/read-values.js'
import type { CommandWorld } from '../command.js'
import type { StoreAccess } from './store-access.js'
import { directoryFailureOf, storeFailure } from './store-failure.js'

export const limitOptions = { limit: { type: 'string', default: '100' } } as const
export const limitHelp = '  --limit <number>       at most so many (default 100), or "all"'

/** Undefined: all. */
export function readLimit(text: string): number | undefined {
  return text === 'all' ? undefined : readWhole(text, '--limit', { from: 1, to: 1_000_000 })
}

/** Pages as the store has them; never larger than what is wanted, with one more to know whether there are more. */
export function pageSizeOf(limit: number | undefined): number {
  return Math.min(100, (limit ?? 100) + 1)
}

/** The items one by one, at most `limit`. Says on the side where there are more. */
export async function* takeSome<Item>(
  items: AsyncIterable<Item>,
  {
    limit,
    store,
    world,
  }: { readonly limit: number | undefined; readonly store: StoreAccess; readonly world: CommandWorld },
): AsyncGenerator<Item, void, undefined> {
  let count = 0
  try {
    for await (const item of items) {
      if (count === limit) {
        world.warn(`There are more than ${limit}; to see them, use --limit <number> or --limit all.`)
        return
      }
      count += 1
      yield item
    }
  } catch (error) {
    const failure = directoryFailureOf(error)
    throw failure === undefined ? error : storeFailure(failure, store)
  }
}

/** As JSON lines while they come, or as a table at the end. */
export async function printSome<Item>(
  items: AsyncIterable<Item>,
  print: { readonly one?: (item: Item) => void; readonly all: (items: readonly Item[]) => void },
): Promise<void> {
  const found: Item[] = []
  for await (const item of items) {
    if (print.one) print.one(item)
    else found.push(item)
  }
  if (!print.one) print.all(found)
}
