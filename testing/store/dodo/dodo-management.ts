import {
  type LicenseFields,
  licenseStatusAt,
  type StoredInstance,
  type StoredLicense,
} from '../license-record.js'
import {
  bearerToken,
  jsonReply,
  type RouteCall,
  type StoreReply,
  type StoreRoute,
} from '../store-exchange.js'
import { dodoBusinessId, dodoProductId } from './dodo-options.js'
import { type DodoPlace, errorReply, seatIdOf } from './dodo-place.js'

type Answer = (call: RouteCall, place: DodoPlace) => StoreReply

const ROUTES: readonly (readonly [StoreRoute['name'], string, string, Answer])[] = [
  ['list-keys', 'GET', 'license_keys', listKeys],
  ['retrieve-key', 'GET', 'license_keys/:id', showKey],
  ['update-key', 'PATCH', 'license_keys/:id', updateKey],
  ['list-instances', 'GET', 'license_key_instances', listInstances],
  ['retrieve-instance', 'GET', 'license_key_instances/:id', showInstance],
  ['retrieve-related', 'GET', 'products/:id', showProduct],
]

/** What an API key of the business may ask, in one of the two modes. */
export function createDodoManagement(base: string, place: DodoPlace): readonly StoreRoute[] {
  const apiKey = place.testMode ? place.play.testApiKey : place.play.apiKey
  return ROUTES.map(([name, method, path, answer]) => ({
    api: 'dodo-payments',
    name,
    method,
    path: `${base}/${path}`,
    verdictField: null,
    handle: (call) =>
      bearerToken(call.headers) === apiKey
        ? answer(call, place)
        : errorReply(401, 'UNAUTHORIZED', 'The API key is missing or not valid'),
  }))
}

function listKeys({ query }: RouteCall, place: DodoPlace): StoreReply {
  const keys = ownKeys(place).map((license) => describeKey(license, place.now()))
  const fitting = keys.filter((key) =>
    (['product_id', 'customer_id', 'status'] as const).every(
      (name) => (query.get(name) ?? key[name]) === key[name],
    ),
  )
  // The newest first.
  return listReply(query, fitting.toReversed())
}

function showKey({ parameters }: RouteCall, place: DodoPlace): StoreReply {
  const license = findKey(parameters['id'], place)
  return license === undefined ? notFound('License key') : jsonReply(200, describeKey(license, place.now()))
}

function updateKey({ parameters, fields }: RouteCall, place: DodoPlace): StoreReply {
  const license = findKey(parameters['id'], place)
  if (license === undefined) return notFound('License key')
  const { activations_limit: limit, expires_at: expiresAt, disabled } = fields
  const isLimit = limit === undefined || limit === null || (Number.isSafeInteger(limit) && Number(limit) >= 0)
  const at = typeof expiresAt === 'string' ? Date.parse(expiresAt) : expiresAt
  const isEnd = at === undefined || at === null || Number.isFinite(at)
  if (!isLimit || !isEnd || !['undefined', 'boolean'].includes(typeof disabled))
    return errorReply(422, 'INVALID_REQUEST_BODY', 'The request body is invalid')
  if (typeof limit === 'number' && limit < license.instances.length)
    return errorReply(
      422,
      'ACTIVATION_LIMIT_LESS_THAN_CURRENT_AMOUNT',
      'The activation limit is below the current number of activations',
    )
  if (typeof at === 'number' && license.subscriptionId !== null)
    return errorReply(
      422,
      'NO_EXPIRY_ON_SUBSCRIPTION_LICENSE_KEYS',
      'License keys of subscriptions cannot have an expiry date',
    )
  const changes: Partial<LicenseFields> = {
    ...(limit === undefined ? {} : { activationLimit: limit as number | null }),
    ...(at === undefined ? {} : { expiresAt: at as number | null }),
    ...(disabled === undefined ? {} : { disabled: disabled as boolean }),
  }
  return jsonReply(200, describeKey(place.ledger.update(license.key, changes), place.now()))
}

function listInstances({ query }: RouteCall, place: DodoPlace): StoreReply {
  const wanted = query.get('license_key_id')
  const keys = ownKeys(place).filter(({ id }) => wanted === null || wanted === keyIdOf(id))
  const seats = keys.flatMap((key) => key.instances.map((seat) => describeInstance(key, seat)))
  return listReply(query, seats.toReversed())
}

function showInstance({ parameters }: RouteCall, place: DodoPlace): StoreReply {
  for (const key of ownKeys(place)) {
    const seat = key.instances.find(({ id }) => seatIdOf(id) === parameters['id'])
    if (seat !== undefined) return jsonReply(200, describeInstance(key, seat))
  }
  return notFound('License key instance')
}

/** There is one of which a key was sold. */
function showProduct({ parameters }: RouteCall, place: DodoPlace): StoreReply {
  const key = ownKeys(place).find(({ productId }) => dodoProductId(productId) === parameters['id'])
  if (key === undefined) return notFound('Product')
  return jsonReply(200, {
    product_id: parameters['id'],
    business_id: dodoBusinessId(key.storeId),
    name: key.productName,
    license_key_enabled: place.play.hasLicenseKeys,
  })
}

/** Pages are numbered from 0, and how many there are is not told. */
function listReply(query: URLSearchParams, list: readonly unknown[]): StoreReply {
  const number = Number(query.get('page_number') ?? 0)
  const size = Number(query.get('page_size') ?? 10)
  const isPage = Number.isInteger(number) && number >= 0 && Number.isInteger(size)
  if (!isPage || size < 10 || size > 100)
    return errorReply(422, 'INVALID_QUERY_PARAMS', 'page_size must be from 10 to 100, page_number from 0')
  return jsonReply(200, { items: list.slice(number * size, (number + 1) * size) })
}

/** Those of the business, in this mode. */
function ownKeys({ ledger, storeId, testMode }: DodoPlace): readonly StoredLicense[] {
  return ledger.list().filter((key) => key.storeId === storeId && key.testMode === testMode)
}

function findKey(id: string | undefined, place: DodoPlace): StoredLicense | undefined {
  return ownKeys(place).find((key) => keyIdOf(key.id) === id)
}

export function describeKey(license: StoredLicense, at: number) {
  const { subscriptionId, expiresAt } = license
  const status = licenseStatusAt(license, at)
  return {
    id: keyIdOf(license.id),
    business_id: dodoBusinessId(license.storeId),
    brand_id: dodoBusinessId(license.storeId),
    customer_id: `cus_${license.customerId}`,
    product_id: dodoProductId(license.productId),
    payment_id: `pay_${license.orderId}`,
    subscription_id: subscriptionId === null ? null : `sub_${subscriptionId}`,
    key: license.key,
    status: status === 'inactive' ? 'active' : status,
    source: 'auto',
    activations_limit: license.activationLimit,
    instances_count: license.instances.length,
    expires_at: expiresAt === null ? null : timeOf(expiresAt),
    created_at: timeOf(license.createdAt),
  }
}

function describeInstance(license: StoredLicense, seat: StoredInstance) {
  return {
    id: seatIdOf(seat.id),
    business_id: dodoBusinessId(license.storeId),
    license_key_id: keyIdOf(license.id),
    name: seat.name,
    created_at: timeOf(seat.createdAt),
  }
}

function keyIdOf(id: number): string {
  return `lic_${id}`
}

function timeOf(at: number): string {
  return new Date(at).toISOString()
}

function notFound(what: string): StoreReply {
  return errorReply(404, 'NOT_FOUND', `${what} not found`)
}
