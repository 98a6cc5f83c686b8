import type { LeaseTrust } from '../../providers/lease/verify-lease.js'
import type { HeldCertificate } from '../core/license-state-at.js'
import type { VaultReading } from '../vault/vault-content.js'

/** The certificate that the vault holds, whatever its term; `null`: there is none that holds here. Never rejects. */
export async function openKeptCertificate(
  { content: { certificate: token }, device }: VaultReading,
  trust: LeaseTrust | null,
): Promise<HeldCertificate | null> {
  if (token === null || trust === null) return null
  try {
    const { readCertificate } = await import('./signed-proofs.js')
    const read = await readCertificate(token, trust, device)
    return read.ok ? read.value : null
  } catch {
    return null
  }
}
