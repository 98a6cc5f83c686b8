import { SECOND_MS } from '../../contract/duration.js'
import type { LeaseClaims } from '../../contract/lease.js'
import type { RelayLicense, RelaySeat } from '../../contract/relay-api.js'
import { type LeaseTerm, leaseEndOf } from './lease-term.js'

export const DEFAULT_ISSUER = 'license-gate'

/** What a lease is made of: who asked, what the store granted, and when. */
interface LeaseSubject {
  readonly appId: string
  readonly deviceId: string
  readonly nonce: string
  readonly keyHash: string
  readonly license: RelayLicense
  readonly seat: RelaySeat
}

export interface LeaseRules extends LeaseTerm {
  readonly issuer: string
}

export function leaseClaimsOf(subject: LeaseSubject, at: number, rules: LeaseRules): LeaseClaims {
  const { appId, deviceId, nonce, keyHash, license, seat } = subject
  return {
    iss: rules.issuer,
    aud: appId,
    sub: keyHash,
    did: deviceId,
    iid: seat.instanceId,
    seat: seat.name,
    lic: license,
    nonce,
    iat: Math.floor(at / SECOND_MS),
    exp: leaseEndOf(license, at, rules),
    jti: crypto.randomUUID(),
  }
}
