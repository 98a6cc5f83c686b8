import { longestKeyOf } from '../../contract/key-patterns.js'
import { RELAY_INSTANCE_ID } from '../../contract/relay-api.js'
import {
  LICENSE_CALLS,
  type LicenseCall,
  type LicenseParameter,
} from '../../providers/lemon-squeezy/wire/license-calls.js'
import { parameterErrors, readParameters } from '../../providers/lemon-squeezy/wire/parameters.js'
import { readRequestFields } from '../../providers/lemon-squeezy/wire/request-fields.js'
import { keyFormsOf } from '../../providers/license-provider.js'
import type { VerbResult } from '../answer-verb.js'
import type { RelayAnswer } from '../http-answer.js'
import { hashKey } from '../lease/key-hash.js'
import type { RequestLimits } from '../limits/request-limits.js'
import type { RelaySettings } from '../options.js'
import { readBodyText } from '../request/read-json.js'
import { answerCall, type CallAnswer, type CallParameters } from './answer-call.js'

/** Used in place of an app's id, which these calls do not have. */
const CALLER = 'lemon-squeezy-api'
const MAX_NAME_LENGTH = 255
const CONTROL = /[\p{Cc}\p{Cs}]/u

/**
 * Lemon Squeezy's license API over whatever the relay asks, for software that knows no other: the same paths, parameters, order of
 * checks, sentences and bodies. It signs nothing.
 */
export function createLicenseApi(settings: RelaySettings, limits: RequestLimits) {
  const { now } = settings
  const maxKeyLength = longestKeyOf(keyFormsOf(settings.provider))

  return async function answer(
    call: LicenseCall,
    http: Request,
    address: string | undefined,
  ): Promise<VerbResult> {
    const waitMs = await limits.ofAddress(address, now())
    if (waitMs !== undefined) return { answer: tooMany(waitMs) }
    const text = await readBodyText(http)
    if (text === null) return { answer: told(413, { message: 'The POST data is too large.' }, 'too-large') }
    const read = readCall(call, http, text ?? '')
    if (!read.ok) return { answer: told(422, read.body, 'invalid-input') }
    const { parameters } = read
    const keyHash = await hashKey(CALLER, parameters.key)
    const keyWaitMs = await limits.ofKey(keyHash, now())
    if (keyWaitMs !== undefined) return { answer: tooMany(keyWaitMs), keyHash }
    const judged = await limits.ofMisses(address, {
      ask: () => ask(call, parameters),
      isMiss: (answered) => answered.kind === 'told' && answered.outcome === 'key-not-found',
      now,
    })
    if (judged.kind === 'wait') return { answer: tooMany(judged.retryAfterMs), keyHash }
    return { answer: answerOf(judged.answer), keyHash, ...hintOf(judged.answer) }
  }

  /** A text that cannot be a key or a seat is not looked up: databases and stores choke on it. */
  function ask(call: LicenseCall, parameters: CallParameters): Promise<CallAnswer> {
    const { key, instanceId } = parameters
    const isKey = key.length <= maxKeyLength && !CONTROL.test(key)
    const isSeat = instanceId === undefined || RELAY_INSTANCE_ID.test(instanceId)
    const known = isSeat ? parameters : { ...parameters, instanceId: 'none' }
    return answerCall(call, isKey ? known : { ...known, key: 'no such key' }, settings)
  }
}

type ReadCall =
  | { readonly ok: true; readonly parameters: CallParameters }
  | { readonly ok: false; readonly body: unknown }

function readCall(call: LicenseCall, { url, headers }: Request, body: string): ReadCall {
  const contentType = headers.get('content-type') ?? ''
  const { fields } = readRequestFields(contentType, { query: new URL(url).searchParams, body })
  const read = readParameters(fields, LICENSE_CALLS[call].parameters)
  if (!read.ok) return read
  const { license_key: key = '', instance_id: instanceId, instance_name: instanceName = '' } = read.values
  const nameFault = faultOfName(instanceName)
  if (nameFault !== undefined) return { ok: false, body: parameterErrors(nameFault) }
  return { ok: true, parameters: { key, instanceId, instanceName } }
}

function faultOfName(
  name: string,
): Readonly<Partial<Record<LicenseParameter, readonly string[]>>> | undefined {
  if (name.length > MAX_NAME_LENGTH)
    return {
      instance_name: [`The instance name field must not be greater than ${MAX_NAME_LENGTH} characters.`],
    }
  return CONTROL.test(name) ? { instance_name: ['The instance name field format is invalid.'] } : undefined
}

function answerOf(answer: CallAnswer): RelayAnswer {
  if (answer.kind === 'told') return told(answer.status, answer.body, answer.outcome)
  const { cause, retryAfterMs } = answer
  if (cause === 'rate-limited') return tooMany(retryAfterMs)
  return {
    ...told(503, { message: 'Server Error' }, cause),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }
}

function hintOf(answer: CallAnswer): Pick<VerbResult, 'hint'> {
  return answer.kind === 'told' || answer.hint === undefined ? {} : { hint: answer.hint }
}

function tooMany(retryAfterMs: number | undefined): RelayAnswer {
  const answer = told(429, { message: 'Too Many Attempts.' }, 'rate-limited')
  return { ...answer, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
}

function told(status: number, body: unknown, outcome: string): Extract<RelayAnswer, { kind: 'license-api' }> {
  return { kind: 'license-api', status, body, outcome }
}
