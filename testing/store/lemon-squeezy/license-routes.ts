import {
  LICENSE_CALLS,
  LICENSE_REFUSALS,
  pathOfCall,
} from '../../../providers/lemon-squeezy/wire/license-calls.js'
import { readParameters } from '../../../providers/lemon-squeezy/wire/parameters.js'
import type { LicenseLedger } from '../license-ledger.js'
import type { StoredInstance, StoredLicense } from '../license-record.js'
import { createRateLimit } from '../rate-limit.js'
import { jsonReply, type LicenseVerb, type StoreReply, type StoreRoute } from '../store-exchange.js'
import { describeInstance, describeLicense, describeSale } from './license-body.js'
import { type CheckOrder, findFailedCheck } from './license-verdict.js'

interface LicenseRouteOptions {
  readonly ledger: LicenseLedger
  readonly now: () => number
  readonly checkOrder: CheckOrder
  /** Whether the answer about an unknown instance names the key and its sale (`full`) or nothing (`bare`). */
  readonly instanceNotFoundBody: 'bare' | 'full'
  /** Whether error sentences end in a full stop. Both are seen in the wild. */
  readonly trailingDot: boolean
  readonly rateLimitPerMinute: number
}

/** The three calls of Lemon Squeezy's license API. */
export function createLicenseRoutes(options: LicenseRouteOptions): readonly StoreRoute[] {
  const rateLimit = createRateLimit(options.rateLimitPerMinute, options.now)
  return (Object.keys(LICENSE_CALLS) as LicenseVerb[]).map((name) => ({
    api: 'lemon-squeezy',
    name,
    method: 'POST',
    path: pathOfCall(name),
    verdictField: LICENSE_CALLS[name].verdictField,
    handle({ fields }) {
      const budget = rateLimit.take()
      const headers = {
        'x-ratelimit-limit': String(budget.limit),
        'x-ratelimit-remaining': String(budget.remaining),
      }
      if (budget.allowed) return addHeaders(answerCall(name, fields, options), headers)
      return jsonReply(
        429,
        { message: 'Too Many Attempts.' },
        {
          ...headers,
          'retry-after': String(budget.retryAfterSeconds),
          'x-ratelimit-reset': String(Math.ceil(budget.resetAt / 1_000)),
        },
      )
    },
  }))
}

function addHeaders(reply: StoreReply, headers: Readonly<Record<string, string>>): StoreReply {
  return { ...reply, headers: { ...reply.headers, ...headers } }
}

function answerCall(
  call: LicenseVerb,
  fields: Readonly<Record<string, unknown>>,
  options: LicenseRouteOptions,
): StoreReply {
  const read = readParameters(fields, LICENSE_CALLS[call].parameters)
  if (!read.ok) return jsonReply(422, read.body)
  const { license_key: key = '', instance_id: instanceId, instance_name: instanceName = '' } = read.values
  const license = options.ledger.find(key)
  if (!license) return refuse(call, 'key', options)
  const failed = findFailedCheck(options.checkOrder, { call, license, instanceId, at: options.now() })
  if (failed === null) return grant(call, license, { instanceId, instanceName }, options)
  const isBare = failed === 'instance' && options.instanceNotFoundBody === 'bare'
  return refuse(call, failed, options, isBare ? undefined : license)
}

/** Only validate has an `instance` in a refusal, and it is null. */
function refuse(
  call: LicenseVerb,
  refusal: keyof typeof LICENSE_REFUSALS,
  options: LicenseRouteOptions,
  license?: StoredLicense,
): StoreReply {
  const { status, sentence } = LICENSE_REFUSALS[refusal]
  const error = options.trailingDot ? sentence : sentence.replace(/\.$/, '')
  const verdict = { [LICENSE_CALLS[call].verdictField]: false, error }
  if (!license) return jsonReply(status, verdict)
  return jsonReply(status, {
    ...verdict,
    license_key: describeLicense(license, options.now()),
    ...(call === 'validate' ? { instance: null } : {}),
    meta: describeSale(license),
  })
}

interface SeatFields {
  readonly instanceId: string | undefined
  readonly instanceName: string
}

/** Does what the call asks for, then describes the key as it is after that. */
function grant(
  call: LicenseVerb,
  { key }: StoredLicense,
  { instanceId, instanceName }: SeatFields,
  { ledger, now }: LicenseRouteOptions,
): StoreReply {
  let instance: StoredInstance | undefined
  if (call === 'activate') instance = ledger.addInstance(key, { name: instanceName })
  if (call === 'deactivate') ledger.releaseInstance(key, instanceId ?? '')
  const license = ledger.get(key)
  if (!license) throw new Error('A key vanished between its check and its answer')
  if (call === 'validate') instance = license.instances.find(({ id }) => id === instanceId)
  const shownInstance = instance ? describeInstance(instance) : null
  return jsonReply(200, {
    [LICENSE_CALLS[call].verdictField]: true,
    error: null,
    license_key: describeLicense(license, now()),
    ...(call === 'deactivate' ? {} : { instance: shownInstance }),
    meta: describeSale(license),
  })
}
