import type { RefusalReason } from '../../contract/license-error.js'
import { bindingOf, isAboutKey } from '../sale-binding.js'
import type { SellAppSettings } from './options.js'
import type { ErrorBody, SellAppKey, ValidateBody } from './parse.js'

/** Guesses, since no failure of SellApp is documented. None of them can end a license by itself. */
const WORDS = {
  keyMissing:
    /\blicen[cs]e\b(?!.*\binstance\b).*\b(?:not found|could not be found|does not exist|is invalid|no longer exists)\b|\bno query results\b.*\blicense ?key\b/,
  parameter: /\bfield is required\b|\bmust be an?\b/,
} as const

/** The reason of an explicit `valid: false`, as far as the key's own fields say it; undefined: they do not. */
export function reasonOfFields(
  { key, settings }: { readonly key: string; readonly settings: SellAppSettings },
  { license }: ValidateBody,
): RefusalReason | undefined {
  if (license === null) return 'key-not-found'
  if (license === undefined) return undefined
  const ending = endingReasonOf(settings, license)
  // What ends a license needs an answer that repeats our key.
  return ending !== undefined && isAboutKey(key, { license }) === 'ours' ? ending : undefined
}

function endingReasonOf(settings: SellAppSettings, license: SellAppKey): RefusalReason | undefined {
  if (bindingOf(settings, soldAs(license)) === 'other') return 'wrong-product'
  if (license.active === false) return 'key-disabled'
  return license.isExpired === true ? 'key-expired' : undefined
}

/** The reason of an error answer, and whether it needs no second question: the author's rules, then words that cannot lock. Else `unspecified`, never "expired". */
export function reasonOfError(
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

export function isFull({ seatsUsed, seatsLimit }: Pick<SellAppKey, 'seatsUsed' | 'seatsLimit'>): boolean {
  return typeof seatsUsed === 'number' && typeof seatsLimit === 'number' && seatsUsed >= seatsLimit
}

export function soldAs({ storeId, productId, variantId }: SellAppKey) {
  return {
    ...(storeId === undefined ? {} : { storeId }),
    ...(productId === undefined ? {} : { productId }),
    ...(variantId === undefined ? {} : { variantId }),
  }
}
