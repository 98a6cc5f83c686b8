import { RELAY_PATH_PREFIX, type RelayFaultCode, type RelayVerb } from '../../contract/relay-api.js'
import { type HttpOutcome, postJson } from '../http/exchange.js'
import { type Hints, hintsOf, loadOf } from '../http/head.js'
import { troubleOfStatus } from '../http/status.js'
import { encodeBase64Url } from '../lease/base64url.js'
import { type LeaseCrypto, webLeaseCrypto } from '../lease/lease-crypto.js'
import { leaseKeyId } from '../lease/verify-lease.js'
import type { ProviderAnswer, ProviderCall } from '../license-provider.js'
import type { RelaySettings } from './options.js'
import { parseAnswer, type RelayAnswer } from './parse.js'

export interface Question extends Omit<RelaySettings, 'appId'>, ProviderCall {
  readonly verb: RelayVerb
  readonly key: string
  readonly appId: string | undefined
}

/** The asking computer, as this request describes it. */
export interface Caller {
  readonly appId: string
  readonly deviceId: string
  readonly nonce: string
  readonly crypto: LeaseCrypto
}

/** A yes made into the verb's value; undefined where it lacks what a yes must have. */
export type Grant<Value> = (body: RelayAnswer, caller: Caller) => Promise<Granted<Value>>
type Granted<Value> = Value | undefined

const NONCE_BYTES = 16

/** One request, and what its outcome means. */
export async function askRelay<Value>(
  question: Question,
  fields: Readonly<Record<string, string | undefined>>,
  grant: Grant<Value>,
): Promise<ProviderAnswer<Value>> {
  const { computer, crypto = webLeaseCrypto, publicKeys, key } = question
  if (computer === undefined) return { kind: 'unreachable', cause: 'misconfigured' }
  const { deviceId } = computer
  const appId = question.appId ?? computer.appId
  const nonce = encodeBase64Url(crypto.randomBytes(NONCE_BYTES))
  const keyIds = await Promise.all(publicKeys.map((publicKey) => leaseKeyId(publicKey, crypto)))
  const outcome = await post(question, { appId, key, deviceId, nonce, keyIds, ...fields })
  return judge(outcome, key, (body) => grant(body, { appId, deviceId, nonce, crypto }))
}

async function judge<Value>(
  outcome: HttpOutcome,
  key: string,
  grant: (body: RelayAnswer) => Promise<Granted<Value>>,
): Promise<ProviderAnswer<Value>> {
  if (outcome.kind === 'failed')
    return { kind: 'unreachable', cause: outcome.cause, ...hintsOf(outcome), ...loadOf(outcome) }
  const { status, json, serverTimeAt, requestId } = outcome
  const time = serverTimeAt === undefined ? {} : { serverTimeAt }
  const request = requestId === undefined ? {} : { requestId }
  const load = loadOf(outcome)
  const answer = parseAnswer(json, status, key)
  switch (answer?.verdict) {
    case 'granted': {
      const value = await grant(answer)
      if (value !== undefined) return { kind: 'granted', value, ...time, ...load }
      return { kind: 'unreachable', cause: 'not-the-api', ...hintsOf(outcome) }
    }
    case 'refused':
      return { kind: 'refused', reason: answer.reason, ...answer.facts, ...time, ...request, ...load }
    case 'unreachable':
      // A relay answers any failure of its store with 503: that says nothing about its own load.
      return { kind: 'unreachable', cause: answer.cause, ...hintsOf({ ...outcome, ...answer.wait }) }
    case 'fault':
      return troubleOfFault(answer.code, hintsOf(outcome))
    case undefined:
      // Without a relay's body, the answer did not come from a relay.
      return {
        kind: 'unreachable',
        cause: troubleOfStatus(status) ?? 'not-the-api',
        ...hintsOf(outcome),
        ...load,
      }
    default:
      return answer satisfies never
  }
}

/** The relay says that it could not do what it was asked. Only the author can put most of these right. */
function troubleOfFault(code: RelayFaultCode, hints: Hints): ProviderAnswer<never> {
  switch (code) {
    case 'not-offered':
      return { kind: 'refused', reason: 'unspecified' }
    case 'rate-limited':
      return { kind: 'unreachable', cause: 'rate-limited', ...hints }
    case 'internal':
      return { kind: 'unreachable', cause: 'server-error', ...hints }
    case 'bad-request':
    case 'unknown-app':
    case 'no-common-key':
    case 'not-found':
    case 'method-not-allowed':
    case 'too-large':
    case 'unsupported-media-type':
      return { kind: 'unreachable', cause: 'misconfigured', ...hints }
    default:
      return code satisfies never
  }
}

function post(
  { url, verb, timeoutMs, fetch, signal }: Question,
  body: Readonly<Record<string, unknown>>,
): Promise<HttpOutcome> {
  return postJson({ url: `${url}${RELAY_PATH_PREFIX}${verb}`, timeoutMs }, body, { fetch, signal })
}
