import type { DirectorySettings } from '../../directory/directory-options.js'
import { createRestApi, type RestApi } from '../../directory/rest-api.js'
import { fieldOf, readObject, readText } from '../../http/json-field.js'

/** No page has fewer items than this. */
export const SMALLEST_PAGE = 10

/** The management API of Dodo Payments, as the doctor asks it too. */
export function createDodoPaymentsApi(settings: DirectorySettings): RestApi {
  return createRestApi(settings, {
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    readDetail,
    readOne: (body) => body,
    listField: 'items',
    // Its first page is number 0.
    pageQuery: ({ number, size }) => ({ page_number: String(number - 1), page_size: String(size) }),
    // It counts no pages: one that is not full is the last.
    readPaging: (_body, { size, count }) => ({ isLast: count < size }),
  })
}

function readDetail(json: unknown): string | undefined {
  const body = readObject(json)
  const code = readText(fieldOf(body, 'code'))
  return code === undefined ? undefined : (readText(fieldOf(body, 'message')) ?? code)
}
