import type { LicenseProvider } from '../../providers/license-provider.js'
import type { Entitlement } from '../core/standing.js'
import { nodeLeaseCrypto } from '../ports/lease-crypto.js'
import { type Log, nameOfError } from '../ports/log.js'
import type { VaultReading } from '../vault/vault-content.js'
import { leaseDeviceId } from './lease-device.js'

export interface CheckLeaseOptions {
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
  options: CheckLeaseOptions,
): Promise<VaultReading> {
  const { entitlement } = reading.content
  if (entitlement === null) return reading
  const { lease: kept, ...rest } = entitlement
  if (options.provider.leaseTrust === undefined) return withEntitlement(reading, rest)
  const token = kept?.token ?? ''
  const claims = await readClaims(token, reading, options)
  const license = { ...rest.license, testMode: claims?.lic.testMode === true }
  const endsAt = claims === null ? 0 : claims.exp * 1_000
  return withEntitlement(reading, { ...rest, license, lease: { token, endsAt } })
}

async function readClaims(token: string, { content, device }: VaultReading, options: CheckLeaseOptions) {
  const { provider, appId, at, toleranceMs, log } = options
  const { credentials } = content
  if (provider.leaseTrust === undefined || credentials === null) return null
  if (credentials.instanceId === null) return null
  const verifier = await loadVerifier(log)
  if (verifier === null) return null
  const verified = await verifier.verifyLease(
    token,
    { appId, ...provider.leaseTrust },
    {
      key: credentials.key,
      deviceId: leaseDeviceId(device),
      instanceId: credentials.instanceId,
      time: { at, toleranceMs },
    },
    nodeLeaseCrypto,
  )
  if (verified.ok) return verified.value
  log.write('warn', 'the kept lease does not hold', { fault: verified.error })
  return null
}

/** Most licenses come without a lease, and their launches without what reads one. A launch must not fail with it. */
async function loadVerifier(log: Log) {
  try {
    return await import('../../providers/lease/verify-lease.js')
  } catch (error) {
    log.write('error', 'what reads a lease could not be loaded', { error: nameOfError(error) })
    return null
  }
}

function withEntitlement(reading: VaultReading, entitlement: Entitlement): VaultReading {
  return { ...reading, content: { ...reading.content, entitlement } }
}
