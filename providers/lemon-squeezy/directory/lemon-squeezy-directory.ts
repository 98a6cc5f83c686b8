import {
  type DirectoryOptions,
  directoryOptionNames,
  readDirectoryOptions,
} from '../../directory/directory-options.js'
import { readKeyChange, writeInstant } from '../../directory/key-change.js'
import { present } from '../../directory/present.js'
import type { ReadItem, RestApi } from '../../directory/rest-api.js'
import { walkKeysWithSeats } from '../../directory/walk-keys-with-seats.js'
import { type NumberedPage, readPageSize, walkPages } from '../../directory/walk-pages.js'
import { createOptionReader } from '../../http/option-reader.js'
import type {
  DirectoryAnswer,
  DirectoryCall,
  DirectoryListCall,
  InstanceFilter,
  InstanceRequest,
  KeyChange,
  KeyFilter,
  LicenseDirectory,
} from '../../license-directory.js'
import type { LemonSqueezyInstanceAttributes, LemonSqueezyKeyAttributes } from './attributes.js'
import { createJsonApi, withIncluded } from './json-api.js'
import { type LemonSqueezyInstance, type LemonSqueezyKey, readInstance, readKey } from './read-key.js'

/** Options of `lemonSqueezyDirectory()`: the API key, and how to reach the API. */
export type LemonSqueezyDirectoryOptions = DirectoryOptions

/** The related resources to fetch along with a key, in its `included`. */
export interface LemonSqueezyCall extends DirectoryCall {
  readonly include?: readonly LemonSqueezyRelation[]
}

/** Options of one list: how it is fetched, and which related objects come with each entry, in its `included`. */
export interface LemonSqueezyListCall extends DirectoryListCall {
  readonly include?: readonly LemonSqueezyRelation[]
}

/** `license-key` for instances, the others for keys. */
export type LemonSqueezyRelation =
  | 'store'
  | 'customer'
  | 'order'
  | 'order-item'
  | 'product'
  | 'license-key-instances'
  | 'license-key'

/** The management API of Lemon Squeezy. */
export interface LemonSqueezyDirectory
  extends LicenseDirectory<LemonSqueezyKeyAttributes, LemonSqueezyInstanceAttributes> {
  keys(filter?: KeyFilter, call?: LemonSqueezyListCall): AsyncIterable<LemonSqueezyKey>
  key(id: string, call?: LemonSqueezyCall): Promise<DirectoryAnswer<LemonSqueezyKey>>
  updateKey(id: string, change: KeyChange, call?: DirectoryCall): Promise<DirectoryAnswer<LemonSqueezyKey>>
  instances(filter?: InstanceFilter, call?: LemonSqueezyListCall): AsyncIterable<LemonSqueezyInstance>
  instance(request: InstanceRequest, call?: LemonSqueezyCall): Promise<DirectoryAnswer<LemonSqueezyInstance>>
}

const DEFAULT_BASE_URL = 'https://api.lemonsqueezy.com'
const reader = createOptionReader('lemonSqueezyDirectory')

/**
 * The keys and seats of a Lemon Squeezy account, for a server or a support tool. An API key sees either test mode or live
 * mode, lives for a year, and may ask 300 times a minute.
 *
 * Throws a `TypeError` for a missing or invalid option.
 *
 * @example
 * const directory = lemonSqueezyDirectory({ apiKey: process.env.LEMON_SQUEEZY_API_KEY })
 * for await (const key of directory.keys({ productId: '67890', status: 'active' })) console.log(key.keyTail)
 */
export function lemonSqueezyDirectory(options: LemonSqueezyDirectoryOptions): LemonSqueezyDirectory {
  reader.checkNames(options, directoryOptionNames, 'an object with apiKey')
  const api = createJsonApi(readDirectoryOptions(options, reader, { defaultBaseUrl: DEFAULT_BASE_URL }))
  return {
    id: 'lemon-squeezy',
    keys: (filter = {}, call = {}) => listAll(api, keysList(filter), readAnyKey, call),
    key: (id, call = {}) =>
      api.one({ method: 'GET', path: pathOf('license-keys', id), query: includeOf(call) }, readAnyKey, call),
    async updateKey(id, change, call = {}) {
      const data = { type: 'license-keys', id, attributes: attributesOf(readKeyChange(change)) }
      const request = { method: 'PATCH', path: pathOf('license-keys', id), body: { data } } as const
      return api.one(request, readAnyKey, call)
    },
    instances: ({ keyId } = {}, call = {}) => listAll(api, seatsList(keyId), readAnyInstance, call),
    instance: ({ id }, call = {}) =>
      api.one(
        { method: 'GET', path: pathOf('license-key-instances', id), query: includeOf(call) },
        readAnyInstance,
        call,
      ),
    keysWithSeats(filter = {}, call = {}) {
      const { path, query } = keysList(filter)
      const list = { path, query: { ...query, include: 'license-key-instances,order-item' } }
      const fetchPage = (page: NumberedPage) => api.page({ ...list, ...page }, readAnyKey, call)
      return walkKeysWithSeats({ fetchPage, seatsOf: (key) => seatsOf(api, key, call) }, call)
    },
  }
}

const readAnyKey = withIncluded(readKey)
const readAnyInstance = withIncluded(readInstance)

interface List {
  readonly path: string
  readonly query: Readonly<Record<string, string | undefined>>
}

function keysList({ storeId, productId, orderId, orderItemId, status }: KeyFilter): List {
  return {
    path: '/v1/license-keys',
    query: {
      'filter[store_id]': storeId,
      'filter[product_id]': productId,
      'filter[order_id]': orderId,
      'filter[order_item_id]': orderItemId,
      'filter[status]': status,
    },
  }
}

function seatsList(keyId: string | undefined): List {
  return { path: '/v1/license-key-instances', query: { 'filter[license_key_id]': keyId } }
}

/** The included seats; if the store counts more, its list of them is read. */
async function* seatsOf(
  api: RestApi,
  { id, included, seatsUsed }: LemonSqueezyKey,
  { fetch, signal }: DirectoryCall,
): AsyncGenerator<LemonSqueezyInstance, void, undefined> {
  const seats = included.map((each) => readInstance(each)).filter((seat) => seat !== undefined)
  const isWhole = seatsUsed === 'unknown' ? seats.length > 0 : seats.length >= seatsUsed
  if (isWhole) return yield* seats
  for await (const seat of listAll(api, seatsList(id), readAnyInstance, present({ fetch, signal })))
    if (seat.keyId === undefined || seat.keyId === id) yield seat
}

function listAll<Item extends { readonly id: string }>(
  api: RestApi,
  { path, query }: List,
  read: ReadItem<Item>,
  call: LemonSqueezyListCall,
): AsyncIterable<Item> {
  const size = readPageSize(call.pageSize)
  const list = { path, query: { ...query, ...includeOf(call) } }
  return walkPages((number) => api.page({ ...list, number, size }, read, call))
}

function includeOf({ include }: LemonSqueezyCall) {
  return { include: include?.join(',') }
}

function pathOf(kind: 'license-keys' | 'license-key-instances', id: string): string {
  return `/v1/${kind}/${encodeURIComponent(id)}`
}

/** Nothing but the change: the store's own SDK sends `disabled: false` along, and a disabled key works again. */
function attributesOf({ seatsLimit, expiresAt, disabled }: KeyChange) {
  return {
    ...(seatsLimit === undefined ? {} : { activation_limit: seatsLimit }),
    ...(expiresAt === undefined ? {} : { expires_at: writeInstant(expiresAt) }),
    ...(disabled === undefined ? {} : { disabled }),
  }
}
