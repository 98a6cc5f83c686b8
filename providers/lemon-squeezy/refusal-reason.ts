import type { RefusalReason } from '../../contract/license-error.js'
import { bindingOf, isAboutKey, namesAnotherSale } from '../sale-binding.js'
import type { LemonSqueezySettings } from './options.js'
import type { CallName, LicenseObject, VerdictBody } from './parse.js'

/** The store's sentences are for people and have changed; where a status or a number tells the same, it goes first. */
const SENTENCES = {
  disabled: /\bdisabled\b/,
  expired: /\bexpired\b/,
  limit: /\bactivations?\b.*\blimit\b|\blimit\b.*\b(?:reached|exceeded)\b/,
  instanceMissing: /\binstance\b.*\b(?:not found|does not exist|no longer exists)\b/,
  keyMissing: /\blicen[cs]e\b.*\b(?:not found|does not exist)\b/,
} as const

/**
 * The narrowing table: the reason of a no. What can end a license (`key-disabled`, `key-expired`, `wrong-product`) needs
 * an answer that repeats our key; what cannot be told is `unspecified`, which changes nothing.
 */
export function refusalReasonOf(
  {
    call,
    key,
    settings,
  }: { readonly call: CallName; readonly key: string; readonly settings: LemonSqueezySettings },
  body: VerdictBody,
): RefusalReason {
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

/** The sentence counts only where the status is a word that we do not know: `active` contradicts it. */
function endingReasonOf(license: LicenseObject | undefined, sentence: string): RefusalReason | undefined {
  if (license?.status === 'disabled') return 'key-disabled'
  if (license?.status === 'expired') return 'key-expired'
  if (license?.status !== 'unknown') return undefined
  if (SENTENCES.disabled.test(sentence)) return 'key-disabled'
  return SENTENCES.expired.test(sentence) ? 'key-expired' : undefined
}

function isFull(license: LicenseObject | undefined): boolean {
  if (typeof license?.seatsUsed !== 'number' || typeof license.seatsLimit !== 'number') return false
  return license.seatsUsed >= license.seatsLimit
}

function namesInstance(call: CallName): boolean {
  return call === 'validate' || call === 'deactivate'
}
