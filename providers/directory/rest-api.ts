import { fieldOf, type JsonObject, readObject } from '../http/json-field.js'
import type { DirectoryAnswer, DirectoryCall } from '../license-directory.js'
import type { DirectorySettings } from './directory-options.js'
import { askDirectory, type DirectoryReply, type DirectoryRequest, noAnswer } from './directory-request.js'
import type { ListedPage, NumberedPage } from './walk-pages.js'

/** An undefined one is left out. */
type Query = Readonly<Record<string, string | undefined>>

interface OneRequest extends Pick<DirectoryRequest, 'path' | 'body'> {
  readonly method: 'GET' | 'PATCH' | 'POST'
  readonly query?: Query
}

interface PageRequest extends NumberedPage {
  readonly path: string
  readonly query?: Query
}

/** Undefined if the object is not of the expected kind. */
export type ReadItem<Value> = (object: JsonObject, reply: DirectoryReply) => Value | undefined

/** A management API of objects and of lists in numbered pages. */
export interface RestApi {
  one<Value>(request: OneRequest, read: ReadItem<Value>, call: DirectoryCall): Promise<DirectoryAnswer<Value>>
  page<Item>(
    request: PageRequest,
    read: ReadItem<Item>,
    call: DirectoryCall,
  ): Promise<DirectoryAnswer<ListedPage<Item>>>
  remove(path: string, call: DirectoryCall): Promise<DirectoryAnswer<null>>
}

/** A store's own form of what all of them send. */
interface RestDialect {
  readonly headers: Readonly<Record<string, string>>
  /** Reads the sentence of an error answer; undefined if the body is not this store's. */
  readonly readDetail: (json: unknown) => string | undefined
  /** The object in the answer to a question about one. */
  readonly readOne: (body: JsonObject) => unknown
  /** The field of a list that holds its items. */
  readonly listField: string
  readonly pageQuery: (page: NumberedPage) => Query
  readonly readPaging: (body: JsonObject, page: ReadPage) => Pick<ListedPage<never>, 'isLast' | 'total'>
}

/** `count`: of the items on it. */
interface ReadPage extends NumberedPage {
  readonly count: number
}

export function createRestApi(settings: DirectorySettings, dialect: RestDialect): RestApi {
  const { headers, readDetail, readOne, listField, pageQuery, readPaging } = dialect
  return {
    async one({ method, path, query = {}, body }, read, call) {
      const request = { method, path: `${path}${queryText(query)}`, headers, body }
      const answer = await askDirectory(settings, request, readDetail, call)
      if (answer.kind !== 'answered') return answer
      const object = readObject(readOne(answer.value.body))
      const value = object && read(object, answer.value)
      return value === undefined ? noAnswer(null) : { kind: 'answered', value }
    },
    async page({ path, query = {}, number, size }, read, call) {
      const whole = { ...query, ...pageQuery({ number, size }) }
      const request = { method: 'GET', path: `${path}${queryText(whole)}`, headers } as const
      const answer = await askDirectory(settings, request, readDetail, call)
      if (answer.kind !== 'answered') return answer
      const items = readItems(answer.value, listField, read)
      if (items === undefined) return noAnswer(null)
      const paging = readPaging(answer.value.body, { number, size, count: items.length })
      return { kind: 'answered', value: { items, ...paging } }
    },
    async remove(path, call) {
      const answer = await askDirectory(settings, { method: 'DELETE', path, headers }, readDetail, call)
      return answer.kind === 'answered' ? { kind: 'answered', value: null } : answer
    },
  }
}

/** All or nothing: a list with something else in it is no list of them. */
function readItems<Item>(
  reply: DirectoryReply,
  field: string,
  read: ReadItem<Item>,
): readonly Item[] | undefined {
  const list = fieldOf(reply.body, field)
  if (!Array.isArray(list)) return undefined
  const objects = list.map(readObject)
  const items = objects.map((object) => object && read(object, reply))
  return items.every((item) => item !== undefined) ? items : undefined
}

function queryText(parameters: Query): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(given).toString()
  return query === '' ? '' : `?${query}`
}
