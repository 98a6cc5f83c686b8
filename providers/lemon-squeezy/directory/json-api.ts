import type { DirectorySettings } from '../../directory/directory-options.js'
import {
  type JsonApiResource,
  readErrorDetail,
  readResource,
  readResources,
} from '../../directory/json-api-resource.js'
import { createRestApi, type ReadItem, type RestApi } from '../../directory/rest-api.js'
import type { ListedPage } from '../../directory/walk-pages.js'
import { fieldOf, type JsonObject, readCount, readObject } from '../../http/json-field.js'

const MEDIA_TYPE = 'application/vnd.api+json'

/** Speaks Lemon Squeezy's form of JSON:API. */
export function createJsonApi(settings: DirectorySettings): RestApi {
  return createRestApi(settings, {
    headers: { Accept: MEDIA_TYPE, 'Content-Type': MEDIA_TYPE },
    readDetail: readErrorDetail,
    readOne: (body) => fieldOf(body, 'data'),
    listField: 'data',
    pageQuery: ({ number, size }) => ({ 'page[number]': String(number), 'page[size]': String(size) }),
    readPaging,
  })
}

/** A resource, and what `include` brought with the answer. */
export function withIncluded<Value>(
  read: (resource: JsonApiResource, included: readonly JsonApiResource[]) => Value | undefined,
): ReadItem<Value> {
  return (object, { body }) => {
    const resource = readResource(object)
    return resource && read(resource, readResources(fieldOf(body, 'included')) ?? [])
  }
}

/** `meta.page` counts the pages; where it is missing, a next page has a link. */
function readPaging(
  body: JsonObject,
  { number }: { readonly number: number },
): Pick<ListedPage<never>, 'isLast' | 'total'> {
  const page = readObject(fieldOf(readObject(fieldOf(body, 'meta')), 'page'))
  const lastNumber = readCount(fieldOf(page, 'lastPage'))
  const hasNext = typeof fieldOf(readObject(fieldOf(body, 'links')), 'next') === 'string'
  return {
    isLast: lastNumber === undefined ? !hasNext : number >= lastNumber,
    total: readCount(fieldOf(page, 'total')),
  }
}
