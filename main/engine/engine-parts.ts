import type { LeaseTrust } from '../../providers/lease/verify-lease.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import type { LicensePolicy } from '../core/standing.js'
import type { Clock } from '../ports/clock.js'
import type { DeviceIdentityReader } from '../ports/device-identity.js'
import type { Log } from '../ports/log.js'
import type { Random } from '../ports/random.js'
import type { Transport } from '../ports/transport.js'
import type { LicenseVault } from '../vault/license-vault.js'
import { leaseDeviceId } from './lease-device.js'
import { createRecordKeeper } from './record-keeper.js'
import { createTrustedClock } from './trusted-clock.js'
import { createActivation } from './verbs/activation.js'
import { createCertificates } from './verbs/certificates.js'
import { createDeactivation } from './verbs/deactivation.js'
import { createDevices } from './verbs/devices.js'
import { createJournal } from './verbs/journal.js'
import { createRevalidation } from './verbs/revalidation.js'
import { createSeatNames } from './verbs/seat-names.js'
import { createStoreCalls } from './verbs/store-calls.js'
import { createUnsavedSeats } from './verbs/unsaved-seats.js'

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

export type EngineParts = ReturnType<typeof createEngineParts>

/** The rooms of the engine, each given what it needs of the others. */
export function createEngineParts(
  options: LicenseEngineOptions,
  ports: LicenseEnginePorts,
  onRecordChanged: () => void,
) {
  const { provider, policy, acceptsTestKeys, appId = DEFAULT_APP_ID } = options
  const { clock, random, vault, transport } = ports
  const log = createSafeLog(ports.log)
  const time = createTrustedClock(clock, policy.clockToleranceMs)
  const record = createRecordKeeper({ vault, time, log, acceptsTestKeys, onChanged: onRecordChanged })
  const onServerTime = (serverTimeAt: number): void => record.heal(serverTimeAt)
  const store = createStoreCalls({
    provider,
    transport,
    random,
    log,
    acceptsTestKeys,
    computer: () => ({ appId, deviceId: leaseDeviceId(record.device) }),
    onServerTime,
  })
  const shared = { providerId: provider.id, record, store, time, random, log, policy }
  const journal = createJournal(shared)
  const seatNames = createSeatNames(options.deviceName, random)
  return {
    log,
    time,
    record,
    store,
    journal,
    activation: createActivation({ ...shared, journal, seatNames, unsavedSeats: createUnsavedSeats() }),
    deactivation: createDeactivation(shared),
    revalidation: createRevalidation({ ...shared, journal }),
    devices: createDevices(shared),
    certificates: createCertificates({ ...shared, trust: certificateTrust(options) }),
  }
}

/** Whose certificates are taken: the author's key's, and those of a relay. `null`: nobody's. */
export function certificateTrust({
  provider,
  appId = DEFAULT_APP_ID,
  certificateKeys = [],
}: LicenseEngineOptions): LeaseTrust | null {
  const publicKeys = [...certificateKeys, ...(provider.leaseTrust?.publicKeys ?? [])]
  return publicKeys.length === 0 ? null : { publicKeys, appId: provider.leaseTrust?.appId ?? appId }
}

/** A log that throws must not stop what is being logged. */
function createSafeLog(log: Log): Log {
  return {
    write(...line) {
      try {
        log.write(...line)
      } catch {
        // There is nowhere left to say it.
      }
    },
  }
}
