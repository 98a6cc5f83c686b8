import { keyTailOf } from '../../contract/key-text.js'
import type { RefusalReason } from '../../contract/license-error.js'
import type { HttpOutcome } from '../http/exchange.js'
import { isSuccess, troubleOfStatus } from '../http/status.js'
import type { LicenseFacts, ProviderAnswer } from '../license-provider.js'
import { bindingOf, isAboutKey } from '../sale-binding.js'
import { answerFrom, type Finding, unreachable } from '../store-answer.js'
import type { PolarSettings } from './options.js'
import { type PolarActivation, type PolarError, type PolarLicense, parseError } from './parse.js'

type Verb = 'activate' | 'validate' | 'deactivate'

/** The question, to check the answer against. */
export interface Question {
  readonly key: string
  readonly settings: PolarSettings
}

/**
 * The narrowing table. Polar does not repeat the key in a no, so only exactly these count as one. Anything else that the same
 * classes say is `unspecified`; what has no such class is no answer of this API.
 */
const REFUSALS: readonly (readonly [Verb, status: number, name: string, sentence: string, RefusalReason])[] =
  [
    // Of the key, or of the seat: the client asks which.
    ['validate', 404, 'ResourceNotFound', 'Not found', 'key-not-found'],
    ['validate', 404, 'ResourceNotFound', 'License key is no longer active.', 'key-disabled'],
    ['validate', 404, 'ResourceNotFound', 'License key has expired.', 'key-expired'],
    ['validate', 404, 'ResourceNotFound', 'License key does not match given benefit.', 'wrong-product'],
    ['activate', 404, 'ResourceNotFound', 'Not found', 'key-not-found'],
    [
      'activate',
      403,
      'NotPermitted',
      'License key is no longer active. This license key can not be activated.',
      'key-disabled',
    ],
    ['activate', 403, 'NotPermitted', 'License key has expired.', 'key-expired'],
    ['activate', 403, 'NotPermitted', 'License key activation limit already reached', 'no-seats-left'],
    ['deactivate', 404, 'ResourceNotFound', 'Not found', 'instance-not-found'],
  ]
const CLASSES: ReadonlySet<string> = new Set(['ResourceNotFound', 'NotPermitted', 'BadRequest'])
const NO_ACTIVATIONS =
  'This license key does not support activations. Use the /validate endpoint instead to check license validity.'

const HINTS = {
  organizationId: 'Polar: rejected option "organizationId"',
  token: 'Polar: this API refuses requests with an Authorization header; remove it',
  request: 'Polar: rejected the request as malformed',
} as const

/** The seller's benefit has no limit of activations, so its keys are used without any. */
export function isWithoutSeats(outcome: HttpOutcome): boolean {
  if (outcome.kind === 'failed' || outcome.status !== 403) return false
  const error = parseError(outcome.json)
  return error?.name === 'NotPermitted' && error.sentence === NO_ACTIVATIONS
}

/**
 * Judges the outcome of a request, in one place.
 *
 * @param readYes answers `null` if the body is not this call's own answer
 */
export function judge<Value>(
  verb: Verb,
  outcome: HttpOutcome,
  readYes: (outcome: Extract<HttpOutcome, { kind: 'answered' }>) => Finding<Value>,
): ProviderAnswer<Value> {
  if (outcome.kind === 'failed') return unreachable(outcome.cause, outcome)
  if (isSuccess(outcome.status)) return answerFrom(readYes(outcome), outcome)
  const { status } = outcome
  const error = parseError(outcome.json)
  if (error === undefined) return unreachable(troubleOfStatus(status) ?? 'not-the-api', outcome)
  if (status === 401 && error.name === 'invalid_token')
    return { ...unreachable('misconfigured', outcome), hint: HINTS.token }
  if (status === 422 && error.name === 'RequestValidationError') return judgeFault(error, outcome)
  if (![400, 403, 404].includes(status) || !CLASSES.has(error.name))
    return unreachable(troubleOfStatus(status) ?? 'not-the-api', outcome)
  const known = REFUSALS.find(
    ([of, ...pair]) =>
      of === verb && pair[0] === status && pair[1] === error.name && pair[2] === error.sentence,
  )
  return answerFrom<Value, unknown>({ kind: 'refused', reason: known?.[4] ?? 'unspecified' }, outcome)
}

/** The request is at fault: a seat id of another store, an invalid key, or an option. */
function judgeFault({ fields }: PolarError, outcome: Extract<HttpOutcome, { kind: 'answered' }>) {
  const isAll = (...names: readonly string[]): boolean =>
    fields.length > 0 && fields.every((field) => names.includes(field))
  if (isAll('activation_id'))
    return answerFrom<never, unknown>({ kind: 'refused', reason: 'instance-not-found' }, outcome)
  if (isAll('key', 'label'))
    return answerFrom<never, unknown>({ kind: 'refused', reason: 'invalid-input' }, outcome)
  const hint = fields.includes('organization_id') ? HINTS.organizationId : HINTS.request
  return { ...unreachable('misconfigured', outcome), hint }
}

/**
 * A yes must be about the key that was sent, to the letter, and about our organization and benefits. A status that contradicts
 * it ends nothing.
 */
export function judgeYes<Value>(
  { key, settings }: Question,
  { license }: PolarActivation,
  grant: (facts: LicenseFacts) => Value | undefined,
): Finding<Value> {
  if (isAboutKey(key, { license }, { caseMatters: true }) !== 'ours') return null
  const facts = factsOf(key, license, settings)
  const { organizationId: storeId, benefitIds: productId } = settings
  const binding = bindingOf({ storeId, productId, variantIds: null }, facts)
  if (binding === 'unclear') return null
  if (binding === 'other') return { kind: 'refused', reason: 'wrong-product', facts }
  if (license.status !== 'granted' && STATUSES.has(license.status))
    return { kind: 'refused', reason: 'unspecified', facts }
  const value = grant(facts)
  return value === undefined ? null : { kind: 'granted', value }
}

const STATUSES = new Map<string, LicenseFacts['status']>([
  ['granted', 'active'],
  ['revoked', 'disabled'],
  ['disabled', 'disabled'],
])

/** The benefit's id stands for the product and its variant: Polar has no other. */
function factsOf(
  key: string,
  { id, organizationId, benefitId, status, ...rest }: PolarLicense,
  { sandbox }: PolarSettings,
): LicenseFacts {
  return {
    licenseId: id,
    keyTail: keyTailOf(key),
    status: STATUSES.get(status) ?? 'unknown',
    expiresAt: rest.expiresAt,
    seatsUsed: 'unknown',
    seatsLimit: rest.seatsLimit,
    ...(rest.seatsLimit === null ? { seatKind: 'none' } : {}),
    ...(organizationId === undefined ? {} : { storeId: organizationId }),
    ...(benefitId === undefined ? {} : { productId: benefitId, variantId: benefitId }),
    testMode: sandbox,
  }
}
