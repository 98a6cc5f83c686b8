import {
  apiKeyOtherThan,
  type DirectoryOptions,
  directoryOptionNames,
  readDirectoryOptions,
} from '../../directory/directory-options.js'
import { readKeyChange, writeInstant } from '../../directory/key-change.js'
import { fitsFilter, fittingKeys } from '../../directory/key-filter.js'
import { present } from '../../directory/present.js'
import type { RestApi } from '../../directory/rest-api.js'
import { walkKeysWithSeats } from '../../directory/walk-keys-with-seats.js'
import { type NumberedPage, readPageSize, walkPages } from '../../directory/walk-pages.js'
import { addressOtherThan, createOptionReader, flag } from '../../http/option-reader.js'
import type {
  DirectoryCall,
  DirectoryListCall,
  KeyChange,
  KeyFilter,
  LicenseDirectory,
} from '../../license-directory.js'
import { LIVE_URL, TEST_URL } from '../options.js'
import type { DodoPaymentsInstanceAttributes, DodoPaymentsKeyAttributes } from './attributes.js'
import { createDodoPaymentsApi, SMALLEST_PAGE } from './dodo-payments-api.js'
import { type DodoPaymentsInstance, type DodoPaymentsKey, readInstance, readKeyOf } from './read-key.js'

/** Options of `dodoPaymentsDirectory()`: the API key, and how to reach the API. */
export interface DodoPaymentsDirectoryOptions extends DirectoryOptions {
  /**
   * Whether to use test mode, which has its own API keys, license keys and ids.
   * @defaultValue `false`
   */
  readonly testMode?: boolean
}

/** The management API of Dodo Payments. */
export type DodoPaymentsDirectory = LicenseDirectory<
  DodoPaymentsKeyAttributes,
  DodoPaymentsInstanceAttributes
>

const reader = createOptionReader('dodoPaymentsDirectory')
/** Secrets of webhooks, license keys, and ids. */
const apiKeyRule = apiKeyOtherThan(
  /^(?:(?:whsec|bus|pdt|lic|lki|cus|pay|sub)_|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$)/i,
  'an API key, made in the dashboard under Developer › API Keys; test mode has API keys of its own (a webhook secret, a license key and an id are other things)',
)
const liveMode = {
  defaultBaseUrl: LIVE_URL,
  addressRule: addressOtherThan(
    TEST_URL,
    'the address of live mode; for test mode set option "testMode" to true, and give an API key of it',
  ),
}
const testModeRules = {
  defaultBaseUrl: TEST_URL,
  addressRule: addressOtherThan(
    LIVE_URL,
    'the address of test mode; for live mode leave out option "testMode", and give an API key of it',
  ),
}

/**
 * The keys and seats of a business at Dodo Payments, for a server or a support tool. An API key sees either test mode or live mode. A limit
 * below the seats that are taken is refused, and so is an end for the key of a subscription, which ends with that.
 *
 * Throws a `TypeError` for a missing or invalid option.
 *
 * @example
 * const directory = dodoPaymentsDirectory({ apiKey: process.env.DODO_PAYMENTS_API_KEY })
 * for await (const key of directory.keys({ productId: 'pdt_8KlmQ2' })) console.log(key.keyTail)
 */
export function dodoPaymentsDirectory(options: DodoPaymentsDirectoryOptions): DodoPaymentsDirectory {
  reader.checkNames(options, [...directoryOptionNames, 'testMode'], 'an object with apiKey')
  const testMode = reader.read('testMode', flag, options.testMode ?? false)
  const rules = testMode ? testModeRules : liveMode
  const api = createDodoPaymentsApi(readDirectoryOptions(options, reader, { apiKeyRule, ...rules }))
  const readKey = readKeyOf(testMode)
  const pageOfKeys = (filter: KeyFilter, page: NumberedPage, call: DirectoryCall) =>
    api.page({ path: KEYS, query: queryOf(filter), ...page }, readKey, call)
  return {
    id: 'dodo-payments',
    keys(filter = {}, call = {}) {
      const size = sizeOf(call)
      return fittingKeys(
        walkPages((number) => pageOfKeys(filter, { number, size }, call)),
        filter,
      )
    },
    key: (id, call = {}) => api.one({ method: 'GET', path: pathOf(KEYS, id) }, readKey, call),
    updateKey: async (id, change, call = {}) =>
      api.one(
        { method: 'PATCH', path: pathOf(KEYS, id), body: bodyOf(readKeyChange(change)) },
        readKey,
        call,
      ),
    instances: ({ keyId } = {}, call = {}) => listInstances(api, keyId, call),
    instance: ({ id }, call = {}) =>
      api.one({ method: 'GET', path: pathOf(INSTANCES, id) }, readInstance, call),
    keysWithSeats: (filter = {}, call = {}) =>
      walkKeysWithSeats(
        {
          fetchPage: (page) => pageOfKeys(filter, page, call),
          fits: (key) => fitsFilter(key, filter),
          seatsOf: (key) => seatsOf(api, key, call),
        },
        { ...call, pageSize: sizeOf(call) },
      ),
  }
}

const KEYS = '/license_keys'
const INSTANCES = '/license_key_instances'

/** The filters that Dodo Payments applies itself; whether an active key has a seat in use is checked here. */
function queryOf({ productId, status }: KeyFilter) {
  return { product_id: productId, status: status === 'inactive' ? 'active' : status }
}

function sizeOf({ pageSize }: DirectoryListCall): number {
  return Math.max(SMALLEST_PAGE, readPageSize(pageSize))
}

/** Without a request where the store counts none. */
async function* seatsOf(
  api: RestApi,
  { id, seatsUsed }: DodoPaymentsKey,
  { fetch, signal }: DirectoryCall,
): AsyncGenerator<DodoPaymentsInstance, void, undefined> {
  if (seatsUsed !== 0) yield* listInstances(api, id, present({ fetch, signal }))
}

function listInstances(
  api: RestApi,
  keyId: string | undefined,
  call: DirectoryListCall,
): AsyncIterable<DodoPaymentsInstance> {
  const list = { path: INSTANCES, query: { license_key_id: keyId }, size: sizeOf(call) }
  return walkPages((number) => api.page({ ...list, number }, readInstance, call))
}

function pathOf(list: string, id: string): string {
  return `${list}/${encodeURIComponent(id)}`
}

function bodyOf({ seatsLimit, expiresAt, disabled }: KeyChange) {
  return {
    ...(seatsLimit === undefined ? {} : { activations_limit: seatsLimit }),
    ...(expiresAt === undefined ? {} : { expires_at: writeInstant(expiresAt) }),
    ...(disabled === undefined ? {} : { disabled }),
  }
}
