import { app, BrowserWindow } from 'electron'
import { windowOnTop } from '../host-windows.js'

/** What brings a window of the host over the others, or takes it away. */
const CHANGES = ['always-on-top-changed', 'show', 'hide', 'minimize', 'restore', 'closed'] as const

/**
 * A window of the host that is always on top, such as a splash screen or a kiosk, would cover the dialog. While one is
 * seen, the dialog stands above it; not as its child, since a splash screen goes and would take the dialog with it.
 */
export function stayAbove(dialog: BrowserWindow): void {
  const watched: BrowserWindow[] = []
  let isRaised = false

  function update(): void {
    if (dialog.isDestroyed()) return
    const isCovered = windowOnTop(dialog) !== undefined
    if (isCovered !== isRaised) {
      isRaised = isCovered
      // The level above all that an app can ask for; what is on the same level lies in the order of its last raising.
      if (isCovered) dialog.setAlwaysOnTop(true, 'screen-saver', 1)
      else dialog.setAlwaysOnTop(false)
    }
    if (isCovered && dialog.isVisible()) dialog.moveTop()
  }
  function watch(window: BrowserWindow): void {
    watched.push(window)
    for (const change of CHANGES) window.on(change as 'show', update)
  }
  function onCreated(_event: unknown, window: BrowserWindow): void {
    watch(window)
    // It is not yet what its options make it.
    setImmediate(update)
  }

  for (const window of BrowserWindow.getAllWindows()) if (window !== dialog) watch(window)
  app.on('browser-window-created', onCreated)
  dialog.once('closed', () => {
    app.off('browser-window-created', onCreated)
    for (const window of watched) for (const change of CHANGES) window.off(change as 'show', update)
  })
  update()
}
