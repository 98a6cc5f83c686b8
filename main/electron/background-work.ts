import { app, net, powerMonitor } from 'electron'
import { MINUTE_MS } from '../../contract/duration.js'
import type { LicenseEngine } from '../engine/license-engine.js'
import type { Clock } from '../ports/clock.js'
import type { Log } from '../ports/log.js'
import { onceFirstWindowIsUp } from './first-window.js'
import { guarded } from './guard.js'

/** Electron's main process has no event for a network that came up; asking costs a microsecond. */
const POLL_MS = MINUTE_MS

/** Automatic checks, started once the app's first window is up. */
interface BackgroundWork {
  dispose(): void
}

export function createBackgroundWork(engine: LicenseEngine, clock: Clock, log: Log): BackgroundWork {
  let stop: (() => void) | null = null

  function waitForWindow(): void {
    stop = onceFirstWindowIsUp(clock, () => {
      engine.startSchedule()
      stop = watchPowerAndNetwork(engine, clock, log)
    })
  }

  function start(): void {
    if (stop !== null) return
    // The host goes on first: it may make its window now.
    const turn = setImmediate(waitForWindow)
    stop = () => clearImmediate(turn)
  }

  // The first snapshot is the decision, after which there may be something to check.
  const stopObserving = engine.observe(start)
  return {
    dispose() {
      stopObserving()
      stop?.()
    },
  }
}

/** Wakes the engine when a check may have become due or possible. Returns a function that stops it. */
function watchPowerAndNetwork(engine: Pick<LicenseEngine, 'wake'>, clock: Clock, log: Log): () => void {
  const onResume = guarded(log, () => engine.wake('resume'))
  const onUnlock = guarded(log, () => engine.wake('unlock'))
  const onFocus = guarded(log, () => engine.wake('focus'))
  let wasOnline = net.isOnline()
  let cancelPoll = clock.setTimeout(poll, POLL_MS)

  function poll(): void {
    const isOnline = net.isOnline()
    if (isOnline && !wasOnline) engine.wake('online')
    wasOnline = isOnline
    cancelPoll = clock.setTimeout(poll, POLL_MS)
  }

  powerMonitor.on('resume', onResume)
  powerMonitor.on('unlock-screen', onUnlock)
  app.on('browser-window-focus', onFocus)
  return () => {
    cancelPoll()
    powerMonitor.off('resume', onResume)
    powerMonitor.off('unlock-screen', onUnlock)
    app.off('browser-window-focus', onFocus)
  }
}
