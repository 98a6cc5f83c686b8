import type { LicenseCommands } from '../../contract/license-commands.js'
import type { LicenseActivity, LicenseSnapshot } from '../../contract/license-state.js'
import { loadOnce } from '../core/load-once.js'
import type { WakeCause } from './checks/check-loop.js'
import { type CheckSchedule, createCheckSchedule } from './checks/check-schedule.js'
import { createLastTry, type LastTry } from './checks/last-try.js'
import { createStoreLoad } from './checks/store-load.js'
import type { LicenseEngineOptions, LicenseEnginePorts } from './engine-options.js'
import type { EngineParts } from './engine-parts.js'
import { createHousekeeping } from './housekeeping.js'
import type { LastError } from './outcome.js'
import type { StatePublisher } from './state-publisher.js'
import { createVerbRunner, type VerbRunner } from './verb-runner.js'
import type { CreateLicenseVerbs, LicenseVerbs } from './verbs/license-verbs.js'

/**
 * What works on the license of an app that is open: verbs one at a time, checks when due, writes that nobody waits for. A
 * launch decides without it, and it is loaded when the app's first window is up.
 */
export interface EngineWork {
  /** Loads what asks the store, where that is not there yet. */
  commands(): Promise<LicenseCommands>
  /** Begins to check, and to write, by itself. @param writeSoon what was read should be written again soon */
  start(writeSoon: boolean): void
  wake(cause: WakeCause): void
  /** The vault was read: from now on there may be something to check. */
  opened(): void
  recordChanged(): void
  /** What is being done at the moment, and until when nothing is. */
  readonly activity: Pick<LicenseSnapshot, 'activity' | 'waitsUntil'>
  readonly lastError: LastError | null
  /** Whether a license whose grace period is over is kept open for one more check. */
  readonly keepsOpen: boolean
  /** To be called with what each new state would be without that. */
  observe(state: Parameters<LastTry['observe']>[0]): void
  dispose(): void
}

/** The half of the engine that works, as the half that opens needs to know it. */
export interface EngineWorkPorts {
  readonly parts: EngineParts
  readonly publisher: StatePublisher
  /** Resolves once the vault has been read. */
  readonly open: () => Promise<unknown>
  readonly isDisposed: () => boolean
  /** Loads what asks the store: not before something is to be asked. */
  readonly loadVerbs: () => Promise<CreateLicenseVerbs>
}

export type CreateEngineWork = typeof createEngineWork

export function createEngineWork(
  options: LicenseEngineOptions,
  ports: LicenseEnginePorts,
  drive: EngineWorkPorts,
): EngineWork {
  const parts = createWorkParts(options, ports, drive)
  const { verbs, runner, schedule, lastTry, housekeeping } = parts
  return {
    commands: async () => (await verbs.load()).commands,
    start(writeSoon) {
      schedule.start(() => runner.run('check', async () => (await verbs.load()).check()))
      lastTry.start()
      housekeeping.start(writeSoon)
    },
    wake: schedule.wake,
    opened: schedule.opened,
    recordChanged() {
      schedule.reschedule()
      housekeeping.onRecordChanged()
    },
    get activity() {
      return activityOf(runner, schedule)
    },
    get lastError() {
      return runner.lastError
    },
    get keepsOpen() {
      return lastTry.keepsOpen
    },
    observe(state) {
      if (lastTry.observe(state)) schedule.wake('grace-over')
    },
    dispose() {
      for (const part of Object.values(parts)) part.dispose()
    },
  }
}

function createWorkParts(options: LicenseEngineOptions, ports: LicenseEnginePorts, drive: EngineWorkPorts) {
  const { clock } = ports
  const { parts, publisher } = drive
  const refresh = (): void => void publisher.refresh()
  const runner = createVerbRunner({ ...parts, onBegan: refresh })
  const storeLoad = createStoreLoad(parts)
  const lastTry = createLastTry(clock, refresh)
  const schedule = createCheckSchedule(ports, parts, {
    policy: options.policy,
    storeLoad,
    onMade: lastTry.checked,
    onChecked: refresh,
  })
  const housekeeping = createHousekeeping(parts.record, parts.time, clock, drive.open)
  const verbs = createVerbsOnDemand(async () => {
    const createVerbs = await drive.loadVerbs()
    return createVerbs(options, ports, { ...drive, clock, runner, schedule, storeLoad })
  })
  return { verbs, runner, schedule, lastTry, housekeeping }
}

function activityOf(
  runner: VerbRunner,
  schedule: CheckSchedule,
): { readonly activity: LicenseActivity; readonly waitsUntil?: number } {
  if (runner.activity !== null) return { activity: runner.activity }
  const { waitsUntil } = schedule
  return waitsUntil === null ? { activity: 'idle' } : { activity: 'waiting', waitsUntil }
}

/** Where they cannot be loaded, `load` rejects, and its next call tries again. */
function createVerbsOnDemand(create: () => Promise<LicenseVerbs>) {
  let loaded: LicenseVerbs | null = null
  let disposed = false
  return {
    load: loadOnce(async () => {
      loaded = await create()
      if (disposed) loaded.dispose()
      return loaded
    }),
    dispose() {
      disposed = true
      loaded?.dispose()
    },
  }
}
