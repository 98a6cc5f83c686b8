import { isSameId } from '../../../contract/key-text.js'
import {
  type DirectoryOptions,
  directoryOptionNames,
  readDirectoryOptions,
} from '../../directory/directory-options.js'
import { readKeyChange, writeInstant } from '../../directory/key-change.js'
import { fitsFilter, fittingKeys } from '../../directory/key-filter.js'
import { present } from '../../directory/present.js'
import type { RestApi } from '../../directory/rest-api.js'
import { walkKeysWithSeats } from '../../directory/walk-keys-with-seats.js'
import { findItem, readPageSize, walkPages } from '../../directory/walk-pages.js'
import { createOptionReader } from '../../http/option-reader.js'
import type {
  DirectoryAnswer,
  DirectoryCall,
  DirectoryListCall,
  InstanceRequest,
  KeyChange,
  KeyFilter,
  LicenseDirectory,
} from '../../license-directory.js'
import { DEFAULT_BASE_URL, slug } from '../options.js'
import type { SellAppInstanceAttributes, SellAppKeyAttributes } from './attributes.js'
import { readInstance, readKey, type SellAppDirectoryInstance, type SellAppDirectoryKey } from './read-key.js'
import { createSellAppApi } from './sellapp-api.js'

/** Options of `sellAppDirectory()`: the API key, the store, and how to reach the API. */
export interface SellAppDirectoryOptions extends DirectoryOptions {
  /** The store's name in its address, sent as `X-STORE`. @defaultValue the first store of the API key's account */
  readonly storeSlug?: string
}

/** The management API of SellApp. */
export type SellAppDirectory = LicenseDirectory<SellAppKeyAttributes, SellAppInstanceAttributes>

const reader = createOptionReader('sellAppDirectory')

/**
 * The keys and seats of a SellApp store, for a server or a support tool. SellApp's lists have no filters, so a filter here
 * reads all keys. Lowering a key's limit makes SellApp delete its oldest seats.
 *
 * Throws a `TypeError` for a missing or invalid option.
 *
 * @example
 * const directory = sellAppDirectory({ apiKey: process.env.SELLAPP_API_KEY, storeSlug: 'my-store' })
 * const answer = await directory.updateKey('7', { disabled: true })
 */
export function sellAppDirectory(options: SellAppDirectoryOptions): SellAppDirectory {
  reader.checkNames(options, [...directoryOptionNames, 'storeSlug'], 'an object with apiKey')
  const storeSlug = options.storeSlug === undefined ? null : reader.read('storeSlug', slug, options.storeSlug)
  const api = createSellAppApi(
    readDirectoryOptions(options, reader, { defaultBaseUrl: DEFAULT_BASE_URL }),
    storeSlug,
  )
  return {
    id: 'sellapp',
    keys: (filter = {}, call = {}) => listKeys(api, filter, call),
    key: (id, call = {}) => api.one({ method: 'GET', path: keyPath(id) }, readKey, call),
    async updateKey(id, change, call = {}) {
      const body = bodyOf(readKeyChange(change))
      return api.one({ method: 'PATCH', path: keyPath(id), body }, readKey, call)
    },
    instances: ({ keyId } = {}, call = {}) =>
      listInstances(
        api,
        keyId === undefined ? '/v2/license-key-instances' : `${keyPath(keyId)}/instances`,
        call,
      ),
    instance: (request, call = {}) => findInstance(api, request, call),
    keysWithSeats: (filter = {}, { pageSize, after, ...call } = {}) =>
      walkKeysWithSeats(
        {
          fetchPage: (page) => api.page({ path: '/v2/license-keys', ...page }, readKey, call),
          fits: (key) => fitsFilter(key, filter),
          seatsOf: ({ id }) => listInstances(api, `${keyPath(id)}/instances`, call),
        },
        present({ pageSize, after }),
      ),
  }
}

function listKeys(
  api: RestApi,
  filter: KeyFilter,
  call: DirectoryListCall,
): AsyncIterable<SellAppDirectoryKey> {
  const size = readPageSize(call.pageSize)
  const fetchPage = (number: number) => api.page({ path: '/v2/license-keys', number, size }, readKey, call)
  return fittingKeys(walkPages(fetchPage), filter)
}

function listInstances(
  api: RestApi,
  path: string,
  call: DirectoryListCall,
): AsyncIterable<SellAppDirectoryInstance> {
  const size = readPageSize(call.pageSize)
  return walkPages((number) => api.page({ path, number, size }, readInstance, call))
}

/** A seat is found by its key; without it, all seats are looked through. */
async function findInstance(
  api: RestApi,
  { id, keyId }: InstanceRequest,
  call: DirectoryCall,
): Promise<DirectoryAnswer<SellAppDirectoryInstance>> {
  if (keyId !== undefined) {
    const path = `${keyPath(keyId)}/instances/${encodeURIComponent(id)}`
    return api.one({ method: 'GET', path }, readInstance, call)
  }
  const all = listInstances(api, '/v2/license-key-instances', call)
  return findItem(all, (instance) => isSameId(instance.id, id))
}

function keyPath(id: string): string {
  return `/v2/license-keys/${encodeURIComponent(id)}`
}

function bodyOf({ seatsLimit, expiresAt, disabled }: KeyChange) {
  return {
    ...(seatsLimit === undefined ? {} : { limit: seatsLimit }),
    ...(expiresAt === undefined ? {} : { expires_at: writeInstant(expiresAt) }),
    ...(disabled === undefined ? {} : { active: !disabled }),
  }
}
