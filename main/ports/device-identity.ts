/**
 * Who this computer is, for one app. Neither field lets anyone compute the machine id: both are HMAC-SHA256 of it.
 */
export interface DeviceIdentity {
  /** HMAC-SHA256(machine id, app id + ':device'), hex: names this computer's record in the vault. */
  readonly id: string
  /** HMAC-SHA256(machine id, app id + ':entitlement'), hex: what the entitlement is sealed with. Never leaves the main process. */
  readonly secret: string
  readonly source: DeviceIdSource
}

/** Where the machine id came from. A change of source alone is not a change of computer. */
export type DeviceIdSource =
  | 'linux:etc-machine-id'
  | 'linux:dbus-machine-id'
  | 'macos:ioreg'
  | 'windows:registry'
  | 'node-machine-id'
  /** No id could be read: a random one, kept in the vault. */
  | 'random'
  /** Given by the host. */
  | 'host'

/** Reads the identity of this computer. Never rejects: without any machine id it answers `null`. */
export interface DeviceIdentityReader {
  /** Reads who this computer is; `null` where the system does not tell. */
  read(): Promise<DeviceIdentity | null>
}
