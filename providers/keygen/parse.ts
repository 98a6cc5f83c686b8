import { keyTailOf } from '../../contract/key-text.js'
import {
  fieldOf,
  type JsonObject,
  readBoolean,
  readCount,
  readInstant,
  readObject,
  readOrNull,
  readText,
} from '../http/json-field.js'
import type { LicenseFacts } from '../license-provider.js'

/** A license as Keygen describes it, without its owner: names, addresses and metadata are never read. */
export interface KeygenLicense {
  readonly id: string
  readonly key: string | undefined
  readonly isExpired: boolean
  readonly facts: LicenseFacts
}

/** The answer to `validate-key`. */
export interface ValidationBody {
  readonly valid: boolean
  readonly code: string
  readonly nonce: unknown
  /** The store's clock, epoch milliseconds. */
  readonly at: number | undefined
  /** `null`: Keygen knows no such key. */
  readonly license: KeygenLicense | null
}

/** A computer's seat. */
export interface Machine {
  readonly id: string
  readonly name: string | undefined
  readonly fingerprint: string
  readonly createdAt: number | undefined
}

/** An answer that is no result. Both fingerprint and limit may be complained of in one. */
export interface ErrorBody {
  readonly codes: readonly string[]
  /** For matching only: they repeat what was sent. */
  readonly details: readonly string[]
  readonly pointers: readonly string[]
  readonly requestId: string | undefined
}

/** Undefined where the body is no answer to that call. */
export function parseValidation(json: unknown, sentKey: string): ValidationBody | undefined {
  const body = readObject(json)
  const meta = readObject(fieldOf(body, 'meta'))
  const valid = readBoolean(fieldOf(meta, 'valid'))
  const code = readText(fieldOf(meta, 'code')) ?? readText(fieldOf(meta, 'constant'))
  const data = fieldOf(body, 'data')
  if (valid === undefined || code === undefined || data === undefined) return undefined
  const at = readInstant(fieldOf(meta, 'ts'))
  const license = data === null ? null : parseLicense(readObject(data), sentKey, at)
  return license === undefined ? undefined : { valid, code, nonce: fieldOf(meta, 'nonce'), at, license }
}

function parseLicense(data: JsonObject | undefined, sentKey: string, at = 0): KeygenLicense | undefined {
  const id = readText(fieldOf(data, 'id'))
  const attributes = readObject(fieldOf(data, 'attributes'))
  if (id === undefined || attributes === undefined || fieldOf(data, 'type') !== 'licenses') return undefined
  const machines = readObject(fieldOf(relationOf(data, 'machines'), 'meta'))
  const seatsUsed: LicenseFacts['seatsUsed'] = readCount(fieldOf(machines, 'count')) ?? 'unknown'
  const expiresAt = readOrNull(fieldOf(attributes, 'expiry'), readInstant)
  const status = statusOf(readText(fieldOf(attributes, 'status')), seatsUsed)
  const isExpired = status === 'expired' || (typeof expiresAt === 'number' && expiresAt <= at)
  const facts: LicenseFacts = {
    licenseId: id,
    keyTail: keyTailOf(sentKey),
    status,
    expiresAt,
    seatsUsed,
    seatsLimit: limitOf(attributes),
    seatKind: 'fingerprint',
    testMode: false,
    ...soldAs(data),
  }
  return { id, key: readText(fieldOf(attributes, 'key')), isExpired, facts }
}

const ACTIVE = ['ACTIVE', 'INACTIVE', 'EXPIRING']

/** Keygen calls a license inactive after months without a request: that says nothing about its validity. */
function statusOf(word: string | undefined, seatsUsed: number | 'unknown'): LicenseFacts['status'] {
  if (word === 'EXPIRED') return 'expired'
  if (word === 'SUSPENDED' || word === 'BANNED') return 'disabled'
  if (word === undefined || !ACTIVE.includes(word)) return 'unknown'
  return seatsUsed === 0 ? 'inactive' : 'active'
}

