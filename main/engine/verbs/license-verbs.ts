import type { LicenseCommands } from '../../../contract/license-commands.js'
import type { StoreLoad } from '../checks/store-load.js'
import type { LicenseEngineOptions, LicenseEnginePorts } from '../engine-options.js'
import { certificateTrust, DEFAULT_APP_ID, demandOf } from '../engine-options.js'
import type { EngineParts } from '../engine-parts.js'
import { leaseDeviceId } from '../lease-device.js'
import type { Outcome } from '../outcome.js'
import { createActivation } from './activation.js'
import type { ActivationPorts } from './activation-ports.js'
import { createCertificates } from './certificates.js'
import { createDeactivation } from './deactivation.js'
import { createDevices } from './devices.js'
import { createJournal } from './journal.js'
import { createLicenseCommands, type LicenseCommandsPorts } from './license-commands.js'
import { createOtherProduct } from './other-product.js'
import { createRevalidation } from './revalidation.js'
import { createSeatNames } from './seat-names.js'
import { createStoreCalls, type StoreCalls } from './store-calls.js'
import { createUnsavedSeats } from './unsaved-seats.js'

/** All that asks the store, or is asked for by the user. A licensed launch needs nothing of it. */
export interface LicenseVerbs {
  readonly commands: LicenseCommands
  /** Asks the store whether this computer's seat still holds. */
  check(): Promise<Outcome>
  /** Cancels the requests that are under way. */
  dispose(): void
}

/** What drives the verbs: everything of the engine but them. */
type EngineDrive = Omit<LicenseCommandsPorts, 'rooms'> & { readonly storeLoad: StoreLoad }

export type CreateLicenseVerbs = typeof createLicenseVerbs

export function createLicenseVerbs(
  options: LicenseEngineOptions,
  ports: LicenseEnginePorts,
  drive: EngineDrive,
): LicenseVerbs {
  const store = createVerbCalls(options, ports, drive.parts)
  const rooms = createVerbRooms(options, ports, drive, store)
  return {
    commands: createLicenseCommands({ ...drive, rooms }),
    check: rooms.revalidation.check,
    dispose: store.dispose,
  }
}

export type VerbRooms = ReturnType<typeof createVerbRooms>

/** The rooms of the verbs, each given what it needs of the others. */
function createVerbRooms(
  options: LicenseEngineOptions,
  { random, vault }: LicenseEnginePorts,
  drive: EngineDrive,
  store: StoreCalls,
) {
  const { provider, policy } = options
  const { parts, storeLoad } = drive
  const { log, time, record, journal: status } = parts
  const otherProduct = createOtherProduct({ record, store, vault, demand: demandOf(provider) })
  const shared = { providerId: provider.id, record, store, time, random, log, policy, otherProduct }
  const journal = createJournal(shared, status)
  const seatNames = createSeatNames(options.deviceName, random)
  const unsavedSeats = createUnsavedSeats()
  const activation = createActivation({ ...shared, journal, seatNames, unsavedSeats, later: laterOf(drive) })
  return {
    store,
    journal,
    activation,
    deactivation: createDeactivation(shared),
    revalidation: createRevalidation({ ...shared, journal, activation, storeLoad }),
    devices: createDevices(shared),
    certificates: createCertificates({ ...shared, trust: () => certificateTrust(options, record.appId) }),
  }
}

/** One at a time with the verbs, as they are. No two are about the same seat. */
function laterOf({ runner, schedule, publisher }: EngineDrive): ActivationPorts['later'] {
  return (task) =>
    void runner.run('late', task, task).then(() => {
      schedule.noteAnswer()
      publisher.refresh()
    })
}

function createVerbCalls(
  { provider, acceptsTestKeys, appId = DEFAULT_APP_ID }: LicenseEngineOptions,
  { transport, clock, random }: LicenseEnginePorts,
  { log, record }: EngineParts,
): StoreCalls {
  return createStoreCalls({
    provider,
    transport,
    clock,
    random,
    log,
    acceptsTestKeys,
    computer: () => ({ appId: record.appId ?? appId, deviceId: leaseDeviceId(record.device) }),
    onServerTime: (serverTimeAt, confirms) => record.heal(serverTimeAt, confirms),
  })
}
