import { DAY_MS, HOUR_MS, SECOND_MS } from '../../contract/duration.js'
import type { LeaseClaims } from '../../contract/lease.js'
import type { RelayLicense, RelaySeat } from '../../contract/relay-api.js'

export const DEFAULT_ISSUER = 'license-gate'

/** The content of a lease: the computer, the store's grant, and the time. */
interface LeaseSubject {
  readonly appId: string
  readonly deviceId: string
  readonly nonce: string
  readonly keyHash: string
  readonly license: RelayLicense
  readonly seat: RelaySeat
}

interface LeaseTerm {
  readonly leaseDays: number
  readonly expiryGraceDays: number
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

/** A granted answer is worth at least this, also where the store's clock and ours disagree about the license's end. */
const SHORTEST_LEASE_MS = HOUR_MS

/**
 * When a lease that is signed now ends, in the whole seconds of JWT. Not much beyond the license itself: a computer that
 * never comes back online must not go on for a month with a license that ended tomorrow. The grace is there because a
 * subscription renews on the server on its last day.
 */
export function leaseEndOf(
  { expiresAt }: Pick<RelayLicense, 'expiresAt'>,
  at: number,
  { leaseDays, expiryGraceDays }: LeaseTerm,
): number {
  const longestAt = at + leaseDays * DAY_MS
  const licenseEndsAt = typeof expiresAt === 'number' ? expiresAt + expiryGraceDays * DAY_MS : longestAt
  const endsAt = Math.max(Math.min(longestAt, licenseEndsAt), at + SHORTEST_LEASE_MS)
  return Math.floor(endsAt / SECOND_MS)
}
