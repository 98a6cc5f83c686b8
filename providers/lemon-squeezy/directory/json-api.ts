import type { DirectorySettings } from '../../directory/directory-options.js'
import { askDirectory, noAnswer } from '../../directory/directory-request.js'
import type { ListedPage } from '../../directory/walk-pages.js'
import { fieldOf, type JsonObject, readCount, readObject } from '../../http/json-field.js'
import type { DirectoryAnswer, DirectoryCall } from '../../license-directory.js'
import { type JsonApiResource, readErrorDetail, readResource, readResources } from './resource.js'

type ReadResource<Value> = (
  resource: JsonApiResource,
  included: readonly JsonApiResource[],
) => Value | undefined

interface OneRequest {
  readonly method: 'GET' | 'PATCH'
  /** Below `/v1/`. */
  readonly path: string
  readonly include?: readonly string[] | undefined
  readonly body?: unknown
}

interface PageRequest {
  /** Below `/v1/`. */
  readonly path: string
  /** An undefined filter is none. */
  readonly filter: Readonly<Record<string, string | undefined>>
  readonly include?: readonly string[] | undefined
  readonly number: number
  readonly size: number
}

/** JSON:API as Lemon Squeezy speaks it. */
export interface JsonApi {
  one<Value>(
    request: OneRequest,
    read: ReadResource<Value>,
    call: DirectoryCall,
  ): Promise<DirectoryAnswer<Value>>
  page<Item>(
    request: PageRequest,
    read: ReadResource<Item>,
    call: DirectoryCall,
  ): Promise<DirectoryAnswer<ListedPage<Item>>>
}

const MEDIA_TYPE = 'application/vnd.api+json'
const headers = { Accept: MEDIA_TYPE, 'Content-Type': MEDIA_TYPE }

export function createJsonApi(settings: DirectorySettings): JsonApi {
  return {
    async one({ method, path, include, body }, read, call) {
      const query = queryOf({ include: include?.join(',') })
      const request = { method, path: `/v1/${path}${query}`, headers, body }
      const answer = await askDirectory(settings, request, readErrorDetail, call)
      if (answer.kind !== 'answered') return answer
      const resource = readResource(fieldOf(answer.value, 'data'))
      const included = readResources(fieldOf(answer.value, 'included')) ?? []
      const value = resource && read(resource, included)
      return value === undefined ? noAnswer(null) : { kind: 'answered', value }
    },
    async page({ path, filter, include, number, size }, read, call) {
      const filters = Object.entries(filter).map(([name, value]) => [`filter[${name}]`, value] as const)
      const paging = { 'page[number]': String(number), 'page[size]': String(size) }
      const query = queryOf({ ...Object.fromEntries(filters), ...paging, include: include?.join(',') })
      const request = { method: 'GET', path: `/v1/${path}${query}`, headers } as const
      const answer = await askDirectory(settings, request, readErrorDetail, call)
      if (answer.kind !== 'answered') return answer
      const resources = readResources(fieldOf(answer.value, 'data'))
      const included = readResources(fieldOf(answer.value, 'included')) ?? []
      const items = resources?.map((resource) => read(resource, included))
      if (!items?.every((item) => item !== undefined)) return noAnswer(null)
      return { kind: 'answered', value: { items, ...readPaging(answer.value, number) } }
    },
  }
}

/** `meta.page` counts the pages; where it is missing, a next page has a link. */
function readPaging(body: JsonObject, number: number): Pick<ListedPage<never>, 'isLast' | 'total'> {
  const page = readObject(fieldOf(readObject(fieldOf(body, 'meta')), 'page'))
  const lastNumber = readCount(fieldOf(page, 'lastPage'))
  const hasNext = typeof fieldOf(readObject(fieldOf(body, 'links')), 'next') === 'string'
  return {
    isLast: lastNumber === undefined ? !hasNext : number >= lastNumber,
    total: readCount(fieldOf(page, 'total')),
  }
}

function queryOf(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(given).toString()
  return query === '' ? '' : `?${query}`
}
