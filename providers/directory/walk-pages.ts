import type { DirectoryAnswer } from '../license-directory.js'
import { DirectoryError } from './directory-error.js'

export interface NumberedPage {
  /** From 1. */
  readonly number: number
  readonly size: number
}

export interface ListedPage<Item> {
  readonly items: readonly Item[]
  readonly isLast: boolean
  /** The number of items on all pages, if the store gives it. */
  readonly total?: number | undefined
}

/**
 * The items of all pages, each page fetched when the one before is used up. What a store adds meanwhile moves the rest to
 * later pages, so an item can come twice: it is given once.
 */
export async function* walkPages<Item extends { readonly id: string }>(
  fetchPage: (number: number) => Promise<DirectoryAnswer<ListedPage<Item>>>,
): AsyncGenerator<Item, void, undefined> {
  const given = new Set<string>()
  for (let number = 1; ; number += 1) {
    const answer = await fetchPage(number)
    if (answer.kind !== 'answered') throw new DirectoryError(answer)
    const { items, isLast } = answer.value
    for (const item of items) {
      if (given.has(item.id)) continue
      given.add(item.id)
      yield item
    }
    if (isLast || items.length === 0) return
  }
}

/** The first that fits, of a list that throws a `DirectoryError` where a page cannot be had. */
export async function findItem<Item>(
  items: AsyncIterable<Item>,
  fits: (item: Item) => boolean,
): Promise<DirectoryAnswer<Item>> {
  try {
    for await (const item of items) if (fits(item)) return { kind: 'answered', value: item }
    return { kind: 'refused', reason: 'not-found' }
  } catch (error) {
    if (error instanceof DirectoryError) return error.failure
    throw error
  }
}

const DEFAULT_PAGE_SIZE = 100

/** Throws a `TypeError` for what no store takes. */
export function readPageSize(value: unknown = DEFAULT_PAGE_SIZE): number {
  if (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 100) return value as number
  throw new TypeError(`pageSize: expected a whole number from 1 to 100, got ${String(value)}`)
}
