import { badParameter, type JsonApiError } from './json-api-reply.js'

export interface ListQuery {
  readonly filters: Readonly<Record<string, string>>
  readonly include: readonly string[]
  /** Names of what is sorted by, the most important first; with a minus from the greatest down. */
  readonly sort: readonly string[]
  readonly number: number
  readonly size: number
}

interface ListRules {
  readonly filters: readonly string[]
  readonly relations: readonly string[]
  readonly sorts: readonly string[]
  /** By id, unless the query says how to sort. */
  readonly order: 'newest-first' | 'oldest-first'
}

const DEFAULT_SIZE = 10
const MAX_SIZE = 100

/** What the query of a list asks for, or what is wrong with it. */
export function readListQuery(query: URLSearchParams, rules: ListRules): ListQuery | JsonApiError {
  const filters: Record<string, string> = {}
  for (const [name, value] of query) {
    const filter = /^filter\[(.*)\]$/.exec(name)?.[1]
    if (filter === undefined) continue
    if (!rules.filters.includes(filter))
      return badParameter(name, `Filter parameter ${filter} is not allowed.`)
    filters[filter] = value
  }
  const include = readInclude(query, rules.relations)
  if ('status' in include) return include
  const sort = readNames(query.get('sort') ?? (rules.order === 'oldest-first' ? 'id' : '-id'))
  const strange = sort.find((name) => !rules.sorts.includes(name.replace(/^-/, '')))
  if (strange !== undefined)
    return badParameter('sort', `Sort parameter ${strange.replace(/^-/, '')} is not allowed.`)
  const number = readWhole(query.get('page[number]') ?? '1')
  const size = readWhole(query.get('page[size]') ?? String(DEFAULT_SIZE))
  if (!number) return badParameter('page.number', 'The page.number must be at least 1.')
  if (!size || size > MAX_SIZE) {
    return badParameter('page.size', `The page.size must be between 1 and ${MAX_SIZE}.`)
  }
  return { filters, include: include.names, sort, number, size }
}

export function readInclude(
  query: URLSearchParams,
  relations: readonly string[],
): { readonly names: readonly string[] } | JsonApiError {
  const names = readNames(query.get('include') ?? '')
  const unknown = names.find((name) => !relations.includes(name))
  return unknown === undefined
    ? { names }
    : badParameter('include', `Include path ${unknown} is not allowed.`)
}

function readNames(list: string): readonly string[] {
  return list.split(',').filter((name) => name !== '')
}

function readWhole(text: string): number | undefined {
  return /^[1-9]\d*$/.test(text) ? Number(text) : undefined
}
