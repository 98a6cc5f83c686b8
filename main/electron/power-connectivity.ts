import { app, net, powerMonitor } from 'electron'
import { MINUTE_MS } from '../../contract/duration.js'
import type { LicenseEngine } from '../engine/license-engine.js'
import type { Clock } from '../ports/clock.js'
import type { Log } from '../ports/log.js'
import { guarded } from './guard.js'

/** Electron's main process has no event for a network that came up; asking costs a microsecond. */
const POLL_MS = MINUTE_MS

/** Wakes the engine when a check may have become due or possible. Returns a function that stops it. */
export function watchPowerAndNetwork(
  engine: Pick<LicenseEngine, 'wake'>,
  clock: Clock,
  log: Log,
): () => void {
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
