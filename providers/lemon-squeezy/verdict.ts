import type { RefusalReason } from '../../contract/license-error.js'
import type { HttpOutcome } from '../http/exchange.js'
import { isSuccess, troubleOfStatus } from '../http/status.js'
import type { LicenseFacts, ProviderAnswer } from '../license-provider.js'
import { bindingOf, isAboutKey, namesAnotherSale } from '../sale-binding.js'
import { answerFrom, type Finding, isFull, unreachable } from '../store-answer.js'
import type { LemonSqueezySettings } from './options.js'
import {
  type CallName,
  describeLicense,
  isParameterError,
  type LicenseObject,
  parseVerdictBody,
  type VerdictBody,
} from './parse.js'

/** The store's sentences are for people and have changed; where a status or a number tells the same, it goes first. */
const SENTENCES = {
  disabled: /\bdisabled\b/,
  expired: /\bexpired\b/,
  limit: /\bactivations?\b.*\blimit\b|\blimit\b.*\b(?:reached|exceeded)\b/,
  instanceMissing: /\binstance\b.*\b(?:not found|does not exist|no longer exists)\b/,
  keyMissing: /\blicen[cs]e\b.*\b(?:not found|does not exist)\b/,
} as const

/** The question, to check the answer against. */
export interface Question {
  readonly call: CallName
  readonly key: string
  readonly settings: LemonSqueezySettings
}

/** Makes a call's value of a yes; undefined where the answer lacks what a yes must have. */
export type Grant<Value> = (body: VerdictBody, facts: LicenseFacts | undefined) => Value | undefined

/**
 * Judges the outcome of a request, in one place. Two rules come before all others: a status alone is never a verdict, and a
 * verdict in one call's field is about the key that was sent.
 */
export function judge<Value>(
  question: Question,
  outcome: HttpOutcome,
  grant: Grant<Value>,
): ProviderAnswer<Value> {
  if (outcome.kind === 'failed') return unreachable(outcome.cause, outcome)
  const trouble = troubleOfStatus(outcome.status)
  if (trouble !== undefined) return unreachable(trouble, outcome)
  return answerFrom(findingOf(question, outcome, grant), outcome)
}

function findingOf<Value>(
  question: Question,
  { status, json }: { readonly status: number; readonly json: unknown },
  grant: Grant<Value>,
): Finding<Value> {
  // The framework's "a parameter is missing or malformed" comes before the store has looked at any key.
  if (status === 422) return isParameterError(json) ? { kind: 'refused', reason: 'invalid-input' } : null
  const body = parseVerdictBody(question.call, json)
  if (body === undefined || isAboutKey(question.key, body) === 'other') return null
  if (!body.verdict) return findRefusal(question, body)
  return isSuccess(status) ? findGrant(question, body, grant) : null
}

function findRefusal(question: Question, body: VerdictBody): Finding<never> {
  const facts = factsOf(question, body)
  const reason = refusalReasonOf(question, body)
  return facts === undefined ? { kind: 'refused', reason } : { kind: 'refused', reason, facts }
}

/**
 * The table that narrows a refusal. Only an answer that repeats our key can end a license (`key-disabled`, `key-expired`,
 * `wrong-product`); an unclear one is `unspecified`, which changes nothing.
 */
function refusalReasonOf({ call, key, settings }: Question, body: VerdictBody): RefusalReason {
  const { license, sale } = body
  const sentence = body.error.toLowerCase().replace(/[_\s]+/g, ' ')
  const ending = bindingOf(settings, sale) === 'other' ? 'wrong-product' : endingReasonOf(license, sentence)
  const isLimit = call === 'activate' && (isFull(license) || SENTENCES.limit.test(sentence))
  // An activation ends no license, so what the answer says of the sale is enough here.
  if (isLimit && namesAnotherSale(settings, sale)) return 'wrong-product'
  if (ending !== undefined) return isAboutKey(key, body) === 'ours' ? ending : 'unspecified'
  if (isLimit) return 'no-seats-left'
  if (SENTENCES.instanceMissing.test(sentence))
    return namesInstance(call) ? 'instance-not-found' : 'unspecified'
  // An answer that describes the key has found it.
  if (SENTENCES.keyMissing.test(sentence) && license === undefined) return 'key-not-found'
  return 'unspecified'
}

/** The sentence counts only if the status is an unknown word: `active` contradicts it. */
function endingReasonOf(license: LicenseObject | undefined, sentence: string): RefusalReason | undefined {
  if (license?.status === 'disabled') return 'key-disabled'
  if (license?.status === 'expired') return 'key-expired'
  if (license?.status !== 'unknown') return undefined
  if (SENTENCES.disabled.test(sentence)) return 'key-disabled'
  return SENTENCES.expired.test(sentence) ? 'key-expired' : undefined
}

function namesInstance(call: CallName): boolean {
  return call === 'validate' || call === 'deactivate'
}

/** Giving a seat back unlocks nothing, so the bare yes is enough there. */
function findGrant<Value>(question: Question, body: VerdictBody, grant: Grant<Value>): Finding<Value> {
  const facts = factsOf(question, body)
  if (question.call !== 'deactivate') {
    const binding = bindingOf(question.settings, body.sale)
    if (facts === undefined || binding === 'unclear') return null
    if (binding === 'other') {
      return isAboutKey(question.key, body) === 'ours'
        ? { kind: 'refused', reason: 'wrong-product', facts }
        : null
    }
    if (facts.testMode === true && !question.settings.allowTestMode) {
      return { kind: 'refused', reason: 'test-key', facts }
    }
  }
  const value = grant(body, facts)
  return value === undefined ? null : { kind: 'granted', value }
}

function factsOf({ key }: Question, { license, sale }: VerdictBody): LicenseFacts | undefined {
  return license === undefined ? undefined : describeLicense(key, license, sale)
}
