import { isSameId } from '../../../contract/key-text.js'
import { DirectoryError } from '../../directory/directory-error.js'
import {
  apiKeyOtherThan,
  type DirectoryOptions,
  directoryOptionNames,
  readDirectoryOptions,
} from '../../directory/directory-options.js'
import { readKeyChange, writeInstant } from '../../directory/key-change.js'
import { fitsFilter, fittingKeys } from '../../directory/key-filter.js'
import type { ReadItem, RestApi } from '../../directory/rest-api.js'
import { walkKeysWithSeats } from '../../directory/walk-keys-with-seats.js'
import {
  findItem,
  type ListedPage,
  type NumberedPage,
  readPageSize,
  walkPages,
} from '../../directory/walk-pages.js'
import { createOptionReader, flag } from '../../http/option-reader.js'
import type {
  DirectoryAnswer,
  DirectoryCall,
  DirectoryListCall,
  InstanceRequest,
  KeyChange,
  KeyFilter,
  LicenseDirectory,
} from '../../license-directory.js'
import { installationOf } from '../options.js'
import type { PolarInstanceAttributes, PolarKeyAttributes } from './attributes.js'
import { createPolarApi } from './polar-api.js'
import { type PolarInstance, type PolarKey, readInstance, readKeyOf } from './read-key.js'

/** Options of `polarDirectory()`: the access token, and how to reach the API. */
export interface PolarDirectoryOptions extends DirectoryOptions {
  /**
   * Whether to use the sandbox, which has its own tokens, keys and ids.
   * @defaultValue `false`
   */
  readonly sandbox?: boolean
}

/** The management API of Polar. */
export type PolarDirectory = LicenseDirectory<PolarKeyAttributes, PolarInstanceAttributes>

const reader = createOptionReader('polarDirectory')
/** Secrets of webhooks, tokens of customers and of OAuth clients, and ids. */
const apiKeyRule = apiKeyOtherThan(
  /^(?:polar_(?!oat_|pat_|at_)|whsec_|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$)/i,
  "an organization access token such as polar_oat_…, made in the dashboard under Settings › General › Developers with the scopes license_keys:read and license_keys:write (a webhook secret, a customer's token and an id are other things)",
)

/**
 * The keys and seats of a Polar organization, for a server or a support tool. Its lists do not tell the seats of a key, so each key's seats are
 * one more request; it may be asked 500 times a minute, in the sandbox 100 times.
 *
 * Throws a `TypeError` for a missing or invalid option.
 *
 * @example
 * const directory = polarDirectory({ apiKey: process.env.POLAR_ACCESS_TOKEN })
 * for await (const key of directory.keys({ status: 'expired' })) console.log(key.keyTail)
 */
export function polarDirectory(options: PolarDirectoryOptions): PolarDirectory {
  reader.checkNames(options, [...directoryOptionNames, 'sandbox'], 'an object with apiKey')
  const sandbox = reader.read('sandbox', flag, options.sandbox ?? false)
  const settings = readDirectoryOptions(options, reader, { apiKeyRule, ...installationOf(sandbox) })
  const keys = createKeys(createPolarApi(settings), readKeyOf(sandbox))
  return {
    id: 'polar',
    keys: (filter = {}, call = {}) => listKeys(keys, filter, call),
    key: (id, call = {}) => keys.one(id, call),
    updateKey: async (id, change, call = {}) => keys.change(id, bodyOf(readKeyChange(change)), call),
    instances: ({ keyId } = {}, call = {}) => listInstances(keys, keyId, call),
    instance: (request, call = {}) => findInstance(keys, request, call),
    keysWithSeats: (filter = {}, call = {}) =>
      walkKeysWithSeats(
        {
          fetchPage: (page) => keys.page(filter, page, call),
          fits: (key) => fitsFilter(key, filter),
          seatsOf: (key) => seatsOf(keys, key, call),
        },
        call,
      ),
  }
}

/** The part of the API that is needed here. */
interface PolarKeys {
  one(id: string, call: DirectoryCall): Promise<DirectoryAnswer<PolarKey>>
  change(id: string, body: object, call: DirectoryCall): Promise<DirectoryAnswer<PolarKey>>
  /** Has what Polar filters by itself; the rest is the caller's. */
  page(
    filter: KeyFilter,
    page: NumberedPage,
    call: DirectoryCall,
  ): Promise<DirectoryAnswer<ListedPage<PolarKey>>>
  seat(keyId: string, id: string, call: DirectoryCall): Promise<DirectoryAnswer<PolarInstance>>
}

