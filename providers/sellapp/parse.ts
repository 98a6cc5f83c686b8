import { keyTailOf } from '../../contract/key-text.js'
import {
  fieldOf,
  type JsonObject,
  readBoolean,
  readCount,
  readFlag,
  readId,
  readInstant,
  readObject,
  readOrNull,
  readText,
  unwrapData,
} from '../http/json-field.js'
import { type InstanceObject, parseInstance } from '../instance-object.js'
import type { LicenseFacts } from '../license-provider.js'

/** SellApp's sentences are short; patterns are matched against no more than this. */
const MAX_SENTENCE_LENGTH = 300

/** A key as the license API tells it. Of an unexpected type: undefined. */
export interface SellAppKey {
  readonly key: string | undefined
  readonly id: string | undefined
  readonly storeId: string | undefined
  readonly productId: string | undefined
  readonly variantId: string | undefined
  /** The seller's switch; it has nothing to do with `status`. */
  readonly active: boolean | undefined
  /** `is_expired`, or what `status` says of it where that is missing. */
  readonly isExpired: boolean | undefined
  readonly expiresAt: LicenseFacts['expiresAt']
  readonly seatsUsed: LicenseFacts['seatsUsed']
  /** `null`: unlimited. */
  readonly seatsLimit: LicenseFacts['seatsLimit']
  readonly statusWord: string | undefined
}

/** The answer to a validate. `license` is `null` where the store says so, undefined where it says nothing. */
export interface ValidateBody {
  readonly valid: boolean
  readonly license: SellAppKey | null | undefined
  readonly instance: InstanceObject | undefined
}

interface DeactivateBody {
  readonly deactivated: boolean
  readonly instanceId: string | undefined
}

/** An error answer; empty texts for what it does not have. */
export interface ErrorBody {
  readonly code: string
  readonly message: string
  /** The parameters that it complains of. */
  readonly parameters: readonly string[]
}

/** Undefined where the body is not an answer to this call: no object, no verdict, or one of another type. */
export function parseValidate(json: unknown): ValidateBody | undefined {
  const body = unwrapData(json, 'valid')
  const valid = readBoolean(fieldOf(body, 'valid'))
  if (valid === undefined) return undefined
  const license = fieldOf(body, 'license_key')
  return {
    valid,
    license: license === null ? null : parseKey(readObject(license)),
    instance: parseInstance(readObject(fieldOf(body, 'instance'))),
  }
}

/** An activation is answered with the instance alone; its verdict is that there is one. */
export function parseActivate(json: unknown): InstanceObject | undefined {
  const body = unwrapData(json, 'id')
  return fieldOf(body, 'license_key_id') === undefined ? undefined : parseInstance(body)
}

export function parseDeactivate(json: unknown): DeactivateBody | undefined {
  const body = unwrapData(json, 'deactivated')
  const deactivated = readBoolean(fieldOf(body, 'deactivated'))
  return deactivated === undefined
    ? undefined
    : { deactivated, instanceId: readId(fieldOf(body, 'instance_id')) }
}

/** Every field of it is optional, so anything with a text where SellApp puts one counts. A page of another kind does not. */
export function parseError(json: unknown): ErrorBody | undefined {
  const body = readObject(json)
  const code = readText(fieldOf(body, 'code')) ?? readText(fieldOf(body, 'error')) ?? ''
  const message = readText(fieldOf(body, 'message')) ?? readText(fieldOf(body, 'error_description')) ?? ''
  // The framework's answer to an address that does not exist: the base address is wrong.
  if ((code === '' && message === '') || /^The route \S+ could not be found/i.test(message)) return undefined
  const param = readText(fieldOf(body, 'param'))
  const listed = Object.keys(readObject(fieldOf(body, 'errors')) ?? {})
  return {
    code: code.slice(0, MAX_SENTENCE_LENGTH),
    message: message.slice(0, MAX_SENTENCE_LENGTH),
    parameters: param === undefined ? listed : [param, ...listed],
  }
}

/** The key's tail is taken from the key that was sent. */
export function describeLicense(sentKey: string, license: SellAppKey): LicenseFacts {
  const { id, storeId, productId, variantId, expiresAt, seatsUsed, seatsLimit } = license
  return {
    ...(id === undefined ? {} : { licenseId: id }),
    keyTail: keyTailOf(sentKey),
    status: statusOf(license),
    expiresAt,
    seatsUsed,
    seatsLimit,
    ...(storeId === undefined ? {} : { storeId }),
    ...(productId === undefined ? {} : { productId }),
    ...(variantId === undefined ? {} : { variantId }),
    testMode: 'unknown',
  }
}

function statusOf({ active, isExpired, statusWord, seatsUsed }: SellAppKey): LicenseFacts['status'] {
  if (active === false) return 'disabled'
  if (isExpired === true) return 'expired'
  if (typeof seatsUsed === 'number') return seatsUsed > 0 ? 'active' : 'inactive'
  if (statusWord === 'active' || statusWord === 'inactive') return statusWord
  return 'unknown'
}

export function parseKey(object: JsonObject | undefined): SellAppKey | undefined {
  if (object === undefined) return undefined
  const statusWord = readText(fieldOf(object, 'status'))?.toLowerCase()
  return {
    key: readText(fieldOf(object, 'key')),
    id: readId(fieldOf(object, 'id')),
    storeId: readId(fieldOf(object, 'store_id')),
    productId: readId(fieldOf(object, 'product_id')),
    variantId: readId(fieldOf(object, 'variant_id')),
    active: readFlag(fieldOf(object, 'active')),
    isExpired: readFlag(fieldOf(object, 'is_expired')) ?? expiredByWord(statusWord),
    expiresAt: readOrNull(fieldOf(object, 'expires_at'), readInstant),
    seatsUsed: readCount(fieldOf(object, 'instances_count')) ?? 'unknown',
    seatsLimit: readOrNull(fieldOf(object, 'limit'), readCount),
    statusWord,
  }
}

function expiredByWord(word: string | undefined): boolean | undefined {
  return word === undefined ? undefined : word === 'expired'
}
