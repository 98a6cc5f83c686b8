import type { DirectorySettings } from '../../directory/directory-options.js'
import { createRestApi, type RestApi } from '../../directory/rest-api.js'
import { fieldOf, readCount, readObject } from '../../http/json-field.js'
import { parseError } from '../parse.js'

/** @param storeSlug - sent as `X-STORE`; null: the account's first store */
export function createSellAppApi(settings: DirectorySettings, storeSlug: string | null): RestApi {
  return createRestApi(settings, {
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      // A cached answer may be out of date, and support needs the present one.
      'Cache-Control': 'no-cache',
      ...(storeSlug === null ? {} : { 'X-STORE': storeSlug }),
    },
    readDetail(json) {
      const error = parseError(json)
      return error && (error.message || error.code)
    },
    // Bare objects have been seen too.
    readOne: (body) => readObject(fieldOf(body, 'data')) ?? body,
    listField: 'data',
    pageQuery: ({ number, size }) => ({ limit: String(size), page: String(number) }),
    readPaging(body, { number, size, count }) {
      const meta = readObject(fieldOf(body, 'meta'))
      const lastNumber = readCount(fieldOf(meta, 'last_page'))
      // Without a count of pages, one that is not full is the last.
      const isLast = lastNumber === undefined ? count < size : number >= lastNumber
      return { isLast, total: readCount(fieldOf(meta, 'total')) }
    },
  })
}