function createKeys(api: RestApi, readKey: ReadItem<PolarKey>): PolarKeys {
  const one: PolarKeys['one'] = (id, call) => api.one({ method: 'GET', path: pathOf(id) }, readKey, call)
  return {
    one,
    change: (id, body, call) => api.one({ method: 'PATCH', path: pathOf(id), body }, readKey, call),
    async page({ storeId, productId, status }, page, call) {
      const query = { organization_id: storeId, benefit_id: productId }
      // Without the slash at its end, this address leads to another one.
      const answer = await api.page({ path: `${LIST_PATH}/`, query, ...page }, readKey, call)
      if (answer.kind !== 'answered' || (status !== 'active' && status !== 'inactive')) return answer
      return withSeats(answer.value, (id) => one(id, call))
    },
    seat: (keyId, id, call) =>
      api.one(
        { method: 'GET', path: `${pathOf(keyId)}/activations/${encodeURIComponent(id)}` },
        readInstance,
        call,
      ),
  }
}

/** Only its seats say whether a key is in use, and a list does not have them. */
async function withSeats(
  page: ListedPage<PolarKey>,
  read: (id: string) => Promise<DirectoryAnswer<PolarKey>>,
): Promise<DirectoryAnswer<ListedPage<PolarKey>>> {
  const items: PolarKey[] = []
  for (const key of page.items) {
    const answer = key.status === 'active' && key.seatsLimit !== null ? await read(key.id) : undefined
    if (answer !== undefined && answer.kind !== 'answered') return answer
    items.push(answer?.value ?? key)
  }
  return { kind: 'answered', value: { ...page, items } }
}

function listKeys(keys: PolarKeys, filter: KeyFilter, call: DirectoryListCall): AsyncIterable<PolarKey> {
  const size = readPageSize(call.pageSize)
  return fittingKeys(
    walkPages((number) => keys.page(filter, { number, size }, call)),
    filter,
  )
}

/** Throws like the lists do. A key that was deleted meanwhile has none. */
async function* seatsOf(
  keys: PolarKeys,
  key: PolarKey,
  call: DirectoryCall,
): AsyncGenerator<PolarInstance, void, undefined> {
  if (key.seats !== undefined) return yield* key.seats
  const answer = await keys.one(key.id, call)
  if (answer.kind === 'answered') return yield* answer.value.seats ?? []
  if (answer.kind !== 'refused' || answer.reason !== 'not-found') throw new DirectoryError(answer)
}

async function* listInstances(
  keys: PolarKeys,
  keyId: string | undefined,
  call: DirectoryListCall,
): AsyncGenerator<PolarInstance, void, undefined> {
  if (keyId === undefined) {
    for await (const key of listKeys(keys, {}, call)) yield* seatsOf(keys, key, call)
    return
  }
  const answer = await keys.one(keyId, call)
  if (answer.kind !== 'answered') throw new DirectoryError(answer)
  yield* answer.value.seats ?? []
}

/** A seat is found by its key; without it, all keys are looked through. */
async function findInstance(
  keys: PolarKeys,
  { id, keyId }: InstanceRequest,
  call: DirectoryCall,
): Promise<DirectoryAnswer<PolarInstance>> {
  if (keyId !== undefined) return keys.seat(keyId, id, call)
  return findItem(listInstances(keys, undefined, call), (seat) => isSameId(seat.id, id))
}

const LIST_PATH = '/v1/license-keys'

function pathOf(id: string): string {
  return `${LIST_PATH}/${encodeURIComponent(id)}`
}

function bodyOf({ seatsLimit, expiresAt, disabled }: KeyChange) {
  return {
    ...(seatsLimit === undefined ? {} : { limit_activations: seatsLimit }),
    ...(expiresAt === undefined ? {} : { expires_at: writeInstant(expiresAt) }),
    ...(disabled === undefined ? {} : { status: disabled ? 'disabled' : 'granted' }),
  }
}
