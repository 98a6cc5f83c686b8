import { SECOND_MS } from '../../contract/duration.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { isOfRetired, judgeSale, memberFor, servesSeat } from '../../contract/sale.js'
import { keyFormsOf, type LicenseProvider } from '../../providers/license-provider.js'
import type { TrialPeriod } from '../core/activation-state.js'
import { EARLIEST_AT, usedAtOf } from '../core/trusted-time.js'
import type { Clock } from '../ports/clock.js'
import type { DeviceIdentity, DeviceIdentityReader } from '../ports/device-identity.js'
import { type Log, nameOfError } from '../ports/log.js'
import { settledWithin } from '../ports/settled-within.js'
import type { LicenseVault } from '../vault/license-vault.js'
import {
  type Credentials,
  EMPTY_CONTENT,
  type VaultContent,
  type VaultReading,
} from '../vault/vault-content.js'
import {
  DEFAULT_APP_ID,
  demandOf,
  type LicenseEngineOptions,
  type LicenseEnginePorts,
} from './engine-options.js'
import { checkStoredLease, openStoredProofs } from './launch-proofs.js'
import { type MutableRecord, NO_DEVICE, takeUpReading } from './license-record.js'
import type { StatePublisher } from './state-publisher.js'
import type { TrustedClock } from './trusted-clock.js'

/** Reads the vault, once, and decides. */
export interface RecordOpening {
  /** Resolves with the snapshot of then. A file that could not be read is tried again. */
  open(): Promise<LicenseSnapshot>
  /** Whether what was read should be written again soon. */
  readonly writeSoon: boolean
  /** Calls back when the vault was read, before its snapshot is published: a trial or an adoption began, and is to be written. */
  onOpened(listener: (hasBegun: boolean) => void): void
}

interface RecordOpeningPorts extends LicenseEnginePorts {
  readonly time: TrustedClock
  readonly record: MutableRecord
  readonly publisher: StatePublisher
}

export function createRecordOpening(options: LicenseEngineOptions, ports: RecordOpeningPorts): RecordOpening {
  const { record, time, publisher, log } = ports
  let opening: Promise<LicenseSnapshot> | null = null
  let writeSoon = false
  let notifyOpened: (hasBegun: boolean) => void = () => undefined

  async function readVault(): Promise<LicenseSnapshot> {
    await ports.ready?.()
    const reading = await openVault(ports)
    logUnreadable(reading, log)
    return take(ofOurs(reading, options))
  }

  /** A file that could not be read may be readable by now, and hold the license that the user is about to be asked for. */
  async function readAgain(): Promise<LicenseSnapshot> {
    if (!record.isUnread || isAtWork(publisher)) return publisher.snapshot
    const reading = readOnce(ports.vault, record.device)
    if (reading === null || reading.problem?.kind === 'unreadable') return publisher.snapshot
    return take(ofOurs(reading, options))
  }

  async function take(reading: VaultReading): Promise<LicenseSnapshot> {
    const isCharged = time.resume(reading.content.time)
    const checked = markNotAsked(await checkStored(reading, ports, options), options)
    const proofs = await openStoredProofs(reading, options, log)
    const opened = await withFormerLicense(checked, ports, options)
    takeUpReading(record, opened, { acceptsTestKeys: options.acceptsTestKeys, ...proofs })
    const isActivated = record.activationState.kind === 'activated'
    const isLookedFor = opened !== checked
    writeSoon = isCharged || isLookedFor || (reading.deviceChanged && isActivated)
    notifyOpened(beginTrialIfDue(ports, options) || (isLookedFor && isActivated))
    return publisher.refresh()
  }

  return {
    open: () => (opening = opening === null ? readVault() : opening.then(readAgain)),
    get writeSoon() {
      return writeSoon
    },
    onOpened(listener) {
      notifyOpened = listener
    },
  }
}

function isAtWork({ work }: StatePublisher): boolean {
  return !['idle', 'waiting'].includes(work?.doing().activity.activity ?? 'idle')
}

/** A grant for another product opens nothing here. Our own vault keeps it apart; a host's may have only one. */
function ofOurs(reading: VaultReading, { provider }: LicenseEngineOptions): VaultReading {
  // A vault of the host's may hold what an earlier version of us gave it.
  const { sale = null, time } = reading.content as Partial<VaultContent> & Pick<VaultContent, 'time'>
  const isOther = judgeSale(demandOf(provider), sale) === 'other'
  return { ...reading, content: isOther ? { ...EMPTY_CONTENT, time } : { ...reading.content, sale } }
}

/** Chooses the provider of the stored license. A license whose provider the app no longer has needs no lease. */
function askedFor(
  provider: LicenseProvider,
  kept: Credentials | null,
): Pick<LicenseProvider, 'id' | 'leaseTrust'> {
  const { id, members } = provider
  if (members === undefined) return provider
  return (kept === null ? members[0] : memberFor({ members }, kept)) ?? { id }
}

function checkStored(
  reading: VaultReading,
  { time, log }: Pick<RecordOpeningPorts, 'time' | 'log'>,
  { provider, policy, appId = DEFAULT_APP_ID }: LicenseEngineOptions,
): Promise<VaultReading> {
  const { at } = time.read()
  const { clockToleranceMs: toleranceMs } = policy
  const asked = askedFor(provider, reading.content.credentials)
  const keepsCovered = policy.updates?.keepsCovered
  const lease = { provider: asked, appId: reading.appId ?? appId, at, toleranceMs, log, keepsCovered }
  return checkStoredLease(reading, lease)
}

