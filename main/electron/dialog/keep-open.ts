import { app, type BrowserWindow } from 'electron'
import { MINUTE_MS } from '../../../contract/duration.js'
import type { Clock } from '../../ports/clock.js'

/** For apps that live without windows, in a tray or a menu bar. Any other has opened its window long before. */
const FALLBACK_MS = 5 * MINUTE_MS

/**
 * Hides the window and destroys it only when the host has opened one of its own. Destroying an app's only window quits
 * the app, also when the next one would come a moment later.
 */
export function hideUntilNextWindow(window: BrowserWindow, clock: Clock): void {
  const cancel = clock.setTimeout(destroy, FALLBACK_MS)

  function onCreated(_event: unknown, created: BrowserWindow): void {
    // After the event: within it the new window does not count yet.
    if (created !== window) setImmediate(destroy)
  }
  function destroy(): void {
    cancel()
    app.off('browser-window-created', onCreated)
    if (!window.isDestroyed()) window.destroy()
  }

  app.on('browser-window-created', onCreated)
  window.once('closed', destroy)
  window.hide()
}
