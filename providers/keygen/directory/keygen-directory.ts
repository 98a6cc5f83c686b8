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
import { DEFAULT_BASE_URL, readAccount, rootOf } from '../options.js'
import type { KeygenInstanceAttributes, KeygenKeyAttributes } from './attributes.js'
import { createKeygenApi, ofResource } from './keygen-api.js'
import { type KeygenInstance, type KeygenKey, readInstance, readKey } from './read-key.js'

/** Configures `keygenDirectory()`: the account, the token, and how to reach the API. */
export interface KeygenDirectoryOptions extends DirectoryOptions {
  /**
   * The id or the slug of your account (dashboard: Settings). `null` if `baseUrl` already stands for one account, as a custom
   * domain or your own Keygen CE does.
   */
  readonly account: string | null
}

/** The management API of Keygen. */
export interface KeygenDirectory extends LicenseDirectory<KeygenKeyAttributes, KeygenInstanceAttributes> {
  releaseInstance(request: InstanceRequest, call?: DirectoryCall): Promise<DirectoryAnswer<null>>
}

const reader = createOptionReader('keygenDirectory')
/** Tokens of users and of activations, license keys, the public key, and ids. */
const apiKeyRule = apiKeyOtherThan(
  /^(?:(?:user|activ)-[\da-f]{32,}|key\/|(?:[\da-f]{6}-){5}V3$|[\da-f]{64}$|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$)/i,
  "a token of your account or of the product, such as admin-… or prod-…, made in the dashboard under Settings › Tokens (a user's or an activation token, a license key, the public key and an id are other things)",
)

/**
 * The licenses and machines of a Keygen account, for a server or a support tool. A product's token sees its own licenses only.
 * Changing limit or end together with `disabled` takes two requests: if the second fails, the first remains.
 *
 * Throws a `TypeError` for a missing or invalid option.
 *
 * @example
 * const directory = keygenDirectory({ account: 'my-company', apiKey: process.env.KEYGEN_TOKEN })
 * for await (const seat of directory.instances()) console.log(seat.name)
 */
export function keygenDirectory(options: KeygenDirectoryOptions): KeygenDirectory {
  reader.checkNames(options, [...directoryOptionNames, 'account'], 'an object with account and apiKey')
  const root = rootOf(readAccount(reader, options.account, options.baseUrl))
  const rules = { apiKeyRule, defaultBaseUrl: DEFAULT_BASE_URL }
  const api = createKeygenApi(readDirectoryOptions(options, reader, rules))
  const account: Account = { api, licenses: `${root}/licenses`, machines: `${root}/machines` }
  return {
    id: 'keygen',
    keys(filter = {}, call = {}) {
      const size = readPageSize(call.pageSize)
      const pages = walkPages((number) => pageOfKeys(account, filter, { number, size }, call))
      return fittingKeys(pages, filter)
    },
    key: (id, call = {}) => oneKey(account, id, call),
    updateKey: async (id, change, call = {}) => changeKey(account, { id, ...readKeyChange(change) }, call),
    instances: ({ keyId } = {}, call = {}) => listInstances(account, keyId, call),
    instance: ({ id }, call = {}) =>
      api.one({ method: 'GET', path: pathOf(account.machines, id) }, readOneInstance, call),
    releaseInstance: ({ id }, call = {}) => api.remove(pathOf(account.machines, id), call),
    keysWithSeats: (filter = {}, call = {}) =>
      walkKeysWithSeats(
        {
          fetchPage: (page) => pageOfKeys(account, filter, page, call),
          fits: (key) => fitsFilter(key, filter),
          seatsOf: (key) => seatsOf(account, key, call),
        },
        call,
      ),
  }
}

interface Account {
  readonly api: RestApi
  /** The addresses of the two lists. */
  readonly licenses: string
  readonly machines: string
}

const readOneKey = ofResource(readKey)
const readOneInstance = ofResource(readInstance)

function oneKey({ api, licenses }: Account, id: string, call: DirectoryCall) {
  return api.one({ method: 'GET', path: pathOf(licenses, id) }, readOneKey, call)
}

function pageOfKeys(
  { api, licenses }: Account,
  { productId }: KeyFilter,
  page: NumberedPage,
  call: DirectoryCall,
) {
  return api.page({ path: licenses, query: { product: productId }, ...page }, readOneKey, call)
}

/** Suspending and reinstating are actions, which are refused if nothing would change. */
async function changeKey(
  account: Account,
  { id, disabled, ...limits }: KeyChange & { readonly id: string },
  call: DirectoryCall,
): Promise<DirectoryAnswer<KeygenKey>> {
  const { api, licenses } = account
  const hasLimits = Object.keys(limits).length > 0
  const data = { type: 'licenses', id, attributes: attributesOf(limits) }
  const current = hasLimits
    ? await api.one({ method: 'PATCH', path: pathOf(licenses, id), body: { data } }, readOneKey, call)
    : await oneKey(account, id, call)
  if (current.kind !== 'answered' || disabled === undefined) return current
  if (current.value.attributes.suspended === disabled) return current
  const path = `${pathOf(licenses, id)}/actions/${disabled ? 'suspend' : 'reinstate'}`
  return api.one({ method: 'POST', path }, readOneKey, call)
}

function listInstances(
  { api, machines }: Account,
  keyId: string | undefined,
  call: DirectoryListCall,
): AsyncIterable<KeygenInstance> {
  const list = { path: machines, query: { license: keyId }, size: readPageSize(call.pageSize) }
  return walkPages((number) => api.page({ ...list, number }, readOneInstance, call))
}

/** Without a request where the store counts none. */
async function* seatsOf(
  account: Account,
  { id, seatsUsed }: KeygenKey,
  { fetch, signal }: DirectoryCall,
): AsyncGenerator<KeygenInstance, void, undefined> {
  if (seatsUsed !== 0) yield* listInstances(account, id, present({ fetch, signal }))
}

function pathOf(list: string, id: string): string {
  return `${list}/${encodeURIComponent(id)}`
}

function attributesOf({ seatsLimit, expiresAt }: KeyChange) {
  return {
    ...(seatsLimit === undefined ? {} : { maxMachines: seatsLimit }),
    ...(expiresAt === undefined ? {} : { expiry: writeInstant(expiresAt) }),
  }
}
