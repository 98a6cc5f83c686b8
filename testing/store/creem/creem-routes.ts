import type { LicenseLedger } from '../license-ledger.js'
import { hasFreeSeat, licenseStatusAt, type StoredInstance, type StoredLicense } from '../license-record.js'
import { createRateLimit } from '../rate-limit.js'
import {
  jsonReply,
  type LicenseVerb,
  type PlayedStore,
  type RouteCall,
  STORE_PATHS,
  type StoreReply,
  type StoreRoute,
} from '../store-exchange.js'
import { type CreemPlay, creemProductId } from './creem-options.js'

interface CreemRouteOptions {
  readonly ledger: LicenseLedger
  readonly now: () => number
  readonly play: CreemPlay
  readonly rateLimitPerMinute: number
}

type Fields = Readonly<Record<string, unknown>>
type Answer = (fields: Fields, options: CreemRouteOptions) => StoreReply

const VERBS: Readonly<Record<LicenseVerb, Answer>> = { activate, validate, deactivate }

/** The license API of Creem: each call shows an API key. */
export function createCreemStore(options: CreemRouteOptions): PlayedStore {
  return {
    basePaths: [STORE_PATHS.creem],
    routes: createRoutes(options),
    unknownAddress: (path, { status, title }) => errorReply(status, title, [`Cannot POST ${path}`]),
  }
}

function createRoutes(options: CreemRouteOptions): readonly StoreRoute[] {
  const { now, play, rateLimitPerMinute } = options
  const rateLimit = createRateLimit(rateLimitPerMinute, now)
  return (Object.keys(VERBS) as LicenseVerb[]).map((name) => ({
    api: 'creem',
    name,
    method: 'POST',
    path: `${STORE_PATHS.creem}/v1/licenses/${name}`,
    verdictField: 'status',
    handle({ headers, fields }: RouteCall) {
      const { allowed, retryAfterSeconds } = rateLimit.take()
      if (!allowed)
        return errorReply(429, 'Too Many Requests', [], { 'retry-after': String(retryAfterSeconds) })
      // As it answers an API key that it does not know: with no word of why.
      if (headers['x-api-key'] !== play.apiKey) return errorReply(403, 'Forbidden')
      return VERBS[name](fields, options)
    },
  }))
}

function activate(fields: Fields, options: CreemRouteOptions): StoreReply {
  const { ledger } = options
  const missing = missingOf(fields, ['key', 'instance_name'])
  if (missing) return missing
  const license = ledger.find(textOf(fields, 'key'))
  if (!license) return errorReply(404, 'Not Found', ['License key not found'])
  const ended = endedReply(license, options)
  if (ended) return ended
  if (!hasFreeSeat(license)) return errorReply(403, 'Forbidden', ['License activation limit reached'])
  const seat = ledger.addInstance(license.key, { name: textOf(fields, 'instance_name') })
  return keyReply(ledger.get(license.key) ?? license, seat, options)
}

function validate(fields: Fields, options: CreemRouteOptions): StoreReply {
  const { ledger, play } = options
  const isAlone = textOf(fields, 'instance_id') === ''
  const missing = missingOf(fields, [
    'key',
    ...(isAlone && play.keyAlone === 'refused' ? ['instance_id'] : []),
  ])
  if (missing) return missing
  const license = ledger.find(textOf(fields, 'key'))
  if (!license) return errorReply(404, 'Not Found', ['License key not found'])
  const seat = license.instances.find(({ id }) => id === textOf(fields, 'instance_id'))
  if (!isAlone && !seat) return errorReply(404, 'Not Found', ['License instance not found'])
  return (
    (play.ended === 'gone' ? endedReply(license, options) : undefined) ?? keyReply(license, seat, options)
  )
}

function deactivate(fields: Fields, options: CreemRouteOptions): StoreReply {
  const { ledger } = options
  const missing = missingOf(fields, ['key', 'instance_id'])
  if (missing) return missing
  const license = ledger.find(textOf(fields, 'key'))
  if (!license) return errorReply(404, 'Not Found', ['License key not found'])
  const seat = license.instances.find(({ id }) => id === textOf(fields, 'instance_id'))
  if (!seat) return errorReply(409, 'Conflict', ['License instance is already deactivated'])
  ledger.releaseInstance(license.key, seat.id)
  return keyReply(ledger.get(license.key) ?? license, seat, options)
}

function endedReply(license: StoredLicense, { now }: CreemRouteOptions): StoreReply | undefined {
  const status = licenseStatusAt(license, now())
  if (status === 'expired') return errorReply(410, 'Gone', ['License key has expired'])
  return status === 'disabled' ? errorReply(410, 'Gone', ['License key has been revoked']) : undefined
}

function keyReply(
  license: StoredLicense,
  seat: StoredInstance | undefined,
  { now, play }: CreemRouteOptions,
): StoreReply {
  const { instances, productId, activationLimit, expiresAt, testMode } = license
  const mode = testMode ? 'test' : 'prod'
  const describe = (instance: StoredInstance) => ({
    id: instance.id,
    mode,
    object: 'license-instance',
    name: instance.name,
    status: instances.includes(instance) ? 'active' : 'deactivated',
    created_at: new Date(instance.createdAt).toISOString(),
  })
  const others = instances.filter((each) => each !== seat)
  const one = seat && describe(seat)
  return jsonReply(200, {
    id: `lic_${license.id}`,
    mode,
    object: 'license',
    product_id: creemProductId(productId),
    status: licenseStatusAt(license, now()),
    key: license.key,
    activation: instances.length,
    activation_limit: activationLimit,
    expires_at: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    created_at: new Date(license.createdAt).toISOString(),
    instance: play.instances === 'one' ? (one ?? null) : [...others.map(describe), ...(one ? [one] : [])],
  })
}

function missingOf(fields: Fields, names: readonly string[]): StoreReply | undefined {
  const missing = names.filter((name) => textOf(fields, name) === '')
  if (missing.length === 0) return undefined
  return errorReply(
    400,
    'Bad Request',
    missing.map((name) => `${name} should not be empty`),
  )
}

function errorReply(
  status: number,
  error: string,
  message: readonly string[] = [],
  headers: Readonly<Record<string, string>> = {},
): StoreReply {
  const told = message.length === 0 ? {} : { message }
  return jsonReply(
    status,
    { trace_id: '7fbb7127-bd43', status, error, ...told, timestamp: 1_893_456_000_000 },
    headers,
  )
}

function textOf(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  return typeof value === 'string' ? value.trim() : ''
}
