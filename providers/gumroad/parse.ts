import {
  fieldOf,
  readBoolean,
  readCount,
  readFlag,
  readInstant,
  readObject,
  readText,
} from '../http/json-field.js'

/** The API's sentences have less than 200 characters; no more than this is compared with the list. */
const MAX_SENTENCE_LENGTH = 300

/** An answer to a verification. Who bought is in it too, and is not read. */
export interface VerifyBody {
  readonly success: boolean
  /** The sentence of a refusal, or an empty one. */
  readonly message: string
  /** The number of activations of the key. */
  readonly uses: number | 'unknown'
  readonly purchase: Purchase | undefined
}

/** A purchase, or what a customer of another shop was imported with. */
export interface Purchase {
  /** A customer who was imported has less: neither payment nor membership. */
  readonly isImported: boolean
  readonly key: string | undefined
  readonly sellerId: string | undefined
  readonly productId: string | undefined
  readonly productName: string | undefined
  readonly variantName: string | undefined
  /** The number of copies in a purchase for several people. */
  readonly multiSeatQuantity: number
  readonly isMembership: boolean
  readonly isTest: boolean
  readonly isRefunded: boolean
  readonly isChargedBack: boolean
  /** And not won by the seller. */
  readonly isDisputed: boolean
  /** When the membership ends or has ended, whichever way, epoch milliseconds; the first of them. */
  readonly endsAt: number | undefined
}

/** Undefined where the body is no answer of this API: no object, no `success`, or one of another type. */
export function parseVerify(json: unknown): VerifyBody | undefined {
  const body = readObject(json)
  const success = readBoolean(fieldOf(body, 'success'))
  if (success === undefined) return undefined
  return {
    success,
    message: (readText(fieldOf(body, 'message')) ?? '').slice(0, MAX_SENTENCE_LENGTH),
    uses: readCount(fieldOf(body, 'uses')) ?? 'unknown',
    purchase: parsePurchase(body),
  }
}

const END_FIELDS = ['subscription_ended_at', 'subscription_failed_at', 'subscription_cancelled_at'] as const

function parsePurchase(body: ReturnType<typeof readObject>): Purchase | undefined {
  const bought = readObject(fieldOf(body, 'purchase'))
  const object = bought ?? readObject(fieldOf(body, 'imported_customer'))
  if (object === undefined) return undefined
  const read = (name: string): unknown => fieldOf(object, name)
  const isSet = (name: string): boolean => readFlag(read(name)) === true
  const ends = END_FIELDS.map((name) => readInstant(read(name))).filter((at) => at !== undefined)
  return {
    isImported: bought === undefined,
    key: readText(read('license_key')),
    sellerId: readText(read('seller_id')),
    productId: readText(read('product_id')),
    productName: readText(read('product_name')),
    variantName: readText(read('variants'))?.replace(/^\((.*)\)$/, '$1'),
    multiSeatQuantity: isSet('is_multiseat_license') ? Math.max(1, readCount(read('quantity')) ?? 1) : 1,
    isMembership: readText(read('subscription_id')) !== undefined,
    isTest: isSet('test'),
    isRefunded: isSet('refunded'),
    isChargedBack: isSet('chargebacked'),
    isDisputed: isSet('disputed') && !isSet('dispute_won'),
    endsAt: ends.length === 0 ? undefined : Math.min(...ends),
  }
}
