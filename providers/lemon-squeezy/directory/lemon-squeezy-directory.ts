import {
  type DirectoryOptions,
  directoryOptionNames,
  readDirectoryOptions,
} from '../../directory/directory-options.js'
import { readKeyChange, writeInstant } from '../../directory/key-change.js'
import { present } from '../../directory/present.js'
import { walkKeysWithSeats } from '../../directory/walk-keys-with-seats.js'
import { readPageSize, walkPages } from '../../directory/walk-pages.js'
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
import { createJsonApi, type JsonApi } from './json-api.js'
import { type LemonSqueezyInstance, type LemonSqueezyKey, readInstance, readKey } from './read-key.js'

/** Options of `lemonSqueezyDirectory()`: the API key, and how to reach the API. */
export type LemonSqueezyDirectoryOptions = DirectoryOptions

/** What of a key's surroundings comes with it, in its `included`. */
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
  const api = createJsonApi(readDirectoryOptions(options, reader, DEFAULT_BASE_URL))
  return {
    id: 'lemon-squeezy',
    keys: (filter = {}, call = {}) => listKeys(api, filter, call),
    key: (id, call = {}) =>
      api.one({ method: 'GET', path: pathOf('license-keys', id), include: call.include }, readKey, call),
    async updateKey(id, change, call = {}) {
      const data = { type: 'license-keys', id, attributes: attributesOf(readKeyChange(change)) }
      const request = { method: 'PATCH', path: pathOf('license-keys', id), body: { data } } as const
      return api.one(request, readKey, call)
    },
    instances: ({ keyId } = {}, call = {}) =>
      listAll(api, { path: 'license-key-instances', filter: { license_key_id: keyId } }, readInstance, call),
    instance: ({ id }, call = {}) =>
      api.one(
        { method: 'GET', path: pathOf('license-key-instances', id), include: call.include },
        readInstance,
        call,
      ),
    keysWithSeats(filter = {}, call = {}) {
      const list = { path: 'license-keys', filter: filterOf(filter), include: ['license-key-instances'] }
      const fetchPage = (page: { number: number; size: number }) =>
        api.page({ ...list, ...page }, readKey, call)
      return walkKeysWithSeats({ fetchPage, seatsOf: (key) => seatsOf(api, key, call) }, call)
    },
  }
}

function listKeys(
  api: JsonApi,
  filter: KeyFilter,
  call: LemonSqueezyListCall,
): AsyncIterable<LemonSqueezyKey> {
  return listAll(api, { path: 'license-keys', filter: filterOf(filter) }, readKey, call)
}

function filterOf({ storeId, productId, orderId, orderItemId, status }: KeyFilter) {
  return {
    store_id: storeId,
    product_id: productId,
    order_id: orderId,
    order_item_id: orderItemId,
    status,
  }
}

/** Those that came along; where the store counts more than that, its list of them is read. */
async function* seatsOf(
  api: JsonApi,
  { id, included, seatsUsed }: LemonSqueezyKey,
  { fetch, signal }: DirectoryCall,
): AsyncGenerator<LemonSqueezyInstance, void, undefined> {
  const seats = included.map((each) => readInstance(each)).filter((seat) => seat !== undefined)
  const isWhole = seatsUsed === 'unknown' ? seats.length > 0 : seats.length >= seatsUsed
  if (isWhole) return yield* seats
  const list = { path: 'license-key-instances', filter: { license_key_id: id } }
  for await (const seat of listAll(api, list, readInstance, present({ fetch, signal })))
    if (seat.keyId === undefined || seat.keyId === id) yield seat
}

function listAll<Item extends { readonly id: string }>(
  api: JsonApi,
  list: { readonly path: string; readonly filter: Readonly<Record<string, string | undefined>> },
  read: Parameters<typeof api.page<Item>>[1],
  call: LemonSqueezyListCall,
): AsyncIterable<Item> {
  const size = readPageSize(call.pageSize)
  return walkPages((number) => api.page({ ...list, include: call.include, number, size }, read, call))
}

function pathOf(kind: 'license-keys' | 'license-key-instances', id: string): string {
  return `${kind}/${encodeURIComponent(id)}`
}

/** Nothing but the change: the store's own SDK sends `disabled: false` along, and a disabled key works again. */
function attributesOf({ seatsLimit, expiresAt, disabled }: KeyChange) {
  return {
    ...(seatsLimit === undefined ? {} : { activation_limit: seatsLimit }),
    ...(expiresAt === undefined ? {} : { expires_at: writeInstant(expiresAt) }),
    ...(disabled === undefined ? {} : { disabled }),
  }
}
