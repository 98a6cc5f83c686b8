import { keyTailOf } from '../../contract/key-text.js'
import type { RefusalReason } from '../../contract/license-error.js'
import type { HttpAnswered, HttpOutcome } from '../http/exchange.js'
import { isSuccess, troubleOfStatus } from '../http/status.js'
import type { LicenseFacts, ProviderAnswer } from '../license-provider.js'
import { bindingOf, isAboutKey } from '../sale-binding.js'
import { answerFrom, type Finding, unreachable } from '../store-answer.js'
import type { CreemSettings } from './options.js'
import { type CreemInstance, type CreemKey, describeLicense, parseError, parseKey } from './parse.js'

export type Verb = 'inspect' | 'activate' | 'validate' | 'deactivate'

/** The question, to check the answer against. */
export interface Question {
  readonly verb: Verb
  readonly key: string
  readonly settings: CreemSettings
}

export interface JudgedKey {
  readonly facts: LicenseFacts
  readonly instances: readonly CreemInstance[]
}

/** Guesses of words within sentences that are not documented. A sentence alone never ends a license. */
const WORDS = {
  limit: /\blimit\b/,
  expired: /\bexpired\b/,
  disabled: /\b(?:revoked|disabled|deactivated)\b/,
  seatWanted: /\binstance_id\b/,
} as const

const API_KEY_HINT =
  'Creem: rejected the API key; check option "apiKey", and that its mode matches "testMode"'

/** Judges the answer to any of the calls. A granted answer is about our key, for our product, in our mode. */
export function judge(question: Question, outcome: HttpOutcome): ProviderAnswer<JudgedKey> {
  if (outcome.kind === 'failed') return unreachable(outcome.cause, outcome)
  const { status, json } = outcome
  if (isSuccess(status)) return answerFrom(findKey(question, json), outcome)
  const error = parseError(json)
  if (error === undefined) return unreachable(troubleOfStatus(status) ?? 'not-the-api', outcome)
  return judgeError(question, error.sentence, outcome)
}

/** The table that narrows error answers. No status counts alone, since the documentation contradicts itself. */
function judgeError(question: Question, sentence: string, outcome: HttpAnswered): ProviderAnswer<JudgedKey> {
  const refuse = (reason: RefusalReason): ProviderAnswer<never> =>
    answerFrom<never, unknown>({ kind: 'refused', reason }, outcome)
  const { verb, key } = question
  switch (outcome.status) {
    case 400:
    case 422:
      // A key alone cannot be asked about: nothing is known of it.
      if (verb === 'inspect' && WORDS.seatWanted.test(sentence)) {
        return answerFrom({ kind: 'granted', value: { facts: unknownFacts(key), instances: [] } }, outcome)
      }
      return refuse(
        verb === 'validate' && WORDS.seatWanted.test(sentence) ? 'instance-not-found' : 'invalid-input',
      )
    case 401:
      return { ...unreachable('misconfigured', outcome), hint: API_KEY_HINT }
    case 403:
      if (verb === 'activate' && WORDS.limit.test(sentence)) return refuse('no-seats-left')
      return { ...unreachable('misconfigured', outcome), hint: API_KEY_HINT }
    case 404:
      return refuse(verb === 'deactivate' ? 'instance-not-found' : 'key-not-found')
    case 409:
      return refuse(verb === 'deactivate' ? 'instance-not-found' : 'unspecified')
    case 410:
      return refuse(reasonGone(sentence))
    default:
      return unreachable(troubleOfStatus(outcome.status) ?? 'not-the-api', outcome)
  }
}

function reasonGone(sentence: string): RefusalReason {
  if (WORDS.disabled.test(sentence)) return 'key-disabled'
  return WORDS.expired.test(sentence) ? 'key-expired' : 'unspecified'
}

/** Every key that Creem tells is repeated in full, so its own fields decide. */
function findKey({ verb, key, settings }: Question, json: unknown): Finding<JudgedKey> {
  const license = parseKey(json)
  if (license === undefined || isAboutKey(key, { license }) !== 'ours') return null
  const facts = describeLicense(key, license)
  // Giving a seat back unlocks nothing.
  const reason = verb === 'deactivate' ? undefined : reasonAgainst(settings, license)
  if (reason === 'unclear') return null
  if (reason !== undefined) return { kind: 'refused', reason, facts }
  return { kind: 'granted', value: { facts, instances: license.instances } }
}

function reasonAgainst(settings: CreemSettings, license: CreemKey): RefusalReason | 'unclear' | undefined {
  const { productId, status, isTest } = license
  const demand = { storeId: null, productId: settings.productIds, variantIds: null }
  const binding = bindingOf(demand, productId === undefined ? undefined : { productId })
  if (binding === 'unclear') return 'unclear'
  if (binding === 'other') return 'wrong-product'
  if (isTest === true && !settings.testMode) return 'test-key'
  // The status is the verdict: an unknown word is no verdict.
  if (status === 'unknown') return 'unclear'
  if (status === 'disabled') return 'key-disabled'
  return status === 'expired' ? 'key-expired' : undefined
}

function unknownFacts(key: string): LicenseFacts {
  return {
    keyTail: keyTailOf(key),
    status: 'unknown',
    expiresAt: 'unknown',
    seatsUsed: 'unknown',
    seatsLimit: 'unknown',
    testMode: 'unknown',
  }
}
