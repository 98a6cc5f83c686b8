import { keyTailOf } from '../../contract/key-text.js'
import type { RefusalReason } from '../../contract/license-error.js'
import type { HttpAnswered, HttpOutcome } from '../http/exchange.js'
import { isSuccess, troubleOfStatus } from '../http/status.js'
import { seatOf } from '../instance-object.js'
import type { LicenseFacts, ProviderAnswer, SeatGrant } from '../license-provider.js'
import { bindingOf } from '../sale-binding.js'
import { answerFrom, type Finding, unreachable } from '../store-answer.js'
import type { DodoPaymentsSettings } from './options.js'
import { type ActivatedSeat, parseActivated, parseError, parseValid } from './parse.js'

type Verb = 'activate' | 'validate' | 'deactivate'

/** The question, to check the answer against. */
export interface Question {
  readonly key: string
  readonly settings: DodoPaymentsSettings
}

/** Named by a validation or a deactivation: a seat of another store has an id of another form. */
const OWN_SEAT = /^lki_/

/**
 * The narrowing table. Dodo Payments does not repeat the key in a no, so only these pairs of status and code count as one; the
 * same status with another code is `unspecified`, and with no code it is no answer of this API.
 */
const REFUSALS: readonly (readonly [Verb | 'any', status: number, code: string, RefusalReason])[] = [
  ['activate', 403, 'INACTIVE_LICENSE_KEY', 'key-disabled'],
  ['activate', 404, 'LICENSE_KEY_NOT_FOUND', 'key-not-found'],
  ['activate', 404, 'NOT_FOUND', 'key-not-found'],
  ['activate', 422, 'LICENSE_KEY_LIMIT_REACHED', 'no-seats-left'],
  // Two public clients have met this status for the same.
  ['activate', 409, 'LICENSE_KEY_LIMIT_REACHED', 'no-seats-left'],
  ['validate', 404, 'LICENSE_KEY_NOT_FOUND', 'key-not-found'],
  ['validate', 404, 'NOT_FOUND', 'key-not-found'],
  ['deactivate', 403, 'LICENSE_KEY_NOT_FOUND', 'instance-not-found'],
  ['deactivate', 404, 'LICENSE_KEY_NOT_FOUND', 'key-not-found'],
  ['deactivate', 404, 'NOT_FOUND', 'key-not-found'],
  ['any', 422, 'INVALID_REQUEST_BODY', 'invalid-input'],
]
/** The statuses of a refusal; any other is a failure. */
const REFUSING = new Set(REFUSALS.map(([, status]) => status))

/** Judges whether a key, or a key with its seat, is valid. A refusal does not say why: nothing is known about the key. */
export function judgeValid(question: Question, outcome: HttpOutcome): ProviderAnswer<LicenseFacts> {
  return judge('validate', outcome, ({ json }) => {
    const valid = parseValid(json)
    if (valid === undefined) return null
    return valid
      ? { kind: 'granted', value: factsOf(question) }
      : { kind: 'refused', reason: 'key-not-found' }
  })
}

/** The only answer that tells what a key was sold as. */
export function judgeActivate(question: Question & { readonly seatName: string }, outcome: HttpOutcome) {
  return judge<SeatGrant>('activate', outcome, ({ json }) => {
    const taken = parseActivated(json)
    if (taken?.businessId === undefined) return null
    const { settings, seatName } = question
    const facts = factsOf(question, taken)
    // A key that hangs on no product was not sold for this one.
    const sold = { storeId: taken.businessId, productId: taken.productId ?? '' }
    const binding = bindingOf(
      { storeId: settings.businessId, productId: settings.productIds, variantIds: null },
      sold,
    )
    if (binding !== 'ours') return { kind: 'refused', reason: 'wrong-product', facts }
    return { kind: 'granted', value: { license: facts, seat: seatOf(taken, seatName) } }
  })
}

/** A yes is an answer without a body. */
export function judgeDeactivate(instanceId: string, outcome: HttpOutcome): ProviderAnswer<null> {
  const answer = judge('deactivate', outcome, ({ isEmpty }) =>
    isEmpty === true ? { kind: 'granted', value: null } : null,
  )
  return isForeignSeat(instanceId, answer) ? { ...answer, reason: 'instance-not-found' } : answer
}

/** Returns whether the refused, malformed value is a seat id that another store has issued. */
export function isForeignSeat(
  instanceId: string,
  answer: ProviderAnswer<unknown>,
): answer is Extract<ProviderAnswer<never>, { kind: 'refused' }> {
  return answer.kind === 'refused' && answer.reason === 'invalid-input' && !OWN_SEAT.test(instanceId)
}

/** @param readYes says `null` where the body is not this call's own answer */
function judge<Value>(
  verb: Verb,
  outcome: HttpOutcome,
  readYes: (answer: HttpAnswered) => Finding<Value>,
): ProviderAnswer<Value> {
  if (outcome.kind === 'failed') return unreachable(outcome.cause, outcome)
  if (isSuccess(outcome.status)) return answerFrom(readYes(outcome), outcome)
  const error = REFUSING.has(outcome.status) ? parseError(outcome.json) : undefined
  if (error === undefined) return unreachable(troubleOfStatus(outcome.status) ?? 'not-the-api', outcome)
  const known = REFUSALS.find(
    ([of, status, code]) => [verb, 'any'].includes(of) && status === outcome.status && code === error.code,
  )
  return answerFrom<Value, unknown>({ kind: 'refused', reason: known?.[3] ?? 'unspecified' }, outcome)
}

function factsOf({ key, settings }: Question, taken?: ActivatedSeat): LicenseFacts {
  const { licenseId, businessId, productId, productName } = taken ?? {}
  return {
    ...(licenseId === undefined ? {} : { licenseId }),
    keyTail: keyTailOf(key),
    status: 'active',
    expiresAt: 'unknown',
    seatsUsed: 'unknown',
    seatsLimit: 'unknown',
    ...(businessId === undefined ? {} : { storeId: businessId }),
    ...(productId === undefined ? {} : { productId }),
    ...(productName === undefined ? {} : { productName }),
    testMode: settings.testMode,
  }
}
