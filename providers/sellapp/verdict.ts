import { isSameId } from '../../contract/key-text.js'
import type { RefusalReason, UnreachableCause } from '../../contract/license-error.js'
import type { HttpAnswered, HttpOutcome } from '../http/exchange.js'
import { isSuccess, troubleOfStatus } from '../http/status.js'
import type { InstanceObject } from '../instance-object.js'
import type { LicenseFacts, ProviderAnswer } from '../license-provider.js'
import { bindingOf, isAboutKey } from '../sale-binding.js'
import { answerFrom, type Finding as StoreFinding, unreachable } from '../store-answer.js'
import type { SellAppSettings } from './options.js'
import {
  describeLicense,
  type ErrorBody,
  parseActivate,
  parseDeactivate,
  parseError,
  parseValidate,
  type SellAppKey,
  type ValidateBody,
} from './parse.js'

/** Guesses, since no failure of SellApp is documented. None of them can end a license by itself. */
const WORDS = {
  keyMissing:
    /\blicen[cs]e\b(?!.*\binstance\b).*\b(?:not found|could not be found|does not exist|is invalid|no longer exists)\b|\bno query results\b.*\blicense ?key\b/,
  parameter: /\bfield is required\b|\bmust be an?\b/,
} as const

/** The question, to check the answer against. */
export interface Question {
  readonly key: string
  readonly settings: SellAppSettings
}

/** `sure`: the key's own fields say why. Where they do not, the client asks once more before it answers. */
export type Judgment<Value> =
  | Exclude<ProviderAnswer<Value>, { readonly kind: 'refused' }>
  | (Extract<ProviderAnswer<never>, { readonly kind: 'refused' }> & { readonly sure: boolean })

export interface ValidatedKey {
  readonly facts: LicenseFacts
  readonly instance: InstanceObject | undefined
}

type Finding<Value> = StoreFinding<Value, { readonly sure: boolean }>

export function judgeValidate(question: Question, outcome: HttpOutcome): Judgment<ValidatedKey> {
  return judge(question, outcome, ({ json, status }) => {
    const body = parseValidate(json)
    if (body === undefined) return undefined
    if (body.license && isAboutKey(question.key, { license: body.license }) === 'other') return null
    return body.valid ? findGrant(question, body, status) : findRefusal(question, body)
  })
}

/** A yes tells nothing but the new instance. */
export function judgeActivate(question: Question, outcome: HttpOutcome): Judgment<InstanceObject> {
  return judge(question, outcome, ({ json, status }) => {
    const instance = parseActivate(json)
    if (instance === undefined) return undefined
    return isSuccess(status) ? { kind: 'granted', value: instance } : null
  })
}

export function judgeDeactivate(
  question: Question & { readonly instanceId: string },
  outcome: HttpOutcome,
): Judgment<null> {
  return judge(question, outcome, ({ json, status }) => {
    const body = parseDeactivate(json)
    if (body === undefined) return undefined
    if (!body.deactivated) return { kind: 'refused', reason: 'unspecified', sure: false }
    const isOurs = body.instanceId === undefined || isSameId(body.instanceId, question.instanceId)
    return isSuccess(status) && isOurs ? { kind: 'granted', value: null } : null
  })
}

/** `read` says undefined where the body has no verdict of its call: it may then be an error answer. */
function judge<Value>(
  { settings }: Question,
  outcome: HttpOutcome,
  read: (answer: HttpAnswered) => Finding<Value> | undefined,
): Judgment<Value> {
  if (outcome.kind === 'failed') return unreachable(outcome.cause, outcome)
  const trouble = troubleOf(outcome)
  if (trouble !== undefined) return unreachable(trouble, outcome)
  const finding = read(outcome)
  return answerFrom(finding === undefined ? findError(settings, outcome) : finding, outcome)
}

/**
 * 401 and 403 of SellApp are about the API key, its abilities or its store, never about the license. 409: this deactivation is
 * already under way.
 */
function troubleOf({ status, json }: HttpAnswered): UnreachableCause | undefined {
  const isOwn = parseError(json) !== undefined
  if (isOwn && (status === 401 || status === 403)) return 'misconfigured'
  if (isOwn && status === 409) return 'server-error'
  if (isOwn && status === 410) return undefined
  return troubleOfStatus(status)
}

function findError(settings: SellAppSettings, { status, json }: HttpAnswered): Finding<never> {
  const body = isSuccess(status) ? undefined : parseError(json)
  if (body === undefined) return null
  return { kind: 'refused', ...reasonOfError(settings, status, body) }
}

function findRefusal(question: Question, body: ValidateBody): Finding<never> {
  const reason = reasonOfFields(question, body)
  return {
    kind: 'refused',
    reason: reason ?? 'unspecified',
    sure: reason !== undefined,
    ...(body.license ? { facts: describeLicense(question.key, body.license) } : {}),
  }
}

/** The reason of an explicit `valid: false`, as far as the key's own fields say it; undefined: they do not. */
function reasonOfFields({ key, settings }: Question, { license }: ValidateBody): RefusalReason | undefined {
  if (license === null) return 'key-not-found'
  if (license === undefined) return undefined
  const ending = endingReasonOf(settings, license)
  // Only an answer that repeats our key can end a license.
  return ending !== undefined && isAboutKey(key, { license }) === 'ours' ? ending : undefined
}

function endingReasonOf(settings: SellAppSettings, license: SellAppKey): RefusalReason | undefined {
  if (bindingOf(settings, soldAs(license)) === 'other') return 'wrong-product'
  if (license.active === false) return 'key-disabled'
  return license.isExpired === true ? 'key-expired' : undefined
}

/** The reason of an error answer, and whether it needs no second question: the author's rules, then words that cannot lock. Else `unspecified`, never "expired". */
function reasonOfError(
  { refusals }: SellAppSettings,
  status: number,
  { code, message, parameters }: ErrorBody,
): { readonly reason: RefusalReason; readonly sure: boolean } {
  const own = refusals.find(
    (rule) =>
      (rule.status ?? status) === status &&
      (rule.code ?? code).toLowerCase() === code.toLowerCase() &&
      (rule.message === undefined || message.search(rule.message) !== -1),
  )
  if (own !== undefined) return { reason: own.reason, sure: true }
  const sentence = `${code} ${message}`.toLowerCase().replace(/[_\s]+/g, ' ')
  if (WORDS.parameter.test(sentence)) return { reason: 'invalid-input', sure: true }
  const isAboutInstance = parameters.includes('instance_id') && !parameters.includes('license_key')
  const isMissing = !isAboutInstance && WORDS.keyMissing.test(sentence)
  return { reason: isMissing ? 'key-not-found' : 'unspecified', sure: false }
}

/** The store's yes stands whatever `active` and `status` say: its own examples contradict themselves there. */
function findGrant({ key, settings }: Question, body: ValidateBody, status: number): Finding<ValidatedKey> {
  const { license, instance } = body
  if (!license || !isSuccess(status)) return null
  const facts = describeLicense(key, license)
  const binding = bindingOf(settings, soldAs(license))
  if (binding === 'unclear') return null
  if (binding === 'ours') return { kind: 'granted', value: { facts, instance } }
  return isAboutKey(key, { license }) === 'ours'
    ? { kind: 'refused', reason: 'wrong-product', facts, sure: true }
    : null
}

function soldAs({ storeId, productId, variantId }: SellAppKey) {
  return {
    ...(storeId === undefined ? {} : { storeId }),
    ...(productId === undefined ? {} : { productId }),
    ...(variantId === undefined ? {} : { variantId }),
  }
}
