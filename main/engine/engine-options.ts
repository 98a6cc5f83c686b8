import type { StoreDemand } from '../../contract/sale.js'
import type { LeaseTrust } from '../../providers/lease/verify-lease.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import type { LicensePolicy } from '../core/activation-state.js'
import type { Plans } from '../core/plans.js'
import type { AdoptOption } from '../options.js'
import type { Clock } from '../ports/clock.js'
import type { DeviceIdentityReader } from '../ports/device-identity.js'
import type { Log } from '../ports/log.js'
import type { Random } from '../ports/random.js'
import type { Transport } from '../ports/transport.js'
import type { LicenseVault } from '../vault/license-vault.js'

/**
 * Configures an engine without Electron: the store, the rules for trial and grace, and the names of app and
 * computer.
 */
export interface LicenseEngineOptions {
  /** The store, such as `lemonSqueezy({ … })`. */
  readonly provider: LicenseProvider
  /** The rules for trial, grace and checks. */
  readonly policy: LicensePolicy
  /** The app id in leases and certificates. @defaultValue `'app'` */
  readonly appId?: string
  /** Raw Ed25519 public keys of other issuers whose offline certificates are accepted, besides the provider's own. */
  readonly certificateKeys?: readonly string[]
  /** Where the author's store notices are, and whose are believed. @defaultValue none are fetched, none is believed */
  readonly notices?: NoticeSource | undefined
  /** The name of this computer in the store's list of seats. */
  readonly deviceName: string
  /** Reads the license of the gate that the app had before. */
  readonly adopt?: AdoptOption
  /** False in a packaged app: test-mode keys never unlock it. */
  readonly acceptsTestKeys: boolean
  /** @defaultValue `null`: the app is sold in one plan, or in none */
  readonly plans?: Plans | null
}

/** Where an app finds the store notices of its author. */
export interface NoticeSource {
  readonly url: string
  /** Raw Ed25519 public keys, base64url. */
  readonly publicKeys: readonly string[]
}

/**
 * Connects an engine to its surroundings: clock, chance, log, computer, file and network. `createMemoryPorts()` has
 * all of them for tests.
 */
export interface LicenseEnginePorts {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly device: DeviceIdentityReader
  readonly vault: LicenseVault
  readonly transport: Transport
  /** Resolves when the vault may be read. Left out: at once. */
  readonly ready?: () => Promise<unknown>
}

export const DEFAULT_APP_ID = 'app'

/** Returns the sale that a stored license must come from; `null`: the app cannot tell. */
export function demandOf({
  id,
  sale,
  members = [],
}: Pick<LicenseProvider, 'id' | 'sale' | 'members'>): StoreDemand | null {
  if (sale !== undefined) return { store: id, ...sale }
  const [first, ...others] = members.map(demandOf).filter((demand) => demand !== null)
  return first === undefined ? null : { ...first, others }
}

/**
 * Returns the accepted issuers of certificates: the author's key and those of a relay. `null`: none.
 *
 * @param foundUnder the app's former id, if the license was found under one
 */
export function certificateTrust(
  { provider, appId = DEFAULT_APP_ID, certificateKeys = [] }: LicenseEngineOptions,
  foundUnder: string = appId,
): LeaseTrust | null {
  const trusts = [provider, ...(provider.members ?? [])].flatMap(({ leaseTrust }) => leaseTrust ?? [])
  const publicKeys = [...certificateKeys, ...trusts.flatMap((trust) => trust.publicKeys)]
  return publicKeys.length === 0 ? null : { publicKeys, appId: trusts[0]?.appId ?? foundUnder }
}

/** Whose store notices are believed; `null`: nobody's. */
export function noticeTrust({ notices, appId = DEFAULT_APP_ID }: LicenseEngineOptions): LeaseTrust | null {
  return notices === undefined ? null : { publicKeys: notices.publicKeys, appId }
}
