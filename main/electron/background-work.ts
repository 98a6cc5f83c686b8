import type { LicenseEngine } from '../engine/license-engine.js'
import type { Clock } from '../ports/clock.js'
import type { Log } from '../ports/log.js'
import { onceFirstWindowIsUp } from './first-window.js'
import { watchPowerAndNetwork } from './power-connectivity.js'

/** Checks by themselves, begun once the app's first window is up. */
interface BackgroundWork {
  /** To be called after `ready`, any number of times. */
  start(): void
  dispose(): void
}

export function createBackgroundWork(engine: LicenseEngine, clock: Clock, log: Log): BackgroundWork {
  let undo: (() => void) | null = null
  let isDisposed = false

  function waitForWindow(): void {
    undo = onceFirstWindowIsUp(clock, () => {
      engine.startSchedule()
      undo = watchPowerAndNetwork(engine, clock, log)
    })
  }

  return {
    start() {
      if (isDisposed || undo !== null) return
      // The host goes on first: it may make its window now.
      const turn = setImmediate(waitForWindow)
      undo = () => clearImmediate(turn)
    },
    dispose() {
      isDisposed = true
      undo?.()
    },
  }
}