/** A store is not asked that the app has retired, or no longer has. A later release may have it again. */
function markNotAsked(reading: VaultReading, { provider }: LicenseEngineOptions): VaultReading {
  const { entitlement, credentials } = reading.content
  if (entitlement === null || credentials === null) return reading
  const { storeNotAsked: _, ...kept } = entitlement
  const isAsked = servesSeat(provider, credentials) && !isOfRetired(provider, credentials)
  const marked = isAsked ? kept : { ...kept, storeNotAsked: true as const }
  return { ...reading, content: { ...reading.content, entitlement: marked } }
}

/** With the license of the gate that the app had before, where none of ours was ever held here, and it was not looked for yet. */
async function withFormerLicense(
  reading: VaultReading,
  { time, clock, log }: Pick<RecordOpeningPorts, 'time' | 'clock' | 'log'>,
  { adopt, provider, deviceName }: LicenseEngineOptions,
): Promise<VaultReading> {
  if (adopt === undefined || !isBlank(reading)) return reading
  try {
    const { adoptFormer } = await import('./adoption/adopt-former.js')
    const { at } = time.read()
    return await adoptFormer(reading, { adopt, keyForms: keyFormsOf(provider), deviceName, at, clock, log })
  } catch (error) {
    log.write('error', 'could not load the code that adopts a license', { error: nameOfError(error) })
    return reading
  }
}

function isBlank({ content, elsewhere, problem, isGivenBack }: VaultReading): boolean {
  const { credentials, entitlement, certificate, pendingActivation } = content
  // A vault of the host's may hold what an earlier version of us gave it.
  const { adoption = null } = content as Partial<VaultContent>
  const parts = [credentials, entitlement, certificate, pendingActivation, adoption, elsewhere, problem]
  return isGivenBack !== true && parts.every((part) => part === null)
}

/** A trial begins with the first launch, in memory. Whoever writes it makes sure that no clock put right later lengthens it. */
function beginTrialIfDue({ record, time }: RecordOpeningPorts, { policy }: LicenseEngineOptions): boolean {
  const { activationState, content } = record
  if (policy.trialMs === 0 || activationState.kind !== 'not-activated' || activationState.reason !== 'none')
    return false
  const usedMs = content.trial === null ? 0 : usedOfMisdated(content.trial, time)
  if (usedMs === null) return false
  const startedAt = time.read().at - usedMs
  record.content = { ...content, trial: { startedAt, endsAt: startedAt + policy.trialMs } }
  return true
}

/**
 * A trial that began before there was this package began on a clock that was behind, as after an empty battery. By the right
 * clock it would be over for ever, so it goes on from the first launch on that, with what was used of it.
 *
 * @returns how much was used; `null`: its date may be right
 */
function usedOfMisdated(trial: TrialPeriod, time: TrustedClock): number | null {
  if (trial.startedAt >= EARLIEST_AT || time.read().at < EARLIEST_AT) return null
  return Math.max(0, usedAtOf(time.anchor()) - trial.startedAt)
}

interface OpenVaultPorts {
  readonly clock: Clock
  readonly device: DeviceIdentityReader
  readonly vault: LicenseVault
  readonly log: Log
}

/** A reader of a host's own is not waited for any longer; the remembered computer is taken instead. */
export const DEVICE_LIMIT_MS = 10 * SECOND_MS

/** Neither port throws, but a host may provide its own; a gate that cannot be opened could not even be activated. */
export async function openVault({ clock, device, vault, log }: OpenVaultPorts): Promise<VaultReading> {
  let identity: DeviceIdentity | null = null
  try {
    const read = await settledWithin(clock, DEVICE_LIMIT_MS, device.read())
    if (read === null) log.write('error', 'the device id was not read in time')
    identity = read?.value ?? null
    const reading = vault.read(identity)
    if (reading.problem?.kind !== 'unreadable') return reading
    // Not waited for where it can be read: a launch of who is licensed is as quick as one read of a file.
    return (await vault.readPatiently?.(identity)) ?? reading
  } catch (error) {
    log.write('error', 'could not open the license vault', { error: nameOfError(error) })
    return identity === null ? readWithout(vault) : unreadable(identity)
  }
}

/** `null`: a vault of the host threw. */
export function readOnce(vault: LicenseVault, device: DeviceIdentity): VaultReading | null {
  try {
    return vault.read(device)
  } catch {
    return null
  }
}

function logUnreadable({ problem }: VaultReading, log: Log): void {
  if (problem?.cause === undefined) return
  const { cause, path } = problem
  log.write('warn', 'could not read the license file: allow reading it, or close what holds it open', {
    cause,
    path,
  })
}

function readWithout(vault: LicenseVault): VaultReading {
  try {
    return vault.read(null)
  } catch {
    return unreadable(NO_DEVICE)
  }
}

function unreadable(device: DeviceIdentity): VaultReading {
  return {
    device,
    content: EMPTY_CONTENT,
    elsewhere: null,
    problem: { kind: 'unreadable' },
    deviceChanged: false,
  }
}
