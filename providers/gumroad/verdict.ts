import { keyTailOf } from '../../contract/key-text.js'
import type { RefusalReason } from '../../contract/license-error.js'
import type { HttpAnswered, HttpOutcome } from '../http/exchange.js'
import { isSuccess, troubleOfStatus } from '../http/status.js'
import type { LicenseFacts, ProviderAnswer } from '../license-provider.js'
import { isAboutKey } from '../sale-binding.js'
import { answerFrom, type Finding, unreachable } from '../store-answer.js'
import type { GumroadSettings } from './options.js'
import { type Purchase, parseVerify, type VerifyBody } from './parse.js'

/** The question, to check the answer against. */
export interface Question {
  readonly key: string
  readonly settings: GumroadSettings
}

/**
 * The narrowing table. Gumroad does not repeat the key in a no, so only these pairs of status and sentence count as one; with
 * another sentence it is `unspecified`.
 */
const REFUSALS: readonly (readonly [status: number, sentence: string, RefusalReason])[] = [
  [404, 'That license does not exist for the provided product.', 'key-not-found'],
  [404, 'Access to the purchase associated with this license has expired.', 'key-expired'],
  [404, 'This license key has been disabled.', 'key-disabled'],
  [400, "The 'license_key' parameter must be a string.", 'invalid-input'],
]
/** The statuses of a refusal; any other is a failure. */
const REFUSING = new Set(REFUSALS.map(([status]) => status))

const PRODUCT_ID_WANTED = "The 'product_id' parameter is required to verify the license for this product."
const HINT =
  'Gumroad: needs the product’s id; set option "productId" to the one in the product’s editor under "License key"'

/** Returns whether an answer is about our key: a grant, or a refusal that repeats the key. */
export function repeatsKey(answer: ProviderAnswer<LicenseFacts>): boolean {
  return answer.kind === 'granted' || (answer.kind === 'refused' && answer.facts !== undefined)
}

export function judgeVerify(question: Question, outcome: HttpOutcome): ProviderAnswer<LicenseFacts> {
  if (outcome.kind === 'failed') return unreachable(outcome.cause, outcome)
  const { status, json } = outcome
  const body = parseVerify(json)
  if (isSuccess(status)) {
    return answerFrom(body?.success === true ? findYes(question, body, outcome) : null, outcome)
  }
  if (body?.success !== false) return unreachable(troubleOfStatus(status) ?? 'not-the-api', outcome)
  if (status >= 500 && body.message.startsWith(PRODUCT_ID_WANTED)) {
    return { ...unreachable('misconfigured', outcome), hint: HINT }
  }
  if (!REFUSING.has(status)) return unreachable(troubleOfStatus(status) ?? 'not-the-api', outcome)
  const known = REFUSALS.find(([of, sentence]) => of === status && sentence === body.message)
  return answerFrom<LicenseFacts, unknown>({ kind: 'refused', reason: known?.[2] ?? 'unspecified' }, outcome)
}

/** Gumroad says yes to whatever was bought once: what became of the purchase since is beside it. */
function findYes(
  { key, settings }: Question,
  { uses, purchase }: VerifyBody,
  { serverTimeAt }: HttpAnswered,
): Finding<LicenseFacts> {
  if (purchase === undefined || isAboutKey(key, { license: purchase }) === 'other') return null
  const isTold = purchase.productId !== undefined || purchase.isImported
  if (!isTold) return null
  const facts = describe(key, settings, { uses, purchase, serverTimeAt })
  const reason = reasonAgainst(settings, purchase, serverTimeAt)
  if (reason === undefined) return { kind: 'granted', value: facts }
  // Only an answer that repeats the key can end a license.
  if (purchase.key === undefined) return { kind: 'refused', reason: 'unspecified' }
  return { kind: 'refused', reason, facts }
}

function reasonAgainst(
  { productId, acceptDisputed, allowTestMode }: GumroadSettings,
  purchase: Purchase,
  serverTimeAt: number | undefined,
): RefusalReason | undefined {
  if (purchase.productId !== undefined && purchase.productId !== productId) return 'wrong-product'
  if (purchase.isTest && !allowTestMode) return 'test-key'
  if (purchase.isRefunded || purchase.isChargedBack) return 'key-disabled'
  if (purchase.isDisputed && !acceptDisputed) return 'key-disabled'
  if (purchase.endsAt === undefined) return undefined
  // A cancelled membership lasts until the end of the paid period. Without the store's clock, that instant is unknown.
  if (serverTimeAt === undefined) return 'unspecified'
  return purchase.endsAt <= serverTimeAt ? 'key-expired' : undefined
}

interface Told extends Pick<VerifyBody, 'uses'> {
  readonly purchase: Purchase
  readonly serverTimeAt: number | undefined
}

function describe(
  key: string,
  { seats }: GumroadSettings,
  { uses, purchase, serverTimeAt }: Told,
): LicenseFacts {
  const { sellerId, productId, productName, variantName, endsAt, isMembership } = purchase
  const isEnded = endsAt !== undefined && serverTimeAt !== undefined && endsAt <= serverTimeAt
  return {
    keyTail: keyTailOf(key),
    status: isEnded ? 'expired' : 'active',
    expiresAt: endsAt ?? (isMembership || purchase.isImported ? 'unknown' : null),
    seatsUsed: uses,
    seatsLimit: seats === null ? null : seats * purchase.multiSeatQuantity,
    seatKind: seats === null ? 'none' : 'counter',
    ...(sellerId === undefined ? {} : { storeId: sellerId }),
    ...(productId === undefined ? {} : { productId }),
    ...(productName === undefined ? {} : { productName }),
    // Gumroad gives variants and tiers no ids: the name is all there is to tell them apart.
    ...(variantName === undefined ? {} : { variantId: variantName, variantName }),
    testMode: purchase.isTest,
  }
}
