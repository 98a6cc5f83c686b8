import type { DeviceIdentity } from '../ports/device-identity.js'
import type { VaultContent, VaultReading } from './vault-content.js'

/** Where the license of this computer is kept between launches. */
export interface LicenseVault {
  /** Reads and opens this computer's part. Synchronous and quick: it stands on the way of every launch. Never throws. */
  read(device: DeviceIdentity | null): VaultReading
  /** Replaces what is kept for this computer, in one atomic write. Never rejects. */
  write(device: DeviceIdentity, content: VaultContent): Promise<VaultWriteOutcome>
}

/** `cause` is an error code of the system (`ENOSPC`, `EROFS`, `EACCES`, `EPERM`) or `unknown`. */
export type VaultWriteOutcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'failed'; readonly cause: string }
