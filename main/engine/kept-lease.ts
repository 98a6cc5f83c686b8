import type { LicenseProvider } from '../../providers/license-provider.js'
import type { Entitlement } from '../core/standing.js'
import { type Log, nameOfError } from '../ports/log.js'
import type { VaultReading } from '../vault/vault-content.js'

export interface KeptLeaseOptions {
  readonly provider: Pick<LicenseProvider, 'leaseTrust'>
  readonly appId: string
  /** The trusted time. */
  readonly at: number
  readonly toleranceMs: number
  readonly log: Log
}

/**
 * The reading with the kept lease checked: a launch believes what the relay signed, not what the file says. Without a valid
 * lease the license stays known, and waits for an answer of the relay.
 */
export async function checkKeptLease(
  reading: VaultReading,
  options: KeptLeaseOptions,
): Promise<VaultReading> {
  const { entitlement } = reading.content
  if (entitlement === null) return reading
  const { lease: kept, ...rest } = entitlement
  const { leaseTrust } = options.provider
  if (leaseTrust === undefined) return withEntitlement(reading, rest)
  const token = kept?.token ?? ''
  const reader = await loadReader(options.log)
  const claims = reader && (await reader.readLease(token, leaseTrust, reading, options))
  const license = { ...rest.license, testMode: claims?.lic.testMode === true }
  const endsAt = claims === null ? 0 : claims.exp * 1_000
  return withEntitlement(reading, { ...rest, license, lease: { token, endsAt } })
}

/** Most licenses come without a lease, and their launches without what reads one. A launch must not fail with it. */
async function loadReader(log: Log) {
  try {
    return await import('./signed-proofs.js')
  } catch (error) {
    log.write('error', 'what reads a lease could not be loaded', { error: nameOfError(error) })
    return null
  }
}

function withEntitlement(reading: VaultReading, entitlement: Entitlement): VaultReading {
  return { ...reading, content: { ...reading.content, entitlement } }
}
