import { pageOf } from '../page-of.js'
import type { StoreReply } from '../store-exchange.js'
import { documentReply } from './json-api-reply.js'
import type { ListQuery } from './list-query.js'
import type { Resource } from './resource-body.js'

/** What an item can be sorted by; null, which is no limit or no end, comes first. */
export type SortValues<Item> = Readonly<Record<string, (item: Item) => number | null>>

interface ListOf<Item> {
  /** The address of the list, without its query. */
  readonly url: string
  readonly items: readonly Item[]
  readonly sorts: SortValues<Item>
  resource(item: Item): Resource
  /** What the query asked to come along with these. */
  included(items: readonly Item[]): readonly Resource[]
}

/** One page of a list, with links to the others that ask for the same. */
export function listReply<Item>(query: ListQuery, list: ListOf<Item>): StoreReply {
  const page = pageOf(sorted(list, query.sort), query.number, query.size)
  const { number, size, lastNumber, total, from, to } = page
  const link = (number: number): string => `${list.url}?${queryOf(query, number)}`
  return documentReply({
    meta: { page: { currentPage: number, from, lastPage: lastNumber, perPage: size, to, total } },
    links: {
      first: link(1),
      last: link(lastNumber),
      ...(number < lastNumber ? { next: link(number + 1) } : {}),
      ...(number > 1 ? { prev: link(number - 1) } : {}),
    },
    data: page.items.map((item) => list.resource(item)),
    ...(query.include.length === 0 ? {} : { included: list.included(page.items) }),
  })
}

/** In the order of the real store: filters, relations, page, sort. */
function queryOf({ filters, include, size, sort }: ListQuery, number: number): URLSearchParams {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) asked.append(`filter[${name}]`, value)
  if (include.length > 0) asked.append('include', include.join(','))
  asked.append('page[number]', String(number))
  asked.append('page[size]', String(size))
  asked.append('sort', sort.join(','))
  return asked
}

function sorted<Item>({ items, sorts }: ListOf<Item>, sort: readonly string[]): Item[] {
  const orders = sort.map((name) => ({
    value: sorts[name.replace(/^-/, '')] ?? (() => 0),
    sign: name.startsWith('-') ? -1 : 1,
  }))
  return [...items].sort((one, other) => {
    for (const { value, sign } of orders) {
      const difference = (value(one) ?? -1) - (value(other) ?? -1)
      if (difference !== 0) return sign * difference
    }
    return 0
  })
}
