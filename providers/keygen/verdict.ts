import type { RefusalReason } from '../../contract/license-error.js'
import type { HttpAnswered, HttpOutcome } from '../http/exchange.js'
import { isSuccess, troubleOfStatus } from '../http/status.js'
import type { ProviderAnswer } from '../license-provider.js'
import { bindingOf } from '../sale-binding.js'
import { answerFrom, type Finding, unreachable } from '../store-answer.js'
import { HINTS, hintOfScope } from './hints.js'
import type { KeygenSettings } from './options.js'
import { type KeygenLicense, parseErrors, parseValidation, type ValidationBody } from './parse.js'

/** The question, to check the answer against. */
export interface Question {
  readonly key: string
  readonly settings: KeygenSettings
  /** Whether it is about a seat that is there, or about a key that wants one. */
  readonly wantsSeat: boolean
  readonly nonce: number
}

/** A valid license, and whether it has a seat here; without a question about one, it has none. */
export interface CheckedLicense {
  readonly license: KeygenLicense
  readonly hasSeat: boolean
}

export type Outcome = HttpOutcome & { readonly isUnsigned?: true }
type Unreachable = Extract<ProviderAnswer<never>, { readonly kind: 'unreachable' }>
type Refused = { readonly hint?: string }

/** There is no seat here: a key may take one; a known seat is gone. */
const SEATLESS = new Set([
  'NO_MACHINE',
  'NO_MACHINES',
  'FINGERPRINT_SCOPE_MISMATCH',
  'MACHINE_SCOPE_MISMATCH',
])
const WRONG_PRODUCT = new Set(['PRODUCT_SCOPE_MISMATCH', 'POLICY_SCOPE_MISMATCH', 'ENTITLEMENTS_MISSING'])
/** More than the license allows: no reason to let go of a seat that worked. */
const OVER_LIMIT = /^TOO_(?:MANY|MUCH)_/
const NOT_SENT = /^[A-Z]+_SCOPE_(?:REQUIRED|EMPTY|MISMATCH)$/

/**
 * Judges an answer about a key, in one place. The verdict is `valid`, which is true for some licenses that have ended or have too
 * many seats; the code comes second. Only an answer that repeats our key can end a license; every answer repeats the number that
 * was sent with the question.
 */
export function judgeValidation(question: Question, given: Outcome): ProviderAnswer<CheckedLicense> {
  const outcome = named(given)
  const trouble = troubleOf(outcome)
  if (trouble !== undefined) return trouble
  const answered = outcome as HttpAnswered
  const body = isSuccess(answered.status) ? parseValidation(answered.json, question.key) : undefined
  if (body === undefined) return onlyAboutRequest(judgeError(outcome), outcome)
  const timed = body.at === undefined ? answered : { ...answered, serverTimeAt: body.at }
  const finding = findingOf(question, body)
  return finding !== null && 'cause' in finding
    ? { ...unreachable(finding.cause, timed), hint: finding.hint }
    : answerFrom(finding, timed)
}

/** Nobody logs in to ask about a key, so what says that a login is refused is no answer about it. */
function onlyAboutRequest(answer: ProviderAnswer<never>, outcome: Outcome): ProviderAnswer<never> {
  const isVerdict = answer.kind === 'refused' && answer.reason !== 'invalid-input'
  return isVerdict ? unreachable('not-the-api', outcome) : answer
}

type ValidationFinding =
  | Finding<CheckedLicense, Refused>
  | { readonly cause: 'misconfigured'; readonly hint: string }

function findingOf(question: Question, body: ValidationBody): ValidationFinding {
  const { key, settings, nonce } = question
  const { license, valid, code } = body
  if (body.nonce !== nonce) return null
  if (license === null) return valid ? null : { kind: 'refused', reason: reasonWithoutLicense(code) }
  // Two keys of Keygen may differ in nothing but their case.
  if (license.key !== undefined && license.key !== key) return null
  const { facts } = license
  const binding = bindingOf(settings.sale, facts)
  if (binding === 'unclear') return null
  if (binding === 'other') return ending(license, 'wrong-product')
  if (valid) return { kind: 'granted', value: { license, hasSeat: true } }
  // An inspection names no computer, which some policies demand: that says nothing about the key.
  const isSeatless = SEATLESS.has(code) || (question.wantsSeat && code === 'FINGERPRINT_SCOPE_REQUIRED')
  if (isSeatless) return { kind: 'granted', value: { license, hasSeat: false } }
  return findRefusal(question, license, code)
}

function reasonWithoutLicense(code: string): RefusalReason {
  return code === 'NOT_FOUND' ? 'key-not-found' : 'unspecified'
}

/** The table that narrows a refusal. An unclear one is `unspecified`, which changes nothing. */
function findRefusal({ wantsSeat }: Question, license: KeygenLicense, code: string): ValidationFinding {
  const { facts } = license
  if (code === 'SUSPENDED' || code === 'BANNED') return ending(license, 'key-disabled')
  if (code === 'EXPIRED') return ending(license, 'key-expired')
  // A mismatch that the license's own ids do not show is of no use.
  if (WRONG_PRODUCT.has(code)) return { kind: 'refused', reason: 'unspecified', facts }
  if (OVER_LIMIT.test(code))
    return { kind: 'refused', reason: wantsSeat ? 'no-seats-left' : 'unspecified', facts }
  if (code === 'OVERDUE') return { kind: 'refused', reason: 'unspecified', facts, hint: HINTS.checkIn }
  if (code === 'CHECKSUM_SCOPE_MISMATCH' || code === 'VERSION_SCOPE_MISMATCH')
    return { kind: 'refused', reason: 'unspecified', facts, hint: HINTS.release }
  if (code.startsWith('HEARTBEAT_')) return { cause: 'misconfigured', hint: HINTS.heartbeat }
  if (NOT_SENT.test(code)) return { cause: 'misconfigured', hint: hintOfScope(code) }
  return { kind: 'refused', reason: 'unspecified', facts }
}

