import type { SeatOrigin } from '../../../contract/sale.js'
import type { LicenseProvider } from '../../../providers/license-provider.js'
import { leaseDeviceId } from '../../ports/lease-crypto.js'
import type { Credentials, VaultContent } from '../../vault/vault-content.js'
import { forgetFormerGate } from '../adoption/forget-former.js'
import type { StoreLoad } from '../checks/store-load.js'
import type { LicenseEngineOptions, LicenseEnginePorts } from '../engine-options.js'
import { certificateTrust, DEFAULT_APP_ID, demandOf, noticeTrust } from '../engine-options.js'
import type { EngineServices } from '../engine-services.js'
import { createNoticeRelay, withNoticeRelay } from '../notices/notice-relay.js'
import { createStoreNotices } from '../notices/store-notices.js'
import type { Outcome } from '../outcome.js'
import type { RecordKeeper } from '../record-keeper.js'
import { createActivator, createUnsavedSeats } from './activator.js'
import { createCertificates } from './certificates.js'
import { createDeactivation } from './deactivation.js'
import { createDevices } from './devices.js'
import { createJournal } from './journal.js'
import { moveOnDemand } from './moving.js'
import { createOtherProduct } from './refused-seat.js'
import { createSeatCheck, type SeatCheck } from './seat-check.js'
import { createSeatNames, isSameKey, isSameSeat } from './seat-identity.js'
import { createStoreCalls, type StoreCalls } from './store-calls.js'
import type { AskedSeat, StoreCallsPorts } from './store-request.js'

interface LicenseVerbPorts extends EngineServices {
  readonly storeLoad: StoreLoad
  /** Queues a task that nobody waits for. */
  readonly later: (task: () => Promise<Outcome>) => void
}

export type LicenseVerbs = ReturnType<typeof createLicenseVerbs>

/** All that asks the store, each verb given what it needs of the others. */
export function createLicenseVerbs(
  options: LicenseEngineOptions,
  ports: LicenseEnginePorts,
  { log, time, record, journal: status, storeLoad, later }: LicenseVerbPorts,
) {
  const { provider, policy } = options
  const { random, vault } = ports
  const notices = createStoreNotices({ ...ports, log, time, record, policy, ...noticeSourceOf(options) })
  const relay = createNoticeRelay({
    log,
    time,
    record,
    policy,
    connect: createConnect(options, ports, record),
  })
  const store = withNoticeRelay(createVerbCalls(options, ports, record), relay, record)
  const otherProduct = createOtherProduct({ record, store, vault, demand: demandOf(provider) })
  const shared = { record, store, time, random, log, policy, otherProduct }
  const journal = createJournal(shared, status)
  const seatNames = createSeatNames(options.deviceName, random)
  const unsavedSeats = createUnsavedSeats()
  const activator = createActivator({ ...shared, journal, seatNames, unsavedSeats, later })
  // named: the declarations of what this returns are written for the package
  const seatCheck: SeatCheck = createSeatCheck({ ...shared, journal, activator, storeLoad, notices, relay })
  if (options.adopt !== undefined) forgetFormerGate(options.adopt, { record, clock: ports.clock, log })
  return {
    store,
    notices,
    journal,
    activator,
    deactivation: createDeactivation({ ...shared, activator }),
    seatCheck,
    devices: createDevices(shared),
    move: () => moveOnDemand({ ...shared, journal, activator }),
    certificates: createCertificates({ ...shared, trust: () => certificateTrust(options, record.appId) }),
  }
}

/** Finds the origin of the seat in question among all stored ones. */
function originIn({ content, elsewhere }: RecordKeeper, asked: AskedSeat): SeatOrigin | undefined {
  const { credentials, pendingReleases, pendingActivation } = content
  const { key, instanceId } = asked
  const isPending = pendingActivation !== null && isSameKey(pendingActivation.key, key)
  if (isPending && instanceId === undefined) return pendingActivation
  if (asked.isNew) return undefined
  const kept = [credentials, ...pendingReleases, elsewhere, adoptedIn(content)].filter(
    (seat) => seat !== null,
  )
  const own =
    instanceId === undefined ? undefined : kept.find((seat) => isSameSeat(seat, { key, instanceId }))
  return own ?? kept.find((seat) => isSameKey(seat.key, key))
}

/** Whose a seat is that was adopted, where the former gate knew it. */
function adoptedIn({
  adoption,
}: VaultContent): (SeatOrigin & Pick<Credentials, 'key' | 'instanceId'>) | null {
  if (adoption?.stage !== 'unproven' || adoption.providerId === undefined) return null
  const { providerId, key, instanceId = null } = adoption
  return { providerId, key, instanceId }
}

function noticeSourceOf(
  options: LicenseEngineOptions,
): Pick<Parameters<typeof createStoreNotices>[0], 'notices' | 'trust'> {
  return { notices: options.notices, trust: noticeTrust(options) }
}

/** Of what such a relay answers, only a yes tells the time. */
function createConnect(
  options: LicenseEngineOptions,
  ports: LicenseEnginePorts,
  record: RecordKeeper,
): (relay: LicenseProvider) => StoreCalls {
  const heal = (at: number, confirms: boolean): void => (confirms ? record.heal(at, confirms) : undefined)
  return (provider) => createVerbCalls({ ...options, provider }, ports, record, heal)
}

function createVerbCalls(
  { provider, acceptsTestKeys, plans = null, appId = DEFAULT_APP_ID }: LicenseEngineOptions,
  { transport, clock, random, log }: LicenseEnginePorts,
  record: RecordKeeper,
  onServerTime: StoreCallsPorts['onServerTime'] = record.heal,
): StoreCalls {
  return createStoreCalls({
    provider,
    transport,
    clock,
    random,
    log,
    acceptsTestKeys,
    plans,
    originOf: (asked) => originIn(record, asked),
    computer: () => ({ appId: record.appId ?? appId, deviceId: leaseDeviceId(record.device) }),
    onServerTime,
  })
}
