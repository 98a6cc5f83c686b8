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

/** The field that carries the verdict of a call. `inspect` is a validate without a seat. */
const VERDICT_FIELDS = {
  inspect: 'valid',
  activate: 'activated',
  validate: 'valid',
  deactivate: 'deactivated',
} as const
export type CallName = keyof typeof VERDICT_FIELDS

/** The store's sentences have less than 60 characters; patterns are matched against no more than this. */
const MAX_SENTENCE_LENGTH = 300

/** A body with this call's own verdict in it. Nothing is decided here. */
export interface VerdictBody {
  readonly verdict: boolean
  /** The store's sentence, or an empty one. */
  readonly error: string
  /** `license_key`; undefined where the answer has none, as for an unknown key. */
  readonly license: LicenseObject | undefined
  /** `meta`: what was bought. */
  readonly sale: SaleObject | undefined
  readonly instance: InstanceObject | undefined
}

export interface LicenseObject {
  /** The key that the answer is about. */
  readonly key: string | undefined
  readonly id: string | undefined
  readonly status: LicenseFacts['status']
  readonly expiresAt: LicenseFacts['expiresAt']
  readonly seatsUsed: LicenseFacts['seatsUsed']
  readonly seatsLimit: LicenseFacts['seatsLimit']
  readonly testMode: LicenseFacts['testMode']
}

/** `storeId`, `productId`, `variantId` decide; the rest is for the user's eyes. */
type SaleObject = Pick<
  LicenseFacts,
  'storeId' | 'productId' | 'productName' | 'variantId' | 'variantName' | 'customerName' | 'customerEmail'
>

/** Undefined where the body is not an answer to this call: no object, no verdict field, or one of another type. */
export function parseVerdictBody(call: CallName, json: unknown): VerdictBody | undefined {
  const field = VERDICT_FIELDS[call]
  const body = unwrapData(json, field)
  const verdict = readBoolean(fieldOf(body, field))
  if (body === undefined || verdict === undefined) return undefined
  return {
    verdict,
    error: (readText(fieldOf(body, 'error')) ?? '').slice(0, MAX_SENTENCE_LENGTH),
    license: parseLicense(readObject(fieldOf(body, 'license_key'))),
    sale: parseSale(readObject(fieldOf(body, 'meta'))),
    instance: parseInstance(readObject(fieldOf(body, 'instance'))),
  }
}

/** Returns whether the body is the framework's answer to a missing or malformed parameter of ours. */
export function isParameterError(json: unknown): boolean {
  const body = readObject(json)
  const errors = readObject(fieldOf(body, 'errors'))
  const parameters = ['license_key', 'instance_name', 'instance_id']
  return (
    readText(fieldOf(body, 'message')) !== undefined &&
    parameters.some((name) => fieldOf(errors, name) !== undefined) &&
    !Object.values(VERDICT_FIELDS).some((field) => fieldOf(body, field) !== undefined)
  )
}

/** The key's tail is taken from the key that was sent: an answer need not repeat it. */
export function describeLicense(
  sentKey: string,
  license: LicenseObject,
  sale: SaleObject | undefined,
): LicenseFacts {
  const { key: _key, id, ...facts } = license
  return { ...facts, ...sale, keyTail: keyTailOf(sentKey), ...(id === undefined ? {} : { licenseId: id }) }
}

function parseLicense(object: JsonObject | undefined): LicenseObject | undefined {
  if (object === undefined) return undefined
  return {
    key: readText(fieldOf(object, 'key')),
    id: readId(fieldOf(object, 'id')),
    status: parseStatus(fieldOf(object, 'status')),
    expiresAt: readOrNull(fieldOf(object, 'expires_at'), readInstant),
    seatsUsed: readCount(fieldOf(object, 'activation_usage')) ?? 'unknown',
    seatsLimit: readOrNull(fieldOf(object, 'activation_limit'), readCount),
    testMode: readFlag(fieldOf(object, 'test_mode')) ?? 'unknown',
  }
}

function parseStatus(value: unknown): LicenseFacts['status'] {
  const word = readText(value)?.toLowerCase()
  const known = ['active', 'inactive', 'expired', 'disabled'] as const
  return known.find((status) => status === word) ?? 'unknown'
}

const SALE_FIELDS = [
  ['storeId', 'store_id', readId],
  ['productId', 'product_id', readId],
  ['productName', 'product_name', readText],
  ['variantId', 'variant_id', readId],
  ['variantName', 'variant_name', readText],
  ['customerName', 'customer_name', readText],
  ['customerEmail', 'customer_email', readText],
] as const satisfies readonly (readonly [keyof SaleObject, string, (value: unknown) => string | undefined])[]

function parseSale(object: JsonObject | undefined): SaleObject | undefined {
  if (object === undefined) return undefined
  const fields = SALE_FIELDS.map(([fact, field, read]) => [fact, read(fieldOf(object, field))] as const)
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}
