import { app, BrowserWindow } from 'electron'
import { SECOND_MS } from '../../contract/duration.js'
import type { LicenseEngine } from '../engine/license-engine.js'
import type { Clock } from '../ports/clock.js'
import { type Log, nameOfError } from '../ports/log.js'

/** An app without windows (a tray, a menu bar) is up by then as well. */
const FALLBACK_MS = 10 * SECOND_MS
/** A window still loads just after its first paint. */
const SETTLE_MS = 500

/** Automatic checks, started once the app's first window is up. */
interface BackgroundWork {
  dispose(): void
}

export function createBackgroundWork(engine: LicenseEngine, clock: Clock, log: Log): BackgroundWork {
  let stop: (() => void) | null = null
  let isDisposed = false

  /** If the watch cannot be loaded, only the schedule makes checks. */
  async function begin(): Promise<void> {
    engine.startSchedule()
    try {
      const { watchPowerAndNetwork } = await import('./power-connectivity.js')
      if (!isDisposed) stop = watchPowerAndNetwork(engine, clock, log)
    } catch (error) {
      log.write('error', 'could not load the power and network monitor', { error: nameOfError(error) })
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

/** Runs once when the app's first window is up, so that it delays no start. Returns a function that cancels it. */
export function onceFirstWindowIsUp(clock: Clock, run: () => void): () => void {
  let cancelTimer = clock.setTimeout(settle, FALLBACK_MS)
  let isSettling = false

  function watch(window: BrowserWindow): void {
    window.once('show', settle)
    window.once('ready-to-show', settle)
  }
  function onCreated(_event: unknown, window: BrowserWindow): void {
    watch(window)
  }
  function settle(): void {
    if (isSettling) return
    isSettling = true
    app.off('browser-window-created', onCreated)
    cancelTimer()
    cancelTimer = clock.setTimeout(run, SETTLE_MS)
  }

  const windows = BrowserWindow.getAllWindows()
  app.on('browser-window-created', onCreated)
  if (windows.some((window) => window.isVisible())) settle()
  else windows.forEach(watch)
  return () => {
    isSettling = true
    cancelTimer()
    app.off('browser-window-created', onCreated)
  }
}