/** A license for one computer may leave its limit open. */
function limitOf(attributes: JsonObject): LicenseFacts['seatsLimit'] {
  const limit = readOrNull(fieldOf(attributes, 'maxMachines'), readCount)
  return limit === null && readBoolean(fieldOf(attributes, 'floating')) === false ? 1 : limit
}

function soldAs(data: JsonObject | undefined): Pick<LicenseFacts, 'storeId' | 'productId' | 'variantId'> {
  const ids = [
    ['storeId', relatedId(data, 'account')],
    ['productId', relatedId(data, 'product')],
    ['variantId', relatedId(data, 'policy')],
  ].filter(([, id]) => id !== undefined)
  return Object.fromEntries(ids)
}

function relatedId(data: JsonObject | undefined, name: string): string | undefined {
  return readText(fieldOf(readObject(fieldOf(relationOf(data, name), 'data')), 'id'))
}

function relationOf(data: JsonObject | undefined, name: string): JsonObject | undefined {
  return readObject(fieldOf(readObject(fieldOf(data, 'relationships')), name))
}

export function parseMachine(json: unknown): Machine | undefined {
  return machineOf(fieldOf(readObject(json), 'data'))
}

/** One that cannot be read would be missing from a list in which the user chooses: then there is no list. */
export function parseMachines(json: unknown): readonly Machine[] | undefined {
  const data = fieldOf(readObject(json), 'data')
  const machines = Array.isArray(data) ? data.map(machineOf) : [undefined]
  return machines.every((machine) => machine !== undefined) ? machines : undefined
}

function machineOf(value: unknown): Machine | undefined {
  const data = readObject(value)
  const attributes = readObject(fieldOf(data, 'attributes'))
  const id = readText(fieldOf(data, 'id'))
  const fingerprint = readText(fieldOf(attributes, 'fingerprint'))
  if (id === undefined || fingerprint === undefined || fieldOf(data, 'type') !== 'machines') return undefined
  const name = readText(fieldOf(attributes, 'name'))
  return { id, name, fingerprint, createdAt: readInstant(fieldOf(attributes, 'created')) }
}

/** Reads the policy's rule for an expired license; undefined: unknown. */
export function parseExpirationStrategy(json: unknown): string | undefined {
  const attributes = readObject(fieldOf(readObject(fieldOf(readObject(json), 'data')), 'attributes'))
  return readText(fieldOf(attributes, 'expirationStrategy'))
}

/** The codes of the license and of its policy together. One that cannot be read would be missing: then there is no list. */
export function parseEntitlements(json: unknown): readonly string[] | undefined {
  const data = fieldOf(readObject(json), 'data')
  const codes = Array.isArray(data) ? data.map(entitlementCode) : [undefined]
  return codes.every((code) => code !== undefined) ? codes : undefined
}

function entitlementCode(value: unknown): string | undefined {
  const data = readObject(value)
  const isEntitlement = fieldOf(data, 'type') === 'entitlements'
  return isEntitlement ? readText(fieldOf(readObject(fieldOf(data, 'attributes')), 'code')) : undefined
}

export function parseErrors(json: unknown): ErrorBody | undefined {
  const body = readObject(json)
  const list = fieldOf(body, 'errors')
  const errors = Array.isArray(list) ? list.map(readObject) : []
  if (errors.length === 0 || errors.some((error) => readText(fieldOf(error, 'title')) === undefined)) return
  const textsOf = (read: (error: JsonObject | undefined) => unknown) =>
    errors.map((error) => readText(read(error))).filter((text) => text !== undefined)
  return {
    codes: textsOf((error) => fieldOf(error, 'code')),
    details: textsOf((error) => fieldOf(error, 'detail')),
    pointers: textsOf((error) => fieldOf(readObject(fieldOf(error, 'source')), 'pointer')),
    requestId: readText(fieldOf(readObject(fieldOf(body, 'meta')), 'id')),
  }
}
