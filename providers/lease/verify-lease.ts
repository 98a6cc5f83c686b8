import {
  CERTIFICATE_DEVICE_LENGTH,
  CERTIFICATE_TYPE,
  type CertificateClaims,
  LEASE_ALGORITHM,
  LEASE_TYPE,
  type LeaseClaims,
  leaseKeyIdText,
  leaseSubjectText,
} from '../../contract/lease.js'
import { parseCertificateClaims, parseLeaseClaims } from '../../contract/lease-parse.js'
import { fail, ok, type Result } from '../../contract/result.js'
import { parseStoreNotice, STORE_NOTICE_TYPE, type StoreNoticeClaims } from '../../contract/store-notice.js'
import { decodeBase64Url, encodeBase64Url, hexOf } from './base64url.js'
import type { LeaseCrypto } from './lease-crypto.js'
import { parseSignedToken, type SignedToken } from './signed-token.js'

/** Reasons why a token proves nothing here. The first that applies is returned. */
export type LeaseFault =
  /** No token, or not all of it. */
  | 'unreadable'
  /** A certificate instead of a lease, or any other mix-up of the three kinds. */
  | 'other-type'
  /** Signed by a key, or in a way, that this app does not accept. */
  | 'unknown-key'
  | 'bad-signature'
  | 'other-app'
  | 'other-key'
  | 'other-device'
  | 'other-seat'
  | 'other-request'
  /** From a time that is still to come: a clock is wrong. */
  | 'not-yet'
  | 'expired'

/** The trusted issuers. */
export interface LeaseTrust {
  /** Raw Ed25519 keys, base64url. More than one while a signing key is changed for another. */
  readonly publicKeys: readonly string[]
  readonly appId: string
}

/** Left out online, where the nonce of the request proves that the lease was made just now. */
interface LeaseTime {
  /** The trusted time. */
  readonly at: number
  /** How far an issuer's clock may be ahead of it. */
  readonly toleranceMs: number
}

export interface LeaseExpectation {
  readonly key: string
  readonly deviceId: string
  /** Left out where the answer is to name the seat. */
  readonly instanceId?: string
  /** Online: the nonce that was sent. */
  readonly nonce?: string
  readonly time?: LeaseTime
}

/** Checks that a lease lets this computer use this key: the one check, for a relay's answers and for each launch. */
export async function verifyLease(
  text: string,
  trust: LeaseTrust,
  expected: LeaseExpectation,
  crypto: LeaseCrypto,
): Promise<Result<LeaseClaims, LeaseFault>> {
  const token = await verifyToken(text, LEASE_TYPE, trust, crypto)
  if (!token.ok) return token
  const claims = parseLeaseClaims(token.value.payload)
  if (claims === undefined) return fail('unreadable')
  const subject = hexOf(await crypto.sha256(leaseSubjectText(trust.appId, expected.key)))
  const { instanceId = claims.iid, nonce = claims.nonce } = expected
  if (claims.aud !== trust.appId) return fail('other-app')
  if (claims.sub !== subject) return fail('other-key')
  if (claims.did !== expected.deviceId) return fail('other-device')
  if (claims.iid !== instanceId) return fail('other-seat')
  if (claims.nonce !== nonce) return fail('other-request')
  const fault = faultOfTime(claims, expected.time)
  return fault === null ? ok(claims) : fail(fault)
}

/** Checks that a trusted issuer made an offline certificate for this app on this computer. */
export async function verifyCertificate(
  text: string,
  trust: LeaseTrust,
  expected: { readonly deviceId: string; readonly time?: LeaseTime },
  crypto: LeaseCrypto,
): Promise<Result<CertificateClaims, LeaseFault>> {
  const token = await verifyToken(text, CERTIFICATE_TYPE, trust, crypto)
  if (!token.ok) return token
  const claims = parseCertificateClaims(token.value.payload)
  if (claims === undefined) return fail('unreadable')
  if (claims.aud !== trust.appId) return fail('other-app')
  if (claims.did !== expected.deviceId.slice(0, CERTIFICATE_DEVICE_LENGTH)) return fail('other-device')
  const fault = faultOfTime(claims, expected.time)
  return fault === null ? ok(claims) : fail(fault)
}

/** Whether a store notice was made for this app, by whom the app trusts, and, where a time is given, is in its term. */
export async function verifyStoreNotice(
  text: string,
  trust: LeaseTrust,
  time: LeaseTime | undefined,
  crypto: LeaseCrypto,
): Promise<Result<StoreNoticeClaims, LeaseFault>> {
  const token = await verifyToken(text, STORE_NOTICE_TYPE, trust, crypto)
  if (!token.ok) return token
  const claims = parseStoreNotice(token.value.payload)
  if (claims === undefined) return fail('unreadable')
  if (![claims.aud].flat().includes(trust.appId)) return fail('other-app')
  const fault = faultOfTime(claims, time)
  return fault === null ? ok(claims) : fail(fault)
}

async function verifyToken(
  text: string,
  type: string,
  { publicKeys }: LeaseTrust,
  crypto: LeaseCrypto,
): Promise<Result<SignedToken, LeaseFault>> {
  const token = parseSignedToken(text)
  if (token === null) return fail('unreadable')
  // The algorithm in a header is never believed, only compared with the one we use.
  if (token.algorithm !== LEASE_ALGORITHM) return fail('unknown-key')
  if (token.type !== type) return fail('other-type')
  const publicKey = await findKey(token.keyId, publicKeys, crypto)
  if (publicKey === null) return fail('unknown-key')
  const isTrue = await crypto.verifyEd25519(publicKey, token.signature, token.signed)
  return isTrue ? ok(token) : fail('bad-signature')
}

async function findKey(
  keyId: string,
  publicKeys: readonly string[],
  crypto: LeaseCrypto,
): Promise<Uint8Array | null> {
  for (const publicKey of publicKeys) {
    if ((await leaseKeyId(publicKey, crypto)) === keyId) return decodeBase64Url(publicKey)
  }
  return null
}

/** The `kid` of a public key. */
export async function leaseKeyId(publicKey: string, crypto: LeaseCrypto): Promise<string> {
  return encodeBase64Url(await crypto.sha256(leaseKeyIdText(publicKey)))
}

/** The last millisecond before `exp` still counts. A time that is no number proves nothing. */
function faultOfTime(
  { iat, nbf = iat, exp }: Pick<LeaseClaims, 'iat' | 'nbf' | 'exp'>,
  time?: LeaseTime,
): LeaseFault | null {
  if (exp <= Math.max(iat, nbf)) return 'expired'
  if (time === undefined) return null
  if (!(time.at < exp * 1_000)) return 'expired'
  return Math.max(iat, nbf) * 1_000 <= time.at + time.toleranceMs ? null : 'not-yet'
}
