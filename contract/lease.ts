import type { RelayLicense } from './relay-api.js'

/**
 * A lease is the relay's signed statement that one computer may use one license until an instant: a compact JWS, EdDSA over
 * Ed25519. Its header has exactly `alg`, `typ` and `kid`. Without a valid lease nothing is granted, online or offline.
 *
 * An offline certificate is the same for a computer without a network. It answers no request, so it has no nonce, and its issuer
 * sets its term.
 */
export const LEASE_ALGORITHM = 'EdDSA'
export const LEASE_TYPE = 'license-lease+jwt'
export const CERTIFICATE_TYPE = 'license-certificate+jwt'
/** A lease has less than 1 kB; longer text is not one. */
export const MAX_LEASE_LENGTH = 4 * 1024

/** Points of small order, whatever their sign: anybody can sign in the name of such a "key". */
const SMALL_ORDER = [
  'A[AQ]A{39}',
  '7[Pfv]_{39}',
  'JuiVj8KyJ7BFw_SJ8u-Y8NXfrAXTxjM5sTgCiG1T_',
  'xxdqcD1N2E-6PAt2DRBnDyogU_osOczGTsf9d5KsA',
].join('|')

/** The raw 32 bytes of an Ed25519 public key as base64url: the `x` of its JWK. This is what an app's author configures. */
export const LEASE_PUBLIC_KEY = new RegExp(`^(?!${SMALL_ORDER})[A-Za-z0-9_-]{43}$`)

/** Shared with certificates. `iat` and `exp` are in whole seconds, as in JWT; instants in `lic` are in milliseconds. */
interface SharedClaims {
  /** The name of the relay that signed. */
  readonly iss: string
  /** The app's id. */
  readonly aud: string
  readonly lic: RelayLicense
  readonly iat: number
  /** Never written by our issuers. If present, the token is valid from this instant. */
  readonly nbf?: number
  readonly exp: number
  readonly jti: string
}

export interface LeaseClaims extends SharedClaims {
  /** The device id. */
  readonly did: string
  /** SHA-256 of `leaseSubjectText(appId, key)`, lower-case hex. */
  readonly sub: string
  /** The store's id of the seat. */
  readonly iid: string
  /** The seat's name. */
  readonly seat: string
  /** The nonce of the request that was answered. */
  readonly nonce: string
}

export interface CertificateClaims extends SharedClaims {
  /**
   * The first `CERTIFICATE_DEVICE_LENGTH` digits of the device id, which is as much as fits into a request code that people can
   * type.
   */
  readonly did: string
  /** As in a lease; absent where the certificate was made for a computer that has no key. */
  readonly sub?: string
  readonly iid?: string
  readonly seat?: string
  /** The name of one of the app's plans, if the author sells by plan names rather than ids. */
  readonly plan?: string
}

/** 128 bits, so that nobody finds a second one. */
export const CERTIFICATE_DEVICE_LENGTH = 32
export const CERTIFICATE_DEVICE = /^[0-9a-f]{32}$/

/** Returns the text that is hashed to the `sub` of a lease. No store's keys differ in case alone, so the key's case is folded. */
export function leaseSubjectText(appId: string, key: string): string {
  return `license-gate:key:${appId}:${key.trim().toLowerCase()}`
}

/** Returns the text whose SHA-256 in base64url is the `kid` of a public key: its JWK thumbprint (RFC 7638). */
export function leaseKeyIdText(publicKey: string): string {
  return `{"crv":"Ed25519","kty":"OKP","x":"${publicKey}"}`
}
