import type { HttpOutcome } from '../http/exchange.js'
import { isSuccess, troubleOfStatus } from '../http/status.js'
import type { LicenseFacts, ProviderAnswer } from '../license-provider.js'
import { bindingOf, isAboutKey } from '../sale-binding.js'
import { answerFrom, type Finding, unreachable } from '../store-answer.js'
import type { LemonSqueezySettings } from './options.js'
import {
  type CallName,
  describeLicense,
  isParameterError,
  parseVerdictBody,
  type VerdictBody,
} from './parse.js'
import { refusalReasonOf } from './refusal-reason.js'

/** What was asked, so that an answer can be held against it. */
export interface Question {
  readonly call: CallName
  readonly key: string
  readonly settings: LemonSqueezySettings
}

/** Makes a call's value of a yes; undefined where the answer lacks what a yes must have. */
export type Grant<Value> = (body: VerdictBody, facts: LicenseFacts | undefined) => Value | undefined

/**
 * What an outcome of the network becomes: the one place where it is decided. Two rules stand over the rest: a status
 * alone is never a verdict, and a verdict of one call's field is about the key that was sent.
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
