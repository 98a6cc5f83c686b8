import type { LeaseClaims } from '../../contract/lease.js'
import { saleAfter, saleOf, UNKNOWN_STORE } from '../../contract/sale.js'
import type { StoreNoticeClaims } from '../../contract/store-notice.js'
import type { LeaseTrust } from '../../providers/lease/verify-lease.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import type { Activation } from '../core/activation-state.js'
import type { StoredCertificate } from '../core/license-state-at.js'
import { type Log, nameOfError } from '../ports/log.js'
import type { Credentials, VaultReading } from '../vault/vault-content.js'
import { certificateTrust, type LicenseEngineOptions, noticeTrust } from './engine-options.js'
import type { LicenseRecord } from './license-record.js'
import type { LeaseReading } from './signed-proofs.js'

/** Nobody here asks for the lease. A number, since earlier versions of the app must be able to read it too. */
const ENDLESS = Number.MAX_SAFE_INTEGER

interface StoredLeaseOptions extends LeaseReading {
  readonly provider: Pick<LicenseProvider, 'id' | 'leaseTrust'>
  /** Whether builds that a license covered go on after its end: by the end that was signed, then. */
  readonly keepsCovered?: boolean | undefined
}

/**
 * Checks the stored lease of a reading: a launch believes the relay's signature, not the file. Without a valid lease the license
 * stays known and waits for an answer of the relay.
 *
 * A license that was granted without leases, before the app went over to a relay, has none to check: its grace period goes on,
 * and from the first answer of the relay on it needs one. The lease of a relay that the app went over from is kept, and bounds
 * nothing: the app may go back.
 */
export async function checkStoredLease(
  reading: VaultReading,
  options: StoredLeaseOptions,
): Promise<VaultReading> {
  const { entitlement, credentials, adoption } = reading.content
  // What was adopted has no lease yet, and is bounded by its grace period alone.
  if (entitlement === null || (credentials === null && adoption?.stage === 'unproven')) return reading
  const { lease: kept, ...rest } = entitlement
  const { id, leaseTrust } = options.provider
  if (kept === undefined && (leaseTrust === undefined || isOfAnother(id, credentials))) return reading
  const token = kept?.token ?? ''
  if (leaseTrust === undefined) return withActivation(reading, { ...rest, lease: { token, endsAt: ENDLESS } })
  const reader = await loadReader(options.log)
  const isEnded = options.keepsCovered === true && rest.verdict?.reason === 'expired'
  const claims = reader && (await reader.readLease(token, leaseTrust, reading, { ...options, isEnded }))
  const end = isEnded && claims !== null ? { expiresAt: claims.lic.expiresAt } : {}
  const license = { ...rest.license, ...end, testMode: claims?.lic.testMode === true }
  const endsAt = claims === null ? 0 : claims.exp * 1_000
  const checked = withActivation(reading, { ...rest, license, lease: { token, endsAt } })
  return claims === null ? checked : withSale(checked, claims.lic)
}

function isOfAnother(providerId: string, credentials: Credentials | null): boolean {
  return credentials !== null && credentials.providerId !== providerId
}

/** Most licenses come without a lease, and their launches without what reads one. A launch must not fail with it. */
async function loadReader(log: Log) {
  try {
    return await import('./signed-proofs.js')
  } catch (error) {
    log.write('error', 'could not load the lease reader', { error: nameOfError(error) })
    return null
  }
}

function withActivation(reading: VaultReading, entitlement: Activation): VaultReading {
  return { ...reading, content: { ...reading.content, entitlement } }
}

/** The relay signs the sale too. An earlier relay leaves out the store. */
function withSale(reading: VaultReading, { store, ...ids }: LeaseClaims['lic']): VaultReading {
  const known = reading.content.sale
  const sale = saleAfter(known, saleOf(ids, store ?? known?.store ?? UNKNOWN_STORE))
  return { ...reading, content: { ...reading.content, sale } }
}

/** What else the vault holds that somebody has signed. Never rejects. */
export async function openStoredProofs(
  reading: VaultReading,
  options: LicenseEngineOptions,
  log: Log,
): Promise<Pick<LicenseRecord, 'certificate' | 'storeNotice'>> {
  return {
    certificate: await openStoredCertificate(reading, certificateTrust(options, reading.appId)),
    storeNotice: await openStoredNotice(reading, noticeTrust(options), log),
  }
}

/** Opens the vault's certificate, whatever its term; `null`: none is valid here. Never rejects. */
export async function openStoredCertificate(
  { content: { certificate: token }, device }: VaultReading,
  trust: LeaseTrust | null,
): Promise<StoredCertificate | null> {
  if (token === null || trust === null) return null
  try {
    const { readCertificate } = await import('./signed-proofs.js')
    const read = await readCertificate(token, trust, device)
    return read.ok ? read.value : null
  } catch {
    return null
  }
}

/** The store notice that the vault holds, whatever its term; `null`: there is none that was made for this app. Never rejects. */
async function openStoredNotice(
  { content: { storeNotice: token } }: VaultReading,
  trust: LeaseTrust | null,
  log: Log,
): Promise<StoreNoticeClaims | null> {
  if (!token || trust === null) return null
  try {
    const { readStoreNotice } = await import('./signed-proofs.js')
    const read = await readStoreNotice(token, trust)
    if (read.ok) return read.value
    log.write('warn', 'the stored notice failed verification', { fault: read.error })
  } catch (error) {
    log.write('error', 'could not load the notice reader', { error: nameOfError(error) })
  }
  return null
}
