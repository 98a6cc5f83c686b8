import type { LicenseActivity, LicenseSnapshot } from '../../contract/license-state.js'
import type { VaultReading } from '../vault/vault-content.js'
import { checkKeptLease } from './check-lease.js'
import { type CheckSchedule, createCheckSchedule } from './check-schedule.js'
import { describeEngine } from './diagnostics.js'
import {
  certificateTrust,
  DEFAULT_APP_ID,
  type LicenseEngineOptions,
  type LicenseEnginePorts,
} from './engine-options.js'
import { createEngineParts, type EngineParts } from './engine-parts.js'
import { createHousekeeping } from './housekeeping.js'
import { openKeptCertificate } from './kept-certificate.js'
import { createLastTry } from './last-try.js'
import type { LicenseEngine } from './license-engine.js'
import { openVault } from './open-vault.js'
import { createStatePublisher } from './state-publisher.js'
import { createVerbLoader } from './verb-loader.js'
import { createVerbRunner, type VerbRunner } from './verb-runner.js'
import type { CreateLicenseVerbs, EngineDrive, LicenseVerbs } from './verbs/license-verbs.js'

/**
 * Composes the engine over its ports. Nothing here imports Electron, so all of it runs and is tested in plain Node.
 *
 * @param loadVerbs Loads what asks the store: not before something is to be asked.
 */
export function composeEngine(
  options: LicenseEngineOptions,
  ports: LicenseEnginePorts,
  loadVerbs: () => Promise<CreateLicenseVerbs>,
): LicenseEngine {
  let disposed = false
  const machine = createMachine(options, ports, async (drive) => {
    const createVerbs = await loadVerbs()
    return createVerbs(options, ports, { ...drive, open: opening.open, isDisposed: () => disposed })
  })
  const { parts, verbs, runner, schedule, publisher, lastTry, housekeeping } = machine
  const opening = createOpening(options, ports, machine)
  return {
    open: opening.open,
    get snapshot() {
      return publisher.snapshot
    },
    subscribe: publisher.subscribe,
    ...verbs.commands,
    startSchedule() {
      if (disposed) return
      schedule.start()
      lastTry.start()
      housekeeping.start(opening.writeSoon)
    },
    wake: (cause) => schedule.wake(cause),
    diagnostics: () =>
      describeEngine(options.provider.id, publisher.snapshot, parts.record, runner.lastError),
    dispose() {
      disposed = true
      for (const part of [runner, schedule, lastTry, housekeeping, publisher, verbs]) part.dispose()
    },
  }
}

/** Reads the vault, once, and decides. */
function createOpening(
  options: LicenseEngineOptions,
  ports: LicenseEnginePorts,
  { parts, schedule, publisher }: ReturnType<typeof createMachine>,
) {
  let opening: Promise<LicenseSnapshot> | null = null
  let writeSoon = false

  async function readVault(): Promise<LicenseSnapshot> {
    const reading = await openVault({ ...ports, log: parts.log })
    const charged = parts.time.resume(reading.content.time)
    const certificate = await openKeptCertificate(reading, certificateTrust(options))
    parts.record.open(await checkKept(reading, parts, options), certificate)
    writeSoon = charged || (reading.deviceChanged && parts.record.standing.kind === 'seated')
    startTrialIfNew(parts, options)
    schedule.opened()
    return publisher.refresh()
  }

  return {
    open: (): Promise<LicenseSnapshot> => (opening ??= readVault()),
    /** Whether what was read should be written anew soon. */
    get writeSoon() {
      return writeSoon
    },
  }
}

function checkKept(
  reading: VaultReading,
  { time, log }: EngineParts,
  { provider, policy, appId = DEFAULT_APP_ID }: LicenseEngineOptions,
): Promise<VaultReading> {
  const { at } = time.read()
  return checkKeptLease(reading, { provider, appId, at, toleranceMs: policy.clockToleranceMs, log })
}

/** The parts with what drives them: verbs one at a time, checks when due, writes that nobody waits for, snapshots. */
function createMachine(
  options: LicenseEngineOptions,
  ports: LicenseEnginePorts,
  loadVerbs: (drive: Omit<EngineDrive, 'open' | 'isDisposed'>) => Promise<LicenseVerbs>,
) {
  const { clock } = ports
  const parts = createEngineParts(options, ports, onRecordChanged)
  const { record, time, log } = parts
  const verbs = createVerbLoader(log, () => loadVerbs({ parts, runner, schedule, publisher }))
  const housekeeping = createHousekeeping(record, time, clock)
  const lastTry = createLastTry({ clock, onBegan: () => schedule.wake('grace-over'), onOver: refresh })
  const runner = createVerbRunner({ time, log, onBegan: refresh })
  const schedule = createCheckSchedule(ports, parts, {
    policy: options.policy,
    check: () => runner.run('check', verbs.check),
    onMade: lastTry.checked,
    onChecked: refresh,
  })
  const activity = () => activityOf(runner, schedule)
  const publisher = createStatePublisher({ ...parts, clock, lastTry, policy: options.policy, activity })

  function refresh(): void {
    publisher.refresh()
  }

  function onRecordChanged(): void {
    publisher.refresh()
    schedule.reschedule()
    housekeeping.onRecordChanged()
  }

  return { parts, verbs, runner, schedule, housekeeping, publisher, lastTry }
}

function activityOf(
  runner: VerbRunner,
  schedule: CheckSchedule,
): { readonly activity: LicenseActivity; readonly waitsUntil?: number } {
  if (runner.activity !== null) return { activity: runner.activity }
  const { waitsUntil } = schedule
  return waitsUntil === null ? { activity: 'idle' } : { activity: 'waiting', waitsUntil }
}

function startTrialIfNew({ record, time }: EngineParts, { policy }: LicenseEngineOptions): void {
  const { standing, content } = record
  if (policy.trialMs === 0 || content.trial !== null) return
  if (standing.kind !== 'unseated' || standing.reason !== 'none') return
  const startedAt = time.read().at
  void record.change({ trial: { startedAt, endsAt: startedAt + policy.trialMs } })
}
