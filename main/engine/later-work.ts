import { callCommand, type LicenseCommands, mapCommands } from '../../contract/license-commands.js'
import { loadOnce } from '../core/load-once.js'
import { type Log, nameOfError } from '../ports/log.js'
import type { WakeCause } from './checks/check-loop.js'
import type { EngineWork } from './engine-work.js'
import { FAULT } from './outcome.js'

/** The half of the engine that works, loaded when the first of it is needed: no launch waits for it. */
export interface LaterWork {
  /** `null`: it is not there yet. */
  readonly current: EngineWork | null
  /** None rejects. */
  readonly commands: LicenseCommands
  start(): void
  wake(cause: WakeCause): void
  dispose(): void
}

interface LaterWorkPorts {
  readonly log: Log
  /** Or what loads it: where that rejects, the next need tries again. */
  readonly work: EngineWork | (() => Promise<EngineWork>)
  readonly writeSoon: () => boolean
}

export function createLaterWork({ log, work, writeSoon }: LaterWorkPorts): LaterWork {
  let current = typeof work === 'function' ? null : work
  let started = false
  let disposed = false

  const arrive = loadOnce(async () => {
    if (typeof work !== 'function') return work
    current = await work()
    if (disposed) current.dispose()
    else if (started) current.start(writeSoon())
    return current
  })

  function whenThere(run: (work: EngineWork) => void): void {
    if (current !== null) run(current)
    else if (!disposed) void arrive().then(run, (error: unknown) => logMissing(log, error))
  }

  return {
    get current() {
      return current
    },
    commands: createCommandsOnDemand(log, async () => (await arrive()).commands()),
    start() {
      if (started || disposed) return
      started = true
      if (current === null) whenThere(() => undefined)
      else current.start(writeSoon())
    },
    wake: (cause) => whenThere((work) => work.wake(cause)),
    dispose() {
      disposed = true
      current?.dispose()
    },
  }
}

function createCommandsOnDemand(log: Log, load: () => Promise<LicenseCommands>): LicenseCommands {
  return mapCommands(async (name, argument) => {
    try {
      return await callCommand(await load(), name, argument)
    } catch (error) {
      logMissing(log, error)
      return FAULT
    }
  })
}

function logMissing(log: Log, error: unknown): void {
  log.write('error', 'what asks the store could not be loaded', { error: nameOfError(error) })
}
