import { keyTailOf } from '../../contract/key-text.js'
import { fieldOf, readCount, readInstant, readObject, readOrNull, readText } from '../http/json-field.js'
import { type InstanceObject, parseInstance } from '../instance-object.js'
import type { LicenseFacts } from '../license-provider.js'

/** Creem's sentences are short; patterns are matched against no more than this. */
const MAX_SENTENCE_LENGTH = 300

/** A key as every granted answer tells it. */
export interface CreemKey {
  readonly key: string
  readonly id: string | undefined
  readonly productId: string | undefined
  readonly status: LicenseFacts['status']
  readonly isTest: boolean | 'unknown'
  readonly expiresAt: LicenseFacts['expiresAt']
  readonly seatsUsed: LicenseFacts['seatsUsed']
  /** `null`: unlimited. */
  readonly seatsLimit: LicenseFacts['seatsLimit']
  /** One, or several in some of Creem's examples. */
  readonly instances: readonly CreemInstance[]
}

export interface CreemInstance extends InstanceObject {
  readonly isDeactivated: boolean
}

/** An error answer: all of Creem's name the number of the request. */
export interface ErrorBody {
  /** In small letters; empty where there is none. */
  readonly sentence: string
}

/** Undefined where the body is no key. */
export function parseKey(json: unknown): CreemKey | undefined {
  const body = readObject(json)
  const key = readText(fieldOf(body, 'key'))
  const status = readText(fieldOf(body, 'status'))?.toLowerCase()
  if (key === undefined || status === undefined) return undefined
  const mode = readText(fieldOf(body, 'mode'))?.toLowerCase()
  const instance = fieldOf(body, 'instance')
  const known = ['active', 'inactive', 'expired', 'disabled'] as const
  return {
    key,
    id: readText(fieldOf(body, 'id')),
    productId: readText(fieldOf(body, 'product_id')),
    status: known.find((word) => word === status) ?? 'unknown',
    isTest: isTestMode(mode),
    expiresAt: readOrNull(fieldOf(body, 'expires_at'), readInstant),
    seatsUsed: readCount(fieldOf(body, 'activation')) ?? 'unknown',
    seatsLimit: readOrNull(fieldOf(body, 'activation_limit'), readCount),
    instances: (Array.isArray(instance) ? instance : [instance]).flatMap(parseSeat),
  }
}

function isTestMode(mode: string | undefined): CreemKey['isTest'] {
  if (mode === 'test' || mode === 'sandbox') return true
  return mode === 'prod' ? false : 'unknown'
}

function parseSeat(value: unknown): CreemInstance[] {
  const object = readObject(value)
  const instance = parseInstance(object)
  if (instance === undefined) return []
  return [
    { ...instance, isDeactivated: readText(fieldOf(object, 'status'))?.toLowerCase() === 'deactivated' },
  ]
}

/** An answer without the number of a request, or of an address that does not exist, is not this API's. */
export function parseError(json: unknown): ErrorBody | undefined {
  const body = readObject(json)
  if (readText(fieldOf(body, 'trace_id')) === undefined) return undefined
  const message = fieldOf(body, 'message')
  const parts = (Array.isArray(message) ? message : [message]).map(readText)
  const sentence = parts.filter((part) => part !== undefined).join(' ')
  if (/^Cannot [A-Z]+ \//.test(sentence)) return undefined
  return { sentence: sentence.slice(0, MAX_SENTENCE_LENGTH).toLowerCase() }
}

/** The key's tail is taken from the key that was sent. */
export function describeLicense(sentKey: string, license: CreemKey): LicenseFacts {
  const { id, productId, status, expiresAt, seatsUsed, seatsLimit, isTest } = license
  return {
    ...(id === undefined ? {} : { licenseId: id }),
    keyTail: keyTailOf(sentKey),
    status,
    expiresAt,
    seatsUsed,
    seatsLimit,
    ...(productId === undefined ? {} : { productId }),
    testMode: isTest,
  }
}