function ending({ key, facts }: KeygenLicense, reason: RefusalReason): Finding<never, Refused> {
  return { kind: 'refused', reason: key === undefined ? 'unspecified' : reason, facts }
}

/** Judges the result of a call about machines; `read` answers undefined if the body is not one. */
export function judgeResult<Value>(
  given: Outcome,
  read: (answer: HttpAnswered) => Value | undefined,
): ProviderAnswer<Value> {
  const outcome = named(given)
  const trouble = troubleOf(outcome)
  if (trouble !== undefined) return trouble
  const answered = outcome as HttpAnswered
  const value = isSuccess(answered.status) ? read(answered) : undefined
  return value === undefined ? judgeError(outcome) : answerFrom({ kind: 'granted', value }, answered)
}

/** An error answer names its request in the body. */
function named(outcome: Outcome): Outcome {
  if (outcome.kind === 'failed') return outcome
  const requestId = parseErrors(outcome.json)?.requestId
  return requestId === undefined ? outcome : { ...outcome, requestId }
}

/** A status that is a failure whatever the body says; Keygen itself uses the four others. */
function troubleOf(outcome: Outcome): Unreachable | undefined {
  if (outcome.kind === 'failed') return unreachable(outcome.cause, outcome)
  const trouble = troubleOfStatus(outcome.status)
  const isOpen = trouble === undefined || [401, 402, 403, 409].includes(outcome.status)
  if (isOpen && outcome.isUnsigned) return { ...unreachable('not-the-api', outcome), hint: HINTS.signature }
  const isOwn = isOpen && parseErrors(outcome.json) !== undefined
  return trouble === undefined || isOwn ? undefined : unreachable(trouble, outcome)
}

const NO_LOGIN: Readonly<Record<string, RefusalReason>> = {
  LICENSE_INVALID: 'key-not-found',
  LICENSE_SUSPENDED: 'key-disabled',
  LICENSE_BANNED: 'key-disabled',
  LICENSE_EXPIRED: 'key-expired',
}
const NOT_ALLOWED = ['LICENSE_NOT_ALLOWED', 'TOKEN_NOT_ALLOWED', 'TOKEN_MISSING', 'TOKEN_INVALID']
const MACHINE_MISSING = /^The requested machine\b.* was not found$/
const ACCOUNT_MISSING = /\baccount\b/i
/** The user's input, if Keygen finds it malformed. */
const TYPED = ['/meta/key', '/data/attributes/name', '/data/attributes/fingerprint']

/** Judges an answer without a result, as Keygen words it. In another form, it does not come from Keygen. */
function judgeError(outcome: Outcome): ProviderAnswer<never> {
  const errors = outcome.kind === 'answered' ? parseErrors(outcome.json) : undefined
  if (outcome.kind === 'failed' || errors === undefined || isSuccess(outcome.status))
    return unreachable('not-the-api', outcome)
  const refuse = (reason: RefusalReason, hint?: string) =>
    answerFrom<never, Refused>({ kind: 'refused', reason, ...(hint === undefined ? {} : { hint }) }, outcome)
  const misconfigured = (hint: string) => ({ ...unreachable('misconfigured', outcome), hint })
  switch (outcome.status) {
    case 401:
    case 403: {
      const reason = errors.codes.map((code) => NO_LOGIN[code]).find((known) => known !== undefined)
      if (reason !== undefined) return refuse(reason)
      const isPolicy = errors.codes.some((code) => NOT_ALLOWED.includes(code))
      return misconfigured(isPolicy ? HINTS.authentication : HINTS.permissions)
    }
    case 402:
      return { ...unreachable('server-error', outcome), hint: HINTS.plan }
    case 404:
      if (errors.details.some((detail) => MACHINE_MISSING.test(detail))) return refuse('instance-not-found')
      return errors.details.some((detail) => ACCOUNT_MISSING.test(detail))
        ? misconfigured(HINTS.account)
        : unreachable('not-the-api', outcome)
    case 409:
      return unreachable('server-error', outcome)
    case 422:
      return judgeUnprocessable(errors.codes, refuse)
    default:
      if (errors.codes.includes('INVALID_API_VERSION')) return misconfigured(HINTS.version)
      return errors.pointers.some((pointer) => TYPED.includes(pointer))
        ? refuse('invalid-input')
        : misconfigured(HINTS.request)
  }
}

/** A fingerprint that is taken by this license's own machine is no refusal: the client looks for that first. */
function judgeUnprocessable(
  codes: readonly string[],
  refuse: (reason: RefusalReason, hint?: string) => ProviderAnswer<never>,
): ProviderAnswer<never> {
  if (codes.some((code) => code.endsWith('_LIMIT_EXCEEDED'))) return refuse('no-seats-left')
  if (codes.includes('FINGERPRINT_TAKEN')) return refuse('unspecified', HINTS.fingerprintElsewhere)
  return refuse('unspecified')
}

/** Returns whether this computer's fingerprint already has a machine, whatever else the errors say. */
export function isFingerprintTaken(outcome: Outcome): boolean {
  if (outcome.kind === 'failed' || outcome.status !== 422) return false
  return parseErrors(outcome.json)?.codes.includes('FINGERPRINT_TAKEN') === true
}
