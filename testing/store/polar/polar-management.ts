import type { LicenseFields, StoredLicense } from '../license-record.js'
import { pageOf } from '../page-of.js'
import { createRateLimit } from '../rate-limit.js'
import {
  bearerToken,
  jsonReply,
  type RouteCall,
  type StoreReply,
  type StoreRoute,
} from '../store-exchange.js'
import { describeActivation, describeLicense, errorReply } from './polar-body.js'
import { polarBenefitId, polarOrganizationId } from './polar-options.js'
import { countsOf, notFound, type PolarPlace } from './polar-place.js'
import { isUuid } from './polar-request.js'

type Answer = (call: RouteCall, place: PolarPlace) => StoreReply

const ROUTES: readonly (readonly [StoreRoute['name'], string, string, Answer])[] = [
  ['list-keys', 'GET', 'license-keys', listKeys],
  ['retrieve-key', 'GET', 'license-keys/:id', showKey],
  ['update-key', 'PATCH', 'license-keys/:id', updateKey],
  ['retrieve-instance', 'GET', 'license-keys/:id/activations/:activation', showActivation],
  ['retrieve-related', 'GET', 'organizations/:id', showOrganization],
  ['retrieve-related', 'GET', 'benefits/:id', showBenefit],
]

/** What an organization access token may ask, in one installation. */
export function createPolarManagement(base: string, place: PolarPlace): readonly StoreRoute[] {
  const { play, sandbox, now } = place
  const rateLimit = createRateLimit(play.managementRequestsPerMinute, now)
  const apiKey = sandbox ? play.sandboxApiKey : play.apiKey
  return ROUTES.map(([name, method, path, answer]) => ({
    api: 'polar',
    name,
    method,
    path: `${base}/v1/${path}`,
    verdictField: null,
    handle(call) {
      if (bearerToken(call.headers) !== apiKey) return unauthorized()
      const { allowed, retryAfterSeconds } = rateLimit.take()
      return allowed
        ? answer(call, place)
        : { status: 429, headers: { 'retry-after': String(retryAfterSeconds) }, body: '' }
    },
  }))
}

function unauthorized(): StoreReply {
  const error_description = 'The access token provided is expired, revoked, malformed, or invalid.'
  return jsonReply(401, { error: 'invalid_token', error_description })
}

/** Without the slash at its end, the address leads to the one with it. */
function listKeys({ request, query }: RouteCall, place: PolarPlace): StoreReply {
  if (!request.path.endsWith('/'))
    return { status: 307, headers: { location: `${request.path}/?${query.toString()}` }, body: '' }
  const page = wholeOf(query.get('page') ?? '1')
  const limit = wholeOf(query.get('limit') ?? '10')
  if (page === undefined) return badField('query', 'page', query.get('page'))
  if (limit === undefined) return badField('query', 'limit', query.get('limit'))
  const badId = ['organization_id', 'benefit_id'].find((name) => query.getAll(name).some((id) => !isUuid(id)))
  if (badId !== undefined) return badField('query', badId, query.get(badId))
  const isWanted = (name: string, value: string) =>
    query.getAll(name).length === 0 || query.getAll(name).includes(value)
  const keys = ownKeys(place).map((license) => describeLicense(license, countsOf(license, place)))
  const fitting = keys.filter(
    (key) =>
      isWanted('organization_id', key.organization_id) &&
      isWanted('benefit_id', key.benefit_id) &&
      isWanted('status', key.status),
  )
  const { items, total, lastNumber } = pageOf(fitting, page, Math.min(limit, 100))
  return jsonReply(200, { items, pagination: { total_count: total, max_page: lastNumber } })
}

function showKey({ parameters }: RouteCall, place: PolarPlace): StoreReply {
  const license = findKey(parameters['id'], place)
  if ('status' in license) return license
  const activations = license.instances.map((seat) => describeActivation(license, seat))
  return jsonReply(200, { ...describeLicense(license, countsOf(license, place)), activations })
}

