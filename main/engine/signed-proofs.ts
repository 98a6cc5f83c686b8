import type { CertificateClaims, LeaseClaims } from '../../contract/lease.js'
import { ok, type Result } from '../../contract/result.js'
import { saleOf, UNKNOWN_STORE } from '../../contract/sale.js'
import type { StoreNoticeClaims } from '../../contract/store-notice.js'
import {
  type LeaseFault,
  type LeaseTrust,
  verifyCertificate,
  verifyLease,
  verifyStoreNotice,
} from '../../providers/lease/verify-lease.js'
import type { ProviderLeaseTrust } from '../../providers/license-provider.js'
import type { StoredCertificate } from '../core/license-state-at.js'
import type { DeviceIdentity } from '../ports/device-identity.js'
import { leaseDeviceId, nodeLeaseCrypto } from '../ports/lease-crypto.js'
import type { Log } from '../ports/log.js'
import type { VaultReading } from '../vault/vault-content.js'

export interface LeaseReading {
  readonly appId: string
  /** The trusted time. */
  readonly at: number
  readonly toleranceMs: number
  readonly log: Log
  /** The license has ended, and its last lease with it: what it says of the end counts. */
  readonly isEnded?: boolean
}

/** Reads the relay's lease for the vault's seat; `null`: it is not valid. */
export async function readLease(
  token: string,
  trust: ProviderLeaseTrust,
  { content: { credentials }, device }: VaultReading,
  { appId, at, toleranceMs, log, isEnded = false }: LeaseReading,
): Promise<LeaseClaims | null> {
  if (credentials === null || credentials.instanceId === null) return null
  const { key, instanceId } = credentials
  const expected = {
    key,
    deviceId: leaseDeviceId(device),
    instanceId,
    ...(isEnded ? {} : { time: { at, toleranceMs } }),
  }
  const verified = await verifyLease(token, { appId, ...trust }, expected, nodeLeaseCrypto)
  if (verified.ok) return verified.value
  log.write('warn', 'the stored lease failed verification', { fault: verified.error })
  return null
}

/** @param time also holds it to its term at this instant of the trusted time */
export async function readCertificate(
  token: string,
  trust: LeaseTrust,
  device: DeviceIdentity,
  time?: { readonly at: number; readonly toleranceMs: number },
): Promise<Result<StoredCertificate, LeaseFault>> {
  const expected = { deviceId: leaseDeviceId(device), ...(time && { time }) }
  const verified = await verifyCertificate(token, trust, expected, nodeLeaseCrypto)
  return verified.ok ? ok(certificateOf(verified.value)) : verified
}

/** @param time also holds it to its term at this instant of the trusted time */
export function readStoreNotice(
  token: string,
  trust: LeaseTrust,
  time?: { readonly at: number; readonly toleranceMs: number },
): Promise<Result<StoreNoticeClaims, LeaseFault>> {
  return verifyStoreNotice(token, trust, time, nodeLeaseCrypto)
}

function certificateOf({ iat, exp, did, lic, seat, plan }: CertificateClaims): StoredCertificate {
  const { productName, variantName, testMode } = lic
  const license = {
    keyTail: '',
    ...(productName === undefined ? {} : { productName }),
    ...(variantName === undefined ? {} : { variantName }),
    expiresAt: exp * 1_000,
    seatsUsed: 'unknown',
    seatsLimit: 'unknown',
    seatName: seat ?? did.slice(0, 6).toUpperCase(),
    testMode: testMode === true,
  } as const
  const { store = UNKNOWN_STORE, ...ids } = lic
  const terms = { issuedAt: iat * 1_000, endsAt: exp * 1_000, sale: saleOf(ids, store) }
  return { license, ...terms, ...(plan === undefined ? {} : { plan }) }
}
