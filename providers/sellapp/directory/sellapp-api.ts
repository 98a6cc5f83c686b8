import type { DirectorySettings } from '../../directory/directory-options.js'
import { askDirectory, noAnswer } from '../../directory/directory-request.js'
import type { ListedPage } from '../../directory/walk-pages.js'
import { fieldOf, type JsonObject, readCount, readObject } from '../../http/json-field.js'
import type { DirectoryAnswer, DirectoryCall } from '../../license-directory.js'
import { parseError } from '../parse.js'

export interface SellAppApi {
  /** Of an answer `{ data }`; bare objects are taken too. */
  one<Value>(
    request: { readonly method: 'GET' | 'PATCH'; readonly path: string; readonly body?: unknown },
    read: (object: JsonObject) => Value | undefined,
    call: DirectoryCall,
  ): Promise<DirectoryAnswer<Value>>
  page<Item>(
    request: { readonly path: string; readonly number: number; readonly size: number },
    read: (object: JsonObject) => Item | undefined,
    call: DirectoryCall,
  ): Promise<DirectoryAnswer<ListedPage<Item>>>
}

/** @param storeSlug - sent as `X-STORE`; null: the account's first store */
export function createSellAppApi(settings: DirectorySettings, storeSlug: string | null): SellAppApi {
  const headers = {
    Accept: 'application/json',
    'Content-Type': 'application/json',
    // What SellApp reads for us may have been kept; support wants what is.
    'Cache-Control': 'no-cache',
    ...(storeSlug === null ? {} : { 'X-STORE': storeSlug }),
  }
  return {
    async one(request, read, call) {
      const answer = await askDirectory(settings, { ...request, headers }, readDetail, call)
      if (answer.kind !== 'answered') return answer
      const object = readObject(fieldOf(answer.value, 'data')) ?? answer.value
      const value = read(object)
      return value === undefined ? noAnswer(null) : { kind: 'answered', value }
    },
    async page({ path, number, size }, read, call) {
      const query = new URLSearchParams({ limit: String(size), page: String(number) }).toString()
      const request = { method: 'GET', path: `${path}?${query}`, headers } as const
      const answer = await askDirectory(settings, request, readDetail, call)
      if (answer.kind !== 'answered') return answer
      const data = fieldOf(answer.value, 'data')
      const items = Array.isArray(data) ? data.map((each) => readItem(each, read)) : undefined
      if (!items?.every((item) => item !== undefined)) return noAnswer(null)
      const meta = readObject(fieldOf(answer.value, 'meta'))
      const lastNumber = readCount(fieldOf(meta, 'last_page'))
      // Without a count of pages, one that is not full is the last.
      const isLast = lastNumber === undefined ? items.length < size : number >= lastNumber
      return { kind: 'answered', value: { items, isLast, total: readCount(fieldOf(meta, 'total')) } }
    },
  }
}

function readItem<Item>(value: unknown, read: (object: JsonObject) => Item | undefined): Item | undefined {
  const object = readObject(value)
  return object && read(object)
}

function readDetail(json: unknown): string | undefined {
  const error = parseError(json)
  return error && (error.message || error.code)
}
