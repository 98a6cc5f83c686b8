import { formatTimestamp } from '../../../providers/lemon-squeezy/wire/timestamp.js'
import type { StoredLicense } from '../license-record.js'
import type { RouteCall, StoreReply, StoreRoute, StoreRouteName } from '../store-exchange.js'
import { baseOf, documentReply, errorReply, managementErrors } from './json-api-reply.js'
import { readKeyPatch } from './key-patch.js'
import { includedWith, instanceResource, keyRelations, keyResource, relatedOf } from './key-relations.js'
import { readInclude } from './list-query.js'
import { createAccess, type Visitor } from './management-access.js'
import {
  instanceRelations,
  instancesOf,
  listInstances,
  listInstancesOfKey,
  listKeys,
} from './management-lists.js'
import type { ManagementRouteOptions } from './management-options.js'
import type { Resource } from './resource-body.js'

type Answer = (call: RouteCall, visitor: Visitor, options: ManagementRouteOptions) => StoreReply

/** `license-keys` and `license-key-instances` of Lemon Squeezy's management API, and who it is that asks. */
export function createManagementRoutes(options: ManagementRouteOptions): readonly StoreRoute[] {
  const access = createAccess(options)
  const route = (name: StoreRouteName, method: string, path: string, answer: Answer): StoreRoute => ({
    api: 'lemon-squeezy',
    name,
    method,
    path: `/v1/${path}`,
    verdictField: null,
    handle: access.guard((call, visitor) => answer(call, visitor, options)),
  })
  const related = (path: string, answer: Answer) => route('retrieve-related', 'GET', path, answer)
  return [
    route('list-keys', 'GET', 'license-keys', listKeys),
    route('retrieve-key', 'GET', 'license-keys/:id', showKey),
    route('update-key', 'PATCH', 'license-keys/:id', updateKey),
    route('list-instances', 'GET', 'license-key-instances', listInstances),
    route('retrieve-instance', 'GET', 'license-key-instances/:id', showInstance),
    route('retrieve-user', 'GET', 'users/me', showUser),
    related('license-keys/:id/license-key-instances', listInstancesOfKey),
    related('license-keys/:id/:relation', showRelated),
    related('license-keys/:id/relationships/:relation', showRelationship),
    related('license-key-instances/:id/license-key', showKeyOfInstance),
    related('license-key-instances/:id/relationships/license-key', showRelationshipOfInstance),
  ]
}

function showKey(
  { parameters, query, headers }: RouteCall,
  visitor: Visitor,
  { now }: ManagementRouteOptions,
) {
  const include = readInclude(query, keyRelations)
  if ('status' in include) return errorReply(include)
  const license = keyOf(visitor, parameters)
  if (!license) return errorReply(managementErrors.notFound)
  const context = { base: baseOf(headers), at: now(), include: include.names }
  return oneReply(keyResource(license, context), include.names, includedWith([license], context))
}

function updateKey(call: RouteCall, visitor: Visitor, options: ManagementRouteOptions): StoreReply {
  const license = keyOf(visitor, call.parameters)
  if (!license) return errorReply(managementErrors.notFound)
  const patch = readKeyPatch(call.fields, String(license.id))
  if (!patch.ok) return errorReply(patch.error)
  if (Object.keys(patch.changes).length > 0) options.ledger.update(license.key, patch.changes)
  return showKey(call, visitor, options)
}

function showInstance(
  { parameters, query, headers }: RouteCall,
  visitor: Visitor,
  { now }: ManagementRouteOptions,
) {
  const include = readInclude(query, instanceRelations)
  if ('status' in include) return errorReply(include)
  const found = instanceOf(visitor, parameters)
  if (!found) return errorReply(managementErrors.notFound)
  const context = { base: baseOf(headers), at: now(), include: include.names }
  const key = keyResource(found.license, { ...context, include: [] })
  return oneReply(instanceResource(found.license, found.instance, context), include.names, [key])
}

/** What a key's `related` link leads to. */
function showRelated({ parameters, headers }: RouteCall, visitor: Visitor, { now }: ManagementRouteOptions) {
  const license = keyOf(visitor, parameters)
  const relation = keyRelations.find((name) => name === parameters['relation'])
  if (!license || !relation) return errorReply(managementErrors.notFound)
  const context = { base: baseOf(headers), at: now(), include: [] }
  const self = `${context.base}/license-keys/${license.id}/${relation}`
  const [data] = relatedOf(license, relation, context)
  return documentReply({ links: { self }, data })
}

/** What a key's `self` link of a relation leads to: the names of the related, no more. */
function showRelationship(
  { parameters, headers }: RouteCall,
  visitor: Visitor,
  { now }: ManagementRouteOptions,
) {
  const license = keyOf(visitor, parameters)
  const relation = keyRelations.find((name) => name === parameters['relation'])
  if (!license || !relation) return errorReply(managementErrors.notFound)
  const { relationships } = keyResource(license, { base: baseOf(headers), at: now(), include: [relation] })
  return documentReply({ ...(relationships?.[relation] as object) })
}

function showKeyOfInstance(
  { parameters, headers }: RouteCall,
  visitor: Visitor,
  { now }: ManagementRouteOptions,
) {
  const found = instanceOf(visitor, parameters)
  if (!found) return errorReply(managementErrors.notFound)
  return oneReply(keyResource(found.license, { base: baseOf(headers), at: now(), include: [] }), [], [])
}

function showRelationshipOfInstance(
  { parameters, headers }: RouteCall,
  visitor: Visitor,
  { now }: ManagementRouteOptions,
) {
  const found = instanceOf(visitor, parameters)
  if (!found) return errorReply(managementErrors.notFound)
  const context = { base: baseOf(headers), at: now(), include: instanceRelations }
  const { relationships } = instanceResource(found.license, found.instance, context)
  return documentReply({ ...(relationships?.['license-key'] as object) })
}

/** Clients ask this to find out whether an API key works, and for which mode. */
function showUser({ headers }: RouteCall, { isTest }: Visitor): StoreReply {
  const links = { self: `${baseOf(headers)}/users/1` }
  const attributes = {
    name: 'Demo Seller',
    email: 'seller@example.test',
    color: '#898FA9',
    avatar_url: 'https://www.gravatar.com/avatar/?d=blank',
    has_custom_avatar: false,
    createdAt: formatTimestamp(Date.UTC(2021, 0, 1)),
    updatedAt: formatTimestamp(Date.UTC(2021, 0, 1)),
  }
  return documentReply({
    meta: { test_mode: isTest },
    links,
    data: { type: 'users', id: '1', attributes, links },
  })
}

function keyOf(visitor: Visitor, { id }: RouteCall['parameters']): StoredLicense | undefined {
  return visitor.keys().find((key) => String(key.id) === id)
}

function instanceOf(visitor: Visitor, { id }: RouteCall['parameters']) {
  return instancesOf(visitor).find(({ instance }) => String(instance.number) === id)
}

function oneReply(data: Resource, include: readonly string[], included: readonly Resource[]): StoreReply {
  return documentReply({ links: data.links, data, ...(include.length === 0 ? {} : { included }) })
}
