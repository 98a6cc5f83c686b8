import { CERTIFICATE_DEVICE, type CertificateClaims, type LeaseClaims } from './lease.js'
import { SEAT_KINDS } from './license-state.js'
import {
  MAX_ENTITLEMENT_LENGTH,
  MAX_ENTITLEMENTS,
  RELAY_DEVICE_ID,
  RELAY_INSTANCE_ID,
  RELAY_NONCE,
  type RelayLicense,
} from './relay-api.js'
import {
  type Check,
  either,
  isAbsent,
  isFlag,
  isNull,
  isUnknown,
  listOf,
  matching,
  of,
  oneOf,
  pickShape,
  type Shape,
  textUpTo,
} from './shape.js'

const MAX_LENGTH = 255
const isText = textUpTo(MAX_LENGTH, 0)
const isName = textUpTo(MAX_LENGTH)
const isCount: Check<number> = (value): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0
const isTextOrAbsent = either(isText, isAbsent)

const LICENSE_SHAPE: Shape<RelayLicense> = {
  licenseId: isTextOrAbsent,
  status: oneOf(['active', 'inactive', 'expired', 'disabled', 'unknown']),
  expiresAt: either(isCount, isNull, isUnknown),
  seatsUsed: either(isCount, isUnknown),
  seatsLimit: either(isCount, isNull, isUnknown),
  seatKind: either(oneOf(SEAT_KINDS), isAbsent),
  store: isTextOrAbsent,
  storeId: isTextOrAbsent,
  productId: isTextOrAbsent,
  productName: isTextOrAbsent,
  variantId: isTextOrAbsent,
  variantName: isTextOrAbsent,
  entitlements: either(listOf(textUpTo(MAX_ENTITLEMENT_LENGTH), { longest: MAX_ENTITLEMENTS }), isAbsent),
  testMode: either(isFlag, isUnknown),
}

const SHARED_SHAPE = {
  iss: isName,
  aud: isName,
  lic: of(LICENSE_SHAPE),
  iat: isCount,
  nbf: either(isCount, isAbsent),
  exp: isCount,
  jti: isName,
}
const isSubject = matching(/^[0-9a-f]{64}$/)
const isInstanceId = matching(RELAY_INSTANCE_ID)

const LEASE_SHAPE: Shape<LeaseClaims> = {
  ...SHARED_SHAPE,
  did: matching(RELAY_DEVICE_ID),
  sub: isSubject,
  iid: isInstanceId,
  seat: isText,
  nonce: matching(RELAY_NONCE),
}
const CERTIFICATE_SHAPE: Shape<CertificateClaims> = {
  ...SHARED_SHAPE,
  did: matching(CERTIFICATE_DEVICE),
  sub: either(isSubject, isAbsent),
  iid: either(isInstanceId, isAbsent),
  seat: isTextOrAbsent,
  plan: isTextOrAbsent,
}

/** Checks the form only: the reader judges signature, app, key, device and time. */
export const parseLeaseClaims = (payload: unknown): LeaseClaims | undefined =>
  pickClaims(LEASE_SHAPE, payload)

/** Checks the form only, like `parseLeaseClaims`. */
export const parseCertificateClaims = (payload: unknown): CertificateClaims | undefined =>
  pickClaims(CERTIFICATE_SHAPE, payload)

/** Unknown fields are left out; a known field of another form invalidates the whole. */
export const parseRelayLicense = (value: unknown): RelayLicense | undefined => pickShape(LICENSE_SHAPE, value)

function pickClaims<Claims extends { readonly lic: RelayLicense }>(
  shape: Shape<Claims>,
  payload: unknown,
): Claims | undefined {
  const claims = pickShape(shape, payload)
  const lic = parseRelayLicense(claims?.lic)
  return claims === undefined || lic === undefined ? undefined : { ...claims, lic }
}
