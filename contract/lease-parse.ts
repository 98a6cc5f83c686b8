import { CERTIFICATE_DEVICE, type CertificateClaims, type LeaseClaims } from './lease.js'
import { RELAY_DEVICE_ID, RELAY_INSTANCE_ID, RELAY_NONCE, type RelayLicense } from './relay-api.js'

/** Reads one field; undefined where it is not of the form. */
type FieldReader<Value> = (value: unknown) => Value | undefined
type FieldReaders<Fields> = {
  readonly [Name in keyof Fields]-?: FieldReader<Exclude<Fields[Name], undefined>>
}

const MAX_TEXT_LENGTH = 255
const SHA256_HEX = /^[0-9a-f]{64}$/
const STATUSES = ['active', 'inactive', 'expired', 'disabled', 'unknown'] as const

const text: FieldReader<string> = (value) =>
  typeof value === 'string' && value.length <= MAX_TEXT_LENGTH ? value : undefined
const name: FieldReader<string> = (value) => (value === '' ? undefined : text(value))
const count: FieldReader<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined
const unknownOr =
  <Value>(read: FieldReader<Value>): FieldReader<Value | 'unknown'> =>
  (value) =>
    value === 'unknown' ? value : read(value)
const nullOr =
  <Value>(read: FieldReader<Value>): FieldReader<Value | null> =>
  (value) =>
    value === null ? value : read(value)
const matching =
  (pattern: RegExp): FieldReader<string> =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined

const LICENSE_FIELDS: FieldReaders<RelayLicense> = {
  licenseId: text,
  status: (value) => STATUSES.find((status) => status === value),
  expiresAt: unknownOr(nullOr(count)),
  seatsUsed: unknownOr(count),
  seatsLimit: unknownOr(nullOr(count)),
  store: text,
  storeId: text,
  productId: text,
  productName: text,
  variantId: text,
  variantName: text,
  testMode: unknownOr((value) => (typeof value === 'boolean' ? value : undefined)),
}
const LICENSE_NEEDS = ['status', 'expiresAt', 'seatsUsed', 'seatsLimit', 'testMode'] as const

const SHARED_FIELDS = {
  iss: name,
  aud: name,
  lic: parseRelayLicense,
  iat: count,
  nbf: count,
  exp: count,
  jti: name,
}
const SHARED_NEEDS = ['iss', 'aud', 'did', 'lic', 'iat', 'exp', 'jti'] as const
const SEAT_FIELDS = { sub: matching(SHA256_HEX), iid: matching(RELAY_INSTANCE_ID), seat: text }

const LEASE_FIELDS: FieldReaders<LeaseClaims> = {
  ...SHARED_FIELDS,
  ...SEAT_FIELDS,
  did: matching(RELAY_DEVICE_ID),
  nonce: matching(RELAY_NONCE),
}
const CERTIFICATE_FIELDS: FieldReaders<CertificateClaims> = {
  ...SHARED_FIELDS,
  ...SEAT_FIELDS,
  did: matching(CERTIFICATE_DEVICE),
}

/** The form only: whether signature, app, key, device and time are right is for the reader to judge. */
export function parseLeaseClaims(payload: unknown): LeaseClaims | undefined {
  return readFields(payload, LEASE_FIELDS, [...SHARED_NEEDS, 'sub', 'iid', 'seat', 'nonce'])
}

/** The form only, as `parseLeaseClaims`. */
export function parseCertificateClaims(payload: unknown): CertificateClaims | undefined {
  return readFields(payload, CERTIFICATE_FIELDS, SHARED_NEEDS)
}

/** Fields that are not known are left out; a known one of another form spoils the whole. */
export function parseRelayLicense(value: unknown): RelayLicense | undefined {
  return readFields(value, LICENSE_FIELDS, LICENSE_NEEDS)
}

/** Only own fields: every object inherits names. */
function readFields<Fields>(
  value: unknown,
  readers: FieldReaders<Fields>,
  needed: readonly (keyof Fields)[],
): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const read: Partial<Fields> = {}
  for (const field of Object.keys(readers) as (keyof Fields & string)[]) {
    if (!Object.hasOwn(value, field)) {
      if (needed.includes(field)) return undefined
      continue
    }
    const found = readers[field]((value as Record<string, unknown>)[field])
    if (found === undefined) return undefined
    read[field] = found
  }
  return read as Fields
}
