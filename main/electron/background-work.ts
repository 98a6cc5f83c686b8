import type { LicenseEngine } from '../engine/license-engine.js'
import type { Clock } from '../ports/clock.js'
import { type Log, nameOfError } from '../ports/log.js'
import { onceFirstWindowIsUp } from './first-window.js'

/** Automatic checks, started once the app's first window is up. */
interface BackgroundWork {
  dispose(): void
}

export function createBackgroundWork(engine: LicenseEngine, clock: Clock, log: Log): BackgroundWork {
  let stop: (() => void) | null = null
  let isDisposed = false

  /** Where the watch cannot be loaded, checks are made by the schedule alone. */
  async function begin(): Promise<void> {
    engine.startSchedule()
    try {
      const { watchPowerAndNetwork } = await import('./power-connectivity.js')
      if (!isDisposed) stop = watchPowerAndNetwork(engine, clock, log)
    } catch (error) {
      log.write('error', 'could not load the watch over power and network', { error: nameOfError(error) })
    }
  }

  function start(): void {
    if (stop !== null) return
    // The host goes on first: it may make its window now.
    const turn = setImmediate(() => {
      stop = onceFirstWindowIsUp(clock, () => void begin())
    })
    stop = () => clearImmediate(turn)
  }

  // The first snapshot is the decision, after which there may be something to check.
  const stopObserving = engine.observe(start)
  return {
    dispose() {
      isDisposed = true
      stopObserving()
      stop?.()
    },
  }
}
