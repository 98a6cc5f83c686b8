import { licenseStatusAt, type StoredInstance, type StoredLicense } from '../license-record.js'
import type { RouteCall, StoreReply } from '../store-exchange.js'
import { baseOf, errorReply, managementErrors } from './json-api-reply.js'
import { includedWith, instanceResource, keyRelations, keyResource } from './key-relations.js'
import { readListQuery } from './list-query.js'
import { listReply, type SortValues } from './list-reply.js'
import type { Visitor } from './management-access.js'
import type { ManagementRouteOptions } from './management-options.js'

/** A seat with its key. */
interface FoundInstance {
  readonly license: StoredLicense
  readonly instance: StoredInstance
}

const keyFilters = {
  store_id: ({ storeId }: StoredLicense) => String(storeId),
  order_id: ({ orderId }: StoredLicense) => String(orderId),
  order_item_id: ({ orderItemId }: StoredLicense) => String(orderItemId),
  product_id: ({ productId }: StoredLicense) => String(productId),
  status: licenseStatusAt,
} as const satisfies Record<string, (license: StoredLicense, at: number) => string>

const keySorts: SortValues<StoredLicense> = {
  id: ({ id }) => id,
  created_at: ({ createdAt }) => createdAt,
  updated_at: ({ updatedAt }) => updatedAt,
  expires_at: ({ expiresAt }) => expiresAt,
  activation_limit: ({ activationLimit }) => activationLimit,
}

const instanceSorts: SortValues<FoundInstance> = {
  id: ({ instance }) => instance.number,
  created_at: ({ instance }) => instance.createdAt,
  updated_at: ({ instance }) => instance.createdAt,
}
const instanceFilters = ['license_key_id']
export const instanceRelations = ['license-key']

export function listKeys(
  { query, headers }: RouteCall,
  visitor: Visitor,
  { now, play }: ManagementRouteOptions,
): StoreReply {
  const read = readListQuery(query, {
    filters: Object.keys(keyFilters),
    relations: keyRelations,
    sorts: Object.keys(keySorts),
    order: play.order,
  })
  if ('status' in read) return errorReply(read)
  const at = now()
  const wanted = Object.entries(read.filters) as [keyof typeof keyFilters, string][]
  const fits = (key: StoredLicense) => wanted.every(([name, value]) => keyFilters[name](key, at) === value)
  const context = { base: baseOf(headers), at, include: read.include }
  return listReply(read, {
    url: `${context.base}/license-keys`,
    items: visitor.keys().filter(fits),
    sorts: keySorts,
    resource: (key) => keyResource(key, context),
    included: (keys) => includedWith(keys, context),
  })
}

export function listInstances(
  call: RouteCall,
  visitor: Visitor,
  options: ManagementRouteOptions,
): StoreReply {
  const keyId = call.query.get('filter[license_key_id]')
  const found = instancesOf(visitor).filter(({ license }) => keyId === null || String(license.id) === keyId)
  return listFound(call, options, { items: found, path: 'license-key-instances' })
}

/** The same under its key's address. */
export function listInstancesOfKey(
  call: RouteCall,
  visitor: Visitor,
  options: ManagementRouteOptions,
): StoreReply {
  const { id = '' } = call.parameters
  if (!visitor.keys().some((key) => String(key.id) === id)) return errorReply(managementErrors.notFound)
  const found = instancesOf(visitor).filter(({ license }) => String(license.id) === id)
  return listFound(call, options, { items: found, path: `license-keys/${id}/license-key-instances` })
}

function listFound(
  { query, headers }: RouteCall,
  { now, play }: ManagementRouteOptions,
  { items, path }: { readonly items: readonly FoundInstance[]; readonly path: string },
): StoreReply {
  const read = readListQuery(query, {
    filters: instanceFilters,
    relations: instanceRelations,
    sorts: Object.keys(instanceSorts),
    order: play.order,
  })
  if ('status' in read) return errorReply(read)
  const context = { base: baseOf(headers), at: now(), include: read.include }
  const keysOf = (found: readonly FoundInstance[]) => [...new Set(found.map(({ license }) => license))]
  return listReply(read, {
    url: `${context.base}/${path}`,
    items,
    sorts: instanceSorts,
    resource: ({ license, instance }) => instanceResource(license, instance, context),
    included: (found) => keysOf(found).map((key) => keyResource(key, { ...context, include: [] })),
  })
}

export function instancesOf(visitor: Visitor): FoundInstance[] {
  return visitor.keys().flatMap((license) => license.instances.map((instance) => ({ license, instance })))
}
