import type { LeaseTrust } from '../../providers/lease/verify-lease.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import type { LicensePolicy } from '../core/standing.js'
import type { Clock } from '../ports/clock.js'
import type { DeviceIdentityReader } from '../ports/device-identity.js'
import type { Log } from '../ports/log.js'
import type { Random } from '../ports/random.js'
import type { Transport } from '../ports/transport.js'
import type { LicenseVault } from '../vault/license-vault.js'

export interface LicenseEngineOptions {
  readonly provider: LicenseProvider
  readonly policy: LicensePolicy
  /** What leases and certificates are made out to. @defaultValue `'app'` */
  readonly appId?: string
  /** Raw Ed25519 public keys of those whose offline certificates are taken, besides the provider's own. */
  readonly certificateKeys?: readonly string[]
  /** The name of this computer in the store's list of seats. */
  readonly deviceName: string
  /** False in a packaged app: test-mode keys never unlock it. */
  readonly acceptsTestKeys: boolean
}

export interface LicenseEnginePorts {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly device: DeviceIdentityReader
  readonly vault: LicenseVault
  readonly transport: Transport
}

export const DEFAULT_APP_ID = 'app'

/** Whose certificates are taken: the author's key's, and those of a relay. `null`: nobody's. */
export function certificateTrust({
  provider,
  appId = DEFAULT_APP_ID,
  certificateKeys = [],
}: LicenseEngineOptions): LeaseTrust | null {
  const publicKeys = [...certificateKeys, ...(provider.leaseTrust?.publicKeys ?? [])]
  return publicKeys.length === 0 ? null : { publicKeys, appId: provider.leaseTrust?.appId ?? appId }
}
