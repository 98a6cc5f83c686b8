import { hasFreeSeat, licenseStatusAt, type StoredInstance, type StoredLicense } from '../license-record.js'
import { createRateLimit } from '../rate-limit.js'
import {
  jsonReply,
  type LicenseVerb,
  type RouteCall,
  type StoreReply,
  type StoreRoute,
} from '../store-exchange.js'
import { createDodoManagement } from './dodo-management.js'
import { DODO_BASE, DODO_TEST_BASE, type DodoPlay, dodoBusinessId, dodoProductId } from './dodo-options.js'
import { type DodoPlace, type DodoRouteOptions, errorReply, SEAT_PREFIX, seatIdOf } from './dodo-place.js'

type Answer = (fields: Fields, place: DodoPlace) => StoreReply
type Fields = Readonly<Record<string, unknown>>

const VERBS: Readonly<Record<LicenseVerb, Answer>> = { activate, validate, deactivate }
const PLACES = [
  [DODO_BASE, false],
  [DODO_TEST_BASE, true],
] as const

/** The public license API of Dodo Payments, which needs no API key, and the one that does. */
export function createDodoRoutes(options: DodoRouteOptions): readonly StoreRoute[] {
  const rateLimit = createRateLimit(options.rateLimitPerMinute, options.now)
  return PLACES.flatMap(([base, testMode]) => [
    ...createDodoManagement(base, { ...options, testMode }),
    ...(Object.keys(VERBS) as LicenseVerb[]).map((name) => ({
      api: 'dodo-payments' as const,
      name,
      method: 'POST',
      path: `${base}/licenses/${name}`,
      verdictField: name === 'validate' ? 'valid' : null,
      handle(call: RouteCall) {
        const { allowed, retryAfterSeconds } = rateLimit.take()
        if (!allowed) return tooMany(retryAfterSeconds)
        return isJson(call) ? VERBS[name](call.fields, { ...options, testMode }) : badBody(415)
      },
    })),
  ])
}

function activate(fields: Fields, { ledger, now, play, testMode }: DodoPlace): StoreReply {
  if (textOf(fields, 'license_key') === '' || textOf(fields, 'name') === '') return badBody(422)
  const license = findKey(fields, { ledger, play, testMode })
  if (!license) return unknownKey(play)
  if (isOver(license, now())) return errorReply(403, 'INACTIVE_LICENSE_KEY', 'License key is not active')
  if (!hasFreeSeat(license)) {
    return errorReply(play.limitStatus, 'LICENSE_KEY_LIMIT_REACHED', 'License key activation limit reached')
  }
  const seat = ledger.addInstance(license.key, { name: textOf(fields, 'name') })
  return jsonReply(201, describeSeat(license, seat, play))
}

/** Says no more than yes or no: which of key, seat, end or switch it was is not told. */
function validate(fields: Fields, { ledger, now, play, testMode }: DodoPlace): StoreReply {
  if (textOf(fields, 'license_key') === '') return badBody(422)
  const seatId = textOf(fields, 'license_key_instance_id')
  if (isMalformedSeat(seatId, play)) return badBody(422)
  const license = findKey(fields, { ledger, play, testMode })
  if (!license && play.unknownKeyAtValidate === 404) return unknownKey(play)
  const holdsSeat = seatId === '' || seatOf(license, seatId) !== undefined
  return jsonReply(200, { valid: license !== undefined && !isOver(license, now()) && holdsSeat })
}

function deactivate(fields: Fields, { ledger, play, testMode }: DodoPlace): StoreReply {
  const seatId = textOf(fields, 'license_key_instance_id')
  if (textOf(fields, 'license_key') === '' || seatId === '' || isMalformedSeat(seatId, play))
    return badBody(422)
  const license = findKey(fields, { ledger, play, testMode })
  if (!license) return errorReply(404, 'NOT_FOUND', 'License key not found')
  const seat = seatOf(license, seatId)
  if (!seat || !ledger.releaseInstance(license.key, seat.id)) {
    const message = 'License key instance not found or does not belong to this license key'
    return errorReply(403, 'LICENSE_KEY_NOT_FOUND', message)
  }
  return { status: 200, headers: { 'access-control-allow-origin': '*' }, body: '' }
}

function findKey(
  fields: Fields,
  { ledger, play, testMode }: Pick<DodoPlace, 'ledger' | 'play' | 'testMode'>,
): StoredLicense | undefined {
  const key = textOf(fields, 'license_key')
  const spelled = play.caseSensitive
    ? key
    : (ledger.list().find((license) => license.key.toLowerCase() === key.toLowerCase())?.key ?? key)
  const license = ledger.find(spelled)
  return license?.testMode === testMode ? license : undefined
}

/** Switched off by the seller, ended, or on hold until a payment succeeds: all the same to this API. */
function isOver(license: StoredLicense, at: number): boolean {
  return ['disabled', 'expired'].includes(licenseStatusAt(license, at))
}

function isMalformedSeat(seatId: string, { malformedSeat }: DodoPlay): boolean {
  return malformedSeat === 'refused' && seatId !== '' && !seatId.startsWith(SEAT_PREFIX)
}

function seatOf(license: StoredLicense | undefined, seatId: string): StoredInstance | undefined {
  return license?.instances.find(({ id }) => [id, seatIdOf(id)].includes(seatId))
}

/** Who bought the key is named, too: apps are expected to leave that alone. */
function describeSeat(license: StoredLicense, seat: StoredInstance, { hasProduct }: DodoPlay) {
  const { customerId, customerEmail: email, customerName: name } = license
  return {
    id: seatIdOf(seat.id),
    business_id: dodoBusinessId(license.storeId),
    created_at: new Date(seat.createdAt).toISOString(),
    license_key_id: `lic_${license.id}`,
    name: seat.name,
    customer: { customer_id: `cus_${customerId}`, email, name, metadata: {}, phone_number: null },
    ...(hasProduct
      ? { product: { product_id: dodoProductId(license.productId), name: license.productName } }
      : {}),
  }
}

function unknownKey({ unknownKeyCode }: DodoPlay): StoreReply {
  return errorReply(404, unknownKeyCode, 'License key not found')
}

function badBody(status: 415 | 422): StoreReply {
  return errorReply(status, 'INVALID_REQUEST_BODY', 'The request body is invalid')
}

function tooMany(retryAfterSeconds: number): StoreReply {
  const headers = { 'retry-after': String(retryAfterSeconds) }
  return jsonReply(429, { code: 'TOO_MANY_REQUESTS', message: 'Too many requests' }, headers)
}

function isJson({ headers }: RouteCall): boolean {
  return /\bjson\b/i.test(headers['content-type'] ?? '')
}

function textOf(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  return typeof value === 'string' ? value.trim() : ''
}
