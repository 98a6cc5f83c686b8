import type { LicenseLedger } from '../license-ledger.js'
import { licenseStatusAt, type StoredInstance, type StoredLicense } from '../license-record.js'
import type { Page } from '../page-of.js'
import { pageOf } from '../page-of.js'
import type { RouteCall, StoreReply, StoreRoute } from '../store-exchange.js'
import { documentReply, errorReply, managementErrors } from './json-api-reply.js'
import { readKeyPatch } from './key-patch.js'
import { includedWith, instanceResource, keyRelations, keyResource } from './key-relations.js'
import { type ListQuery, readInclude, readListQuery } from './list-query.js'
import { createAccess, type Visitor } from './management-access.js'
import type { ManagementPlay } from './management-options.js'
import type { Resource } from './resource-body.js'

export interface ManagementRouteOptions {
  readonly ledger: LicenseLedger
  readonly now: () => number
  readonly play: ManagementPlay
}

interface Found {
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
const instanceFilters = ['license_key_id']
const instanceRelations = ['license-key']

/** `license-keys` and `license-key-instances` of Lemon Squeezy's management API. */
export function createManagementRoutes(options: ManagementRouteOptions): readonly StoreRoute[] {
  const access = createAccess(options)
  const route = (
    name: StoreRoute['name'],
    [method, path]: readonly [string, string],
    answer: (call: RouteCall, visitor: Visitor) => StoreReply,
  ): StoreRoute => ({
    api: 'lemon-squeezy',
    name,
    method,
    path: `/v1/${path}`,
    verdictField: null,
    handle: access.guard(answer),
  })
  return [
    route('list-keys', ['GET', 'license-keys'], (call, visitor) => listKeys(call, visitor, options)),
    route('retrieve-key', ['GET', 'license-keys/:id'], (call, visitor) => showKey(call, visitor, options)),
    route('update-key', ['PATCH', 'license-keys/:id'], (call, visitor) => updateKey(call, visitor, options)),
    route('list-instances', ['GET', 'license-key-instances'], (call, visitor) =>
      listInstances(call, visitor, options),
    ),
    route('retrieve-instance', ['GET', 'license-key-instances/:id'], (call, visitor) =>
      showInstance(call, visitor, options),
    ),
  ]
}

function listKeys(
  { query, headers }: RouteCall,
  visitor: Visitor,
  { now, play }: ManagementRouteOptions,
): StoreReply {
  const read = readListQuery(query, { filters: Object.keys(keyFilters), relations: keyRelations })
  if ('status' in read) return errorReply(read)
  const at = now()
  const wanted = Object.entries(read.filters) as [keyof typeof keyFilters, string][]
  const found = visitor
    .keys()
    .filter((key) => wanted.every(([name, value]) => keyFilters[name](key, at) === value))
  const page = pageOf(ordered(found, play), read.number, read.size)
  const context = { base: baseOf(headers), at, include: read.include }
  return listReply(page, read, {
    path: `${context.base}/license-keys`,
    data: page.items.map((key) => keyResource(key, context)),
    included: includedWith(page.items, context),
  })
}

function showKey(
  { parameters, query, headers }: RouteCall,
  visitor: Visitor,
  { now }: ManagementRouteOptions,
) {
  const include = readInclude(query, keyRelations)
  if ('status' in include) return errorReply(include)
  const license = visitor.keys().find(({ id }) => String(id) === parameters['id'])
  if (!license) return errorReply(managementErrors.notFound)
  const context = { base: baseOf(headers), at: now(), include: include.names }
  return oneReply(keyResource(license, context), include.names, includedWith([license], context))
}

function updateKey(call: RouteCall, visitor: Visitor, options: ManagementRouteOptions): StoreReply {
  const license = visitor.keys().find(({ id }) => String(id) === call.parameters['id'])
  if (!license) return errorReply(managementErrors.notFound)
  const patch = readKeyPatch(call.fields, String(license.id))
  if (!patch.ok) return errorReply(patch.error)
  if (Object.keys(patch.changes).length > 0) options.ledger.update(license.key, patch.changes)
  return showKey(call, visitor, options)
}

function listInstances(
  { query, headers }: RouteCall,
  visitor: Visitor,
  { now, play }: ManagementRouteOptions,
): StoreReply {
  const read = readListQuery(query, { filters: instanceFilters, relations: instanceRelations })
  if ('status' in read) return errorReply(read)
  const keyId = read.filters['license_key_id']
  const found = instancesOf(visitor).filter(
    ({ license }) => keyId === undefined || String(license.id) === keyId,
  )
  const byNumber = found.map((each) => ({ ...each, id: each.instance.number }))
  const page = pageOf(ordered(byNumber, play), read.number, read.size)
  const context = { base: baseOf(headers), at: now(), include: read.include }
  return listReply(page, read, {
    path: `${context.base}/license-key-instances`,
    data: page.items.map(({ license, instance }) => instanceResource(license, instance, context)),
    included: keysOf(page.items).map((key) => keyResource(key, { ...context, include: [] })),
  })
}

function showInstance(
  { parameters, query, headers }: RouteCall,
  visitor: Visitor,
  { now }: ManagementRouteOptions,
) {
  const include = readInclude(query, instanceRelations)
  if ('status' in include) return errorReply(include)
  const found = instancesOf(visitor).find(({ instance }) => String(instance.number) === parameters['id'])
  if (!found) return errorReply(managementErrors.notFound)
  const context = { base: baseOf(headers), at: now(), include: include.names }
  const key = keyResource(found.license, { ...context, include: [] })
  return oneReply(instanceResource(found.license, found.instance, context), include.names, [key])
}

function instancesOf(visitor: Visitor): Found[] {
  return visitor.keys().flatMap((license) => license.instances.map((instance) => ({ license, instance })))
}

function keysOf(found: readonly Found[]): readonly StoredLicense[] {
  return [...new Set(found.map(({ license }) => license))]
}

function ordered<Item extends { readonly id: number }>(
  list: readonly Item[],
  { order }: ManagementPlay,
): Item[] {
  const sign = order === 'oldest-first' ? 1 : -1
  return [...list].sort((one, other) => sign * (one.id - other.id))
}

function oneReply(data: Resource, include: readonly string[], included: readonly Resource[]): StoreReply {
  return documentReply({ links: data.links, data, ...(include.length === 0 ? {} : { included }) })
}

interface ListBody {
  readonly path: string
  readonly data: readonly Resource[]
  readonly included: readonly Resource[]
}

function listReply(
  page: Page<unknown>,
  { include, filters }: ListQuery,
  { path, data, included }: ListBody,
): StoreReply {
  const { number, size, lastNumber, total, from, to } = page
  const link = (to: number): string => {
    const kept = Object.entries(filters).map(([name, value]): [string, string] => [`filter[${name}]`, value])
    const asked: [string, string][] = include.length === 0 ? [] : [['include', include.join(',')]]
    const paging: [string, string][] = [
      ['page[number]', String(to)],
      ['page[size]', String(size)],
    ]
    return `${path}?${new URLSearchParams([...kept, ...asked, ...paging])}`
  }
  return documentReply({
    meta: { page: { currentPage: number, from, lastPage: lastNumber, perPage: size, to, total } },
    links: {
      first: link(1),
      last: link(lastNumber),
      ...(number < lastNumber ? { next: link(number + 1) } : {}),
      ...(number > 1 ? { prev: link(number - 1) } : {}),
    },
    data,
    ...(include.length === 0 ? {} : { included }),
  })
}

function baseOf(headers: RouteCall['headers']): string {
  return `http://${headers.host ?? 'localhost'}/v1`
}
