import type { CertificateClaims } from '../../contract/lease.js'
import { ok, type Result } from '../../contract/result.js'
import type { LeaseFault, LeaseTrust } from '../../providers/lease/verify-lease.js'
import type { HeldCertificate } from '../core/held-certificate.js'
import type { DeviceIdentity } from '../ports/device-identity.js'
import { nodeLeaseCrypto } from '../ports/lease-crypto.js'
import type { VaultReading } from '../vault/vault-content.js'
import { leaseDeviceId } from './lease-device.js'

/** The certificate that the vault holds, whatever its term; `null`: there is none that holds here. Never rejects. */
export async function openKeptCertificate(
  { content: { certificate: token }, device }: VaultReading,
  trust: LeaseTrust | null,
): Promise<HeldCertificate | null> {
  if (token === null || trust === null) return null
  try {
    const read = await readCertificate(token, trust, device)
    return read.ok ? read.value : null
  } catch {
    return null
  }
}

/** @param time also holds it to its term at this instant of the trusted time */
export async function readCertificate(
  token: string,
  trust: LeaseTrust,
  device: DeviceIdentity,
  time?: { readonly at: number; readonly toleranceMs: number },
): Promise<Result<HeldCertificate, LeaseFault>> {
  const expected = { deviceId: leaseDeviceId(device), ...(time && { time }) }
  const { verifyCertificate } = await import('../../providers/lease/verify-lease.js')
  const verified = await verifyCertificate(token, trust, expected, nodeLeaseCrypto)
  return verified.ok ? ok(heldOf(verified.value)) : verified
}

function heldOf({ iat, exp, did, lic, seat }: CertificateClaims): HeldCertificate {
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
  return { license, issuedAt: iat * 1_000, endsAt: exp * 1_000 }
}
