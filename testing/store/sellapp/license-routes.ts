import type { LicenseLedger } from '../license-ledger.js'
import { hasFreeSeat, isExpiredAt, type StoredLicense } from '../license-record.js'
import { createRateLimit } from '../rate-limit.js'
import {
  jsonReply,
  type LicenseVerb,
  type RouteCall,
  type StoreReply,
  type StoreRoute,
} from '../store-exchange.js'
import { createIdempotency } from './idempotency.js'
import { describeCountedKey, describeSeat } from './sellapp-body.js'
import { errorReply, fieldError, type SellAppError, sellAppErrors } from './sellapp-error.js'
import type { SellAppPlay } from './sellapp-options.js'

export interface SellAppRouteOptions {
  readonly ledger: LicenseLedger
  readonly now: () => number
  readonly play: SellAppPlay
  readonly rateLimitPerMinute: number
}

const verdictFields: Readonly<Record<LicenseVerb, string | null>> = {
  activate: null,
  validate: 'valid',
  deactivate: 'deactivated',
}

/** The three calls of SellApp's license API. */
export function createSellAppLicenseRoutes(options: SellAppRouteOptions): readonly StoreRoute[] {
  const { now, play, rateLimitPerMinute } = options
  const rateLimit = createRateLimit(rateLimitPerMinute, now)
  const answerOnce = createIdempotency(now, play)
  const verbs: Readonly<Record<LicenseVerb, (call: RouteCall) => StoreReply>> = {
    activate: ({ fields }) => activate(fields, options),
    validate: ({ fields }) => validate(fields, options),
    deactivate: (call) => answerOnce(call, () => deactivate(call.fields, options)),
  }
  return (Object.keys(verbs) as LicenseVerb[]).map((name) => ({
    api: 'sellapp',
    name,
    method: 'POST',
    path: `/api/v2/licenses/${name}`,
    verdictField: verdictFields[name],
    handle(call) {
      const { allowed, retryAfterSeconds } = rateLimit.take()
      if (allowed) return verbs[name](call)
      return errorReply(sellAppErrors.tooMany, play, { 'retry-after': String(retryAfterSeconds) })
    },
  }))
}

type Fields = Readonly<Record<string, unknown>>

function activate(fields: Fields, { ledger, now, play }: SellAppRouteOptions): StoreReply {
  const missing = firstMissing(fields, ['license_key', 'instance_name'])
  if (missing) return errorReply(missing, play)
  const license = ledger.find(textOf(fields, 'license_key'))
  if (!license) return errorReply(unknownKey(play), play)
  const unusable = unusableBecause(license, now())
  if (unusable) return errorReply(unusable, play)
  if (!hasFreeSeat(license)) return errorReply(noSeats(play), play)
  const seat = ledger.addInstance(license.key, { name: textOf(fields, 'instance_name') })
  return jsonReply(200, { data: describeSeat(license, seat) })
}

function validate(fields: Fields, { ledger, now, play }: SellAppRouteOptions): StoreReply {
  const missing = firstMissing(fields, ['license_key'])
  if (missing) return errorReply(missing, play)
  const license = ledger.find(textOf(fields, 'license_key'))
  if (!license) return errorReply(unknownKey(play), play)
  const instanceId = textOf(fields, 'instance_id')
  const instance = license.instances.find(({ id }) => id === instanceId)
  const failure =
    unusableBecause(license, now()) ?? (instanceId !== '' && !instance ? instanceMissing : undefined)
  if (failure && play.refusals === 'error') return errorReply(failure, play)
  return jsonReply(200, {
    data: {
      valid: failure === undefined,
      license_key: describeCountedKey(license, now()),
      instance: instance && failure === undefined ? describeSeat(license, instance) : null,
    },
  })
}

function deactivate(fields: Fields, { ledger, play }: SellAppRouteOptions): StoreReply {
  const missing = firstMissing(fields, ['license_key', 'instance_id'])
  if (missing) return errorReply(missing, play)
  const license = ledger.find(textOf(fields, 'license_key'))
  if (!license) return errorReply({ ...unknownKey(play), status: 404 }, play)
  const instanceId = textOf(fields, 'instance_id')
  if (!ledger.releaseInstance(license.key, instanceId)) return errorReply(instanceMissing, play)
  return jsonReply(200, { data: { deactivated: true, instance_id: instanceId } })
}

const instanceMissing: SellAppError = {
  status: 404,
  code: 'license_instance_not_found',
  message: 'The license instance could not be found.',
  param: 'instance_id',
}

function unknownKey({ unknownKeyStatus }: SellAppPlay): SellAppError {
  const message = 'The selected license key is invalid.'
  return { status: unknownKeyStatus, code: 'license_key_invalid', message, param: 'license_key' }
}

function noSeats({ noSeatsStatus }: SellAppPlay): SellAppError {
  const message = 'This license key has reached its maximum number of instances.'
  return { status: noSeatsStatus, code: 'license_limit_reached', message }
}

/** The seller's switch goes first. */
function unusableBecause(license: StoredLicense, at: number): SellAppError | undefined {
  if (license.disabled) {
    return { status: 422, code: 'license_inactive', message: 'This license key is not active.' }
  }
  if (!isExpiredAt(license, at)) return undefined
  return { status: 422, code: 'license_expired', message: 'This license key has ended.' }
}

function firstMissing(fields: Fields, names: readonly string[]): SellAppError | undefined {
  const name = names.find((each) => textOf(fields, each) === '')
  return name === undefined ? undefined : fieldError(name, `The ${name.replace('_', ' ')} field is required.`)
}

function textOf(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  return typeof value === 'string' ? value.trim() : ''
}
