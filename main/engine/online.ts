import type { LicenseCommands } from '../../contract/license-commands.js'
import { servesSeat } from '../../contract/sale.js'
import { graceCountsFrom } from '../core/grace-period.js'
import { relayByNotice } from '../core/store-notice.js'
import type { WakeCause } from './checks/check-loop.js'
import { type CheckSchedule, createCheckSchedule } from './checks/check-schedule.js'
import { createLastTry } from './checks/last-try.js'
import { createStoreLoad } from './checks/store-load.js'
import type { LicenseEngineOptions, LicenseEnginePorts } from './engine-options.js'
import { createEngineServices, type EngineServices, type LaunchedEngine } from './engine-services.js'
import { createHousekeeping } from './housekeeping.js'
import type { LastError, Outcome } from './outcome.js'
import { type Doing, noticedLicense } from './snapshot.js'
import type { OngoingWork } from './state-publisher.js'
import { createVerbRunner, type VerbRunner } from './verb-runner.js'
import { createLicenseCommands } from './verbs/license-commands.js'
import { createLicenseVerbs } from './verbs/license-verbs.js'
import { mayMove } from './verbs/may-move.js'

/**
 * The online half of the engine: requests to the store, the user's commands, checks when due, and writes that nobody waits for. A
 * launch decides without it; it is one chunk, loaded once the app's first window is up or a command comes.
 */
export interface OnlineEngine extends OngoingWork {
  readonly commands: LicenseCommands
  /** Begins to check, and to write, by itself. @param writeSoon what was read should be written again soon */
  start(writeSoon: boolean): void
  wake(cause: WakeCause): void
  /** The vault was read: from now on there may be something to check. */
  opened(): void
  /** Writes the trial or the adoption that the launch has begun. */
  keepBeginning(): void
  /** Writes what is in memory. */
  save(): Promise<void>
  readonly lastError: LastError | null
  dispose(): void
}

export type CreateOnlineEngine = typeof createOnlineEngine

export function createOnlineEngine(
  options: LicenseEngineOptions,
  ports: LicenseEnginePorts,
  launched: LaunchedEngine,
): OnlineEngine {
  const parts = createParts(options, ports, launched)
  const { services, runner, schedule, lastTry, housekeeping, verbs, commands } = parts
  const { record, time, journal } = services
  const online: OnlineEngine = {
    commands,
    start(writeSoon) {
      schedule.start(() => runner.run('check', verbs.seatCheck.check))
      lastTry.start()
      housekeeping.start(writeSoon)
    },
    wake: schedule.wake,
    opened: schedule.opened,
    keepBeginning() {
      // A clock that is put right afterwards must not make it longer.
      time.hold()
      void record.change({})
    },
    save: record.save,
    doing: () => ({
      activity: activityOf(runner, schedule),
      keepsOpen: lastTry.keepsOpen,
      dismissedSeat: journal.dismissedSeat,
    }),
    observe(state) {
      if (lastTry.observe(state)) schedule.wake('grace-over')
    },
    get lastError() {
      return runner.lastError
    },
    dispose() {
      for (const part of [verbs.store, verbs.notices, runner, schedule, lastTry, housekeeping]) part.dispose()
    },
  }
  launched.publisher.work = online
  return online
}

/** Each part gets what it needs from those before it. */
function createParts(options: LicenseEngineOptions, ports: LicenseEnginePorts, launched: LaunchedEngine) {
  const { clock } = ports
  const { publisher, open } = launched
  const refresh = (): void => void publisher.refresh()
  const services = createEngineServices(options, ports, launched)
  const runner = createVerbRunner({ ...services, onBegan: refresh })
  const storeLoad = createStoreLoad(services)
  const lastTry = createLastTry(clock, refresh)
  const schedule = createCheckSchedule(ports, services, {
    policy: options.policy,
    askableFrom: () => askableFrom(options, services),
    isMovable: () => isMovable(options, services),
    storeLoad,
    onMade: lastTry.checked,
    onChecked: refresh,
  })
  const housekeeping = createHousekeeping(services.record, services.time, clock, open)
  const later = createLaterTasks(runner, schedule, refresh)
  const verbs = createLicenseVerbs(options, ports, { ...services, storeLoad, later })
  const commands = createLicenseCommands({ ...services, clock, verbs, runner, schedule, publisher, open })
  services.record.onChanged(() => {
    refresh()
    schedule.reschedule()
    housekeeping.onRecordChanged()
  })
  return { services, runner, schedule, lastTry, housekeeping, verbs, commands }
}

/** Where nobody confirms the license, the author is asked for a notice once it has ended. */
function askableFrom(options: LicenseEngineOptions, { record, time }: EngineServices): number | null {
  const { provider, policy, notices } = options
  const { activationState, content } = record
  if (content.credentials === null || servesSeat(provider, content.credentials)) return 0
  if (relayByNotice(noticedLicense(record), time.read().at, policy) !== null) return 0
  if (notices === undefined || activationState.kind === 'not-activated') return null
  const endedAt = graceCountsFrom(activationState.activation)
  return Number.isFinite(endedAt) ? endedAt : null
}

function isMovable({ provider }: LicenseEngineOptions, { record }: EngineServices): boolean {
  const { credentials } = record.content
  return credentials !== null && mayMove(provider, credentials)
}

/** Has something done in its turn, which nobody waits for. No two are about the same seat. */
function createLaterTasks(runner: VerbRunner, schedule: CheckSchedule, refresh: () => void) {
  return (task: () => Promise<Outcome>): void =>
    void runner.run('late', task, task).then(() => {
      schedule.noteAnswer()
      refresh()
    })
}

function activityOf(runner: VerbRunner, schedule: CheckSchedule): Doing['activity'] {
  if (runner.activity !== null) return { activity: runner.activity }
  const { waitsUntil } = schedule
  return waitsUntil === null ? { activity: 'idle' } : { activity: 'waiting', waitsUntil }
}