function updateKey({ parameters, fields }: RouteCall, place: PolarPlace): StoreReply {
  const license = findKey(parameters['id'], place)
  if ('status' in license) return license
  const changes = readChanges(fields)
  if ('status' in changes) return changes
  const changed = place.ledger.update(license.key, changes)
  return jsonReply(200, describeLicense(changed, countsOf(changed, place)))
}

/** What is sent and nothing else. A number of activations is at least 1. */
function readChanges(fields: RouteCall['fields']): Partial<LicenseFields> | StoreReply {
  const { limit_activations: limit, expires_at: expiresAt, status } = fields
  const isLimit = limit === undefined || limit === null || (Number.isSafeInteger(limit) && Number(limit) > 0)
  if (!isLimit) return badField('body', 'limit_activations', limit)
  const at = typeof expiresAt === 'string' ? Date.parse(expiresAt) : expiresAt
  if (at !== undefined && at !== null && !Number.isFinite(at))
    return badField('body', 'expires_at', expiresAt)
  const isStatus = status === undefined || ['granted', 'revoked', 'disabled'].includes(String(status))
  if (!isStatus) return badField('body', 'status', status)
  return {
    ...(limit === undefined ? {} : { activationLimit: limit as number | null }),
    ...(at === undefined ? {} : { expiresAt: at as number | null }),
    ...(status === undefined ? {} : { disabled: status === 'disabled', revoked: status === 'revoked' }),
  }
}

function showActivation({ parameters }: RouteCall, place: PolarPlace): StoreReply {
  const license = findKey(parameters['id'], place)
  if ('status' in license) return license
  const wanted = parameters['activation'] ?? ''
  if (!isUuid(wanted)) return badField('path', 'activation_id', wanted)
  const seat = license.instances.find(({ id }) => id === wanted)
  return seat === undefined ? notFound() : jsonReply(200, describeActivation(license, seat))
}

function showOrganization({ parameters }: RouteCall, { storeId, sandbox }: PolarPlace): StoreReply {
  const id = polarOrganizationId(storeId, sandbox)
  return parameters['id'] === id ? jsonReply(200, { id, name: 'Demo Store', slug: 'demo-store' }) : notFound()
}

/** There is one for each variant of which a key was sold; the largest limit of its keys stands for its own. */
function showBenefit({ parameters }: RouteCall, place: PolarPlace): StoreReply {
  const { storeId, sandbox } = place
  const keys = ownKeys(place).filter(
    ({ variantId }) => polarBenefitId(variantId, sandbox) === parameters['id'],
  )
  if (keys.length === 0) return notFound()
  const limits = keys.flatMap(({ activationLimit }) => (activationLimit === null ? [] : [activationLimit]))
  const activations =
    limits.length === 0 ? null : { limit: Math.max(...limits), enable_customer_admin: false }
  return jsonReply(200, {
    id: parameters['id'],
    type: 'license_keys',
    description: keys[0]?.variantName,
    organization_id: polarOrganizationId(storeId, sandbox),
    properties: { prefix: null, expires: null, activations, limit_usage: null },
  })
}

/** A token is one organization's: it does not see the keys of another. */
function ownKeys({ ledger, storeId, sandbox }: PolarPlace): readonly StoredLicense[] {
  return ledger.list().filter((key) => key.storeId === storeId && key.testMode === sandbox)
}

function findKey(id = '', place: PolarPlace): StoredLicense | StoreReply {
  if (!isUuid(id)) return badField('path', 'id', id)
  const found = ownKeys(place).find((key) => describeLicense(key, countsOf(key, place)).id === id)
  return found ?? notFound()
}

/** It repeats what was sent. */
function badField(place: string, name: string, input: unknown): StoreReply {
  const fault = { type: 'value_error', loc: [place, name], msg: 'Input should be valid', input }
  return errorReply(422, 'RequestValidationError', [fault])
}

function wholeOf(text: string): number | undefined {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined
}
