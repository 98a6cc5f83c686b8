import type { DirectorySettings } from '../../directory/directory-options.js'
import { createRestApi, type RestApi } from '../../directory/rest-api.js'
import { fieldOf, readCount, readObject } from '../../http/json-field.js'
import { parseError } from '../parse.js'

/** Polar's management API, as the doctor asks it too. */
export function createPolarApi(settings: DirectorySettings): RestApi {
  return createRestApi(settings, {
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    readDetail,
    readOne: (body) => body,
    listField: 'items',
    pageQuery: ({ number, size }) => ({ page: String(number), limit: String(size) }),
    readPaging(body, { number, size, count }) {
      const pagination = readObject(fieldOf(body, 'pagination'))
      const lastNumber = readCount(fieldOf(pagination, 'max_page'))
      // Without a count of pages, one that is not full is the last.
      const isLast = lastNumber === undefined ? count < size : number >= lastNumber
      return { isLast, total: readCount(fieldOf(pagination, 'total_count')) }
    },
  })
}

/** The list of errors repeats the request, so only the names of the fields are read from it. */
function readDetail(json: unknown): string | undefined {
  const error = parseError(json)
  if (error === undefined) return undefined
  return error.fields.length > 0 ? `not accepted: ${error.fields.join(', ')}` : error.sentence || error.name
}
