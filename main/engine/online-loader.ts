import { callCommand, type LicenseCommands, mapCommands } from '../../contract/license-commands.js'
import { loadOnce } from '../ports/load-once.js'
import { type Log, nameOfError } from '../ports/log.js'
import type { WakeCause } from './checks/check-loop.js'
import type { OnlineEngine } from './online.js'
import { FAULT } from './outcome.js'

/** The online half of the engine, loaded when the first of it is needed: no launch waits for it. */
export interface OnlineLoader {
  /** `null`: it is not there yet. */
  readonly current: OnlineEngine | null
  /** None rejects. */
  readonly commands: LicenseCommands
  /** The vault was read. @param hasBegun a trial or an adoption began, and is to be written */
  opened(hasBegun: boolean): void
  /** @param writeSoon whether what was read should be written again soon */
  start(writeSoon: () => boolean): void
  wake(cause: WakeCause): void
  dispose(): void
}

/** @param online It, or what loads it: where that rejects, the next need tries again. */
export function createOnlineLoader(
  log: Log,
  online: OnlineEngine | (() => Promise<OnlineEngine>),
): OnlineLoader {
  let current = typeof online === 'function' ? null : online
  let start: ((there: OnlineEngine) => void) | null = null
  let disposed = false

  const arrive = loadOnce(async () => {
    if (typeof online !== 'function') return online
    current = await online()
    if (disposed) current.dispose()
    else start?.(current)
    return current
  })

  function whenThere(run: (there: OnlineEngine) => void): void {
    if (current !== null) run(current)
    else if (!disposed) void arrive().then(run, (error: unknown) => logMissing(log, error))
  }

  return {
    get current() {
      return current
    },
    commands: createCommandsOnDemand(log, async () => (await arrive()).commands),
    opened(hasBegun) {
      current?.opened()
      if (hasBegun) whenThere((there) => there.keepBeginning())
    },
    start(writeSoon) {
      if (start !== null || disposed) return
      start = (there) => there.start(writeSoon())
      if (current === null) whenThere(() => undefined)
      else start(current)
    },
    wake: (cause) => whenThere((there) => there.wake(cause)),
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
  log.write('error', 'could not load the code that calls the store', { error: nameOfError(error) })
}
