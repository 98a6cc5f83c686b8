import type { LicenseSnapshot } from '../../contract/license-state.js'
import { judgeSale } from '../../contract/sale.js'
import type { TrialPeriod } from '../core/standing.js'
import { EARLIEST_AT } from '../core/trusted-time.js'
import { EMPTY_CONTENT, type VaultContent, type VaultReading } from '../vault/vault-content.js'
import { describeEngine } from './diagnostics.js'
import {
  certificateTrust,
  DEFAULT_APP_ID,
  demandOf,
  type LicenseEngineOptions,
  type LicenseEnginePorts,
} from './engine-options.js'
import { createEngineParts, type EngineParts } from './engine-parts.js'
import type { CreateEngineWork, EngineWork, EngineWorkPorts } from './engine-work.js'
import { openKeptCertificate } from './kept-certificate.js'
import { checkKeptLease } from './kept-lease.js'
import { createLaterWork, type LaterWork } from './later-work.js'
import type { LicenseEngine } from './license-engine.js'
import { logUnreadable, openVault, readOnce } from './open-vault.js'
import { createStatePublisher, type StatePublisher } from './state-publisher.js'
import type { CreateLicenseVerbs } from './verbs/license-verbs.js'

/** What a launch does without: loaded when it is needed, or at hand. */
type LaterHalves = { readonly loadVerbs: () => Promise<CreateLicenseVerbs> } & (
  | { readonly work: CreateEngineWork }
  | { readonly loadWork: () => Promise<CreateEngineWork> }
)

/**
 * Composes the engine over its ports. Nothing here imports Electron, so all of it runs and is tested in plain Node.
 *
 * Here is the half that opens: it reads the vault, decides and tells. The other one works on what was opened.
 */
export function composeEngine(
  options: LicenseEngineOptions,
  ports: LicenseEnginePorts,
  later: LaterHalves,
): LicenseEngine {
  let disposed = false
  const parts = createEngineParts(options, ports, onRecordChanged)
  const { policy, provider } = options
  const publisher = createStatePublisher({ ...ports, ...parts, policy, work: () => work.current })
  const opening = createOpening(options, ports, parts, { publisher, work: () => work.current })
  const work = composeWork(options, ports, later, {
    drive: { parts, publisher, open: opening.open, isDisposed: () => disposed, loadVerbs: later.loadVerbs },
    writeSoon: () => opening.writeSoon,
  })

  function onRecordChanged(): void {
    publisher.refresh()
    work.current?.recordChanged()
  }

  return {
    open: opening.open,
    get snapshot() {
      return publisher.snapshot
    },
    subscribe: publisher.subscribe,
    observe: publisher.observe,
    ...work.commands,
    startSchedule: work.start,
    wake: work.wake,
    saveUnsaved: () => (parts.record.persisted ? Promise.resolve() : parts.record.save()),
    diagnostics: () =>
      describeEngine(provider, publisher.snapshot, parts.record, work.current?.lastError ?? null),
    dispose() {
      disposed = true
      publisher.dispose()
      work.dispose()
    },
  }
}

function composeWork(
  options: LicenseEngineOptions,
  ports: LicenseEnginePorts,
  later: LaterHalves,
  { drive, writeSoon }: { readonly drive: EngineWorkPorts; readonly writeSoon: () => boolean },
): LaterWork {
  return createLaterWork({
    log: drive.parts.log,
    writeSoon,
    work:
      'work' in later
        ? later.work(options, ports, drive)
        : async () => (await later.loadWork())(options, ports, drive),
  })
}

/** Reads the vault, once, and decides. */
function createOpening(
  options: LicenseEngineOptions,
  ports: LicenseEnginePorts,
  parts: EngineParts,
  { publisher, work }: { readonly publisher: StatePublisher; readonly work: () => EngineWork | null },
) {
  let opening: Promise<LicenseSnapshot> | null = null
  let writeSoon = false

  async function readVault(): Promise<LicenseSnapshot> {
    await ports.ready?.()
    const reading = await openVault({ ...ports, log: parts.log })
    logUnreadable(reading, parts.log)
    return take(ofOurs(reading, options))
  }

  /** A file that could not be read may be readable by now, and hold the license that the user is about to be asked for. */
  async function readAgain(): Promise<LicenseSnapshot> {
    const { device, isUnread } = parts.record
    const isAtWork = !['idle', 'waiting'].includes(work()?.activity.activity ?? 'idle')
    if (!isUnread || isAtWork) return publisher.snapshot
    const reading = readOnce(ports.vault, device)
    if (reading === null || reading.problem?.kind === 'unreadable') return publisher.snapshot
    return take(ofOurs(reading, options))
  }

  async function take(reading: VaultReading): Promise<LicenseSnapshot> {
    const charged = parts.time.resume(reading.content.time)
    const certificate = await openKeptCertificate(reading, certificateTrust(options, reading.appId))
    parts.record.open(await checkKept(reading, parts, options), certificate)
    writeSoon = charged || (reading.deviceChanged && parts.record.standing.kind === 'seated')
    startTrialIfDue(parts, options)
    work()?.opened()
    return publisher.refresh()
  }

  return {
    open: () => (opening = opening === null ? readVault() : opening.then(readAgain)),
    /** Whether what was read should be written anew soon. */
    get writeSoon() {
      return writeSoon
    },
  }
}

/** What was granted for another product opens nothing here. Our own vault keeps it apart; a host's may hold only one. */
function ofOurs(reading: VaultReading, { provider }: LicenseEngineOptions): VaultReading {
  // A vault of the host's may hold what an earlier version of us gave it.
  const { sale = null, time } = reading.content as Partial<VaultContent> & Pick<VaultContent, 'time'>
  const isOther = judgeSale(demandOf(provider), sale) === 'other'
  return { ...reading, content: isOther ? { ...EMPTY_CONTENT, time } : { ...reading.content, sale } }
}

function checkKept(
  reading: VaultReading,
  { time, log }: EngineParts,
  { provider, policy, appId = DEFAULT_APP_ID }: LicenseEngineOptions,
): Promise<VaultReading> {
  const { at } = time.read()
  return checkKeptLease(reading, {
    provider,
    appId: reading.appId ?? appId,
    at,
    toleranceMs: policy.clockToleranceMs,
    log,
  })
}

function startTrialIfDue({ record, time }: EngineParts, { policy }: LicenseEngineOptions): void {
  const { standing, content } = record
  if (policy.trialMs === 0 || standing.kind !== 'unseated' || standing.reason !== 'none') return
  const usedMs = content.trial === null ? 0 : usedOfMisdated(content.trial, time)
  if (usedMs === null) return
  // A clock that is put right afterwards must not make it longer.
  time.hold()
  const startedAt = time.read().at - usedMs
  void record.change({ trial: { startedAt, endsAt: startedAt + policy.trialMs } })
}

/**
 * A trial that began before there was this package began on a clock that was behind, as after an empty battery. By the right
 * clock it would be over for ever, so it goes on from the first launch on that, with what was used of it.
 *
 * @returns how much was used; `null`: its date may be right
 */
function usedOfMisdated(trial: TrialPeriod, time: EngineParts['time']): number | null {
  if (trial.startedAt >= EARLIEST_AT || time.read().at < EARLIEST_AT) return null
  const { highWaterAt, settledMs = 0 } = time.anchor()
  return Math.max(0, highWaterAt - settledMs - trial.startedAt)
}
