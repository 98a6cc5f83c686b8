import type { DirectorySettings } from '../../directory/directory-options.js'
import { type JsonApiResource, readErrorDetail, readResource } from '../../directory/json-api-resource.js'
import { createRestApi, type ReadItem, type RestApi } from '../../directory/rest-api.js'
import { fieldOf, readCount, readObject } from '../../http/json-field.js'
import { API_VERSION } from '../request.js'

const MEDIA_TYPE = 'application/vnd.api+json'

/** Keygen's API with a token, as the doctor asks it too. */
export function createKeygenApi(settings: DirectorySettings): RestApi {
  return createRestApi(settings, {
    headers: { Accept: MEDIA_TYPE, 'Content-Type': MEDIA_TYPE, 'Keygen-Version': API_VERSION },
    readDetail: readErrorDetail,
    readOne: (body) => fieldOf(body, 'data'),
    listField: 'data',
    pageQuery: ({ number, size }) => ({ 'page[number]': String(number), 'page[size]': String(size) }),
    readPaging(body, { size, count }) {
      const links = readObject(fieldOf(body, 'links'))
      const next = fieldOf(links, 'next')
      // Without a link, a page that is not full is the last.
      const isLast = next === undefined ? count < size : next === null
      return { isLast, total: readCount(fieldOf(readObject(fieldOf(links, 'meta')), 'count')) }
    },
  })
}

export function ofResource<Value>(read: (resource: JsonApiResource) => Value | undefined): ReadItem<Value> {
  return (object) => {
    const resource = readResource(object)
    return resource && read(resource)
  }
}
