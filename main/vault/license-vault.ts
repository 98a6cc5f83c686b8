import type { DeviceIdentity } from '../ports/device-identity.js'
import type { Credentials, VaultContent, VaultReading } from './vault-content.js'

/** Stores the license of this computer between launches. */
export interface LicenseVault {
  /** Reads and opens this computer's part. Synchronous and quick, since every launch waits for it. Never throws. */
  read(device: DeviceIdentity | null): VaultReading
  /**
   * As `read`, and tries again for a second or two while the file is there and cannot be read: a scanner, a backup or another
   * process may hold it. Absent: what cannot be read at once stays so. Never rejects.
   */
  readonly readPatiently?: (device: DeviceIdentity | null) => Promise<VaultReading>
  /**
   * `VaultReading.elsewhere` as it is now: if several computers share one profile, another may have taken over the license since.
   * If left out, the earlier reading stays.
   */
  findElsewhere?(device: DeviceIdentity): Credentials | null
  /** Replaces this computer's part in one atomic write. Never rejects. */
  write(device: DeviceIdentity, content: VaultContent): Promise<VaultWriteOutcome>
}

/** Replaces the whole file, atomically. Loaded for the first write only: reading needs nothing of it. */
export interface VaultWriter {
  /** Throws what the system says. */
  write(record: Record<string, unknown>): void
}

/**
 * `cause` is an error code of the system (`ENOSPC`, `EROFS`, `EACCES`, `EPERM`) or `unknown`. `isCopied`: false if the last good
 * copy differs from the file, so that the same content has to be written again later.
 */
export type VaultWriteOutcome =
  | { readonly kind: 'written'; readonly isCopied?: boolean }
  | { readonly kind: 'failed'; readonly cause: string }
