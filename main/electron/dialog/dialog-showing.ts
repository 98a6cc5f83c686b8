import { app, BrowserWindow } from 'electron'
import { SECOND_MS } from '../../../contract/duration.js'
import type { Clock } from '../../ports/clock.js'
import { windowOnTop } from '../host-windows.js'

/** A painted page that has not reported its height within this time is shown as it is. */
const FITTING_MS = 150
/** Whatever is wrong with the page, a window that does not come is worse. */
const LATEST_MS = 3 * SECOND_MS

/** Events that bring a window of the host over the others, or remove it. */
const CHANGES = ['always-on-top-changed', 'show', 'hide', 'minimize', 'restore', 'closed'] as const

/** Linux window managers show a window a little later, and forget a position that was requested before. */
const ASK_AGAIN_MS = [100, 400, 1_500]

interface Showing {
  readonly isShown: boolean
  /** The page has reported its height. */
  noteFitted(): void
}

/**
 * Shows the window once it is painted and has its height, so that it neither flashes nor jumps; and exactly once, since a
 * second `show()` of a modal window leaves its parent disabled on Windows (electron#48965).
 */
export function createShowing(
  window: BrowserWindow,
  { clock, isUnasked }: { readonly clock: Clock; readonly isUnasked: boolean },
): Showing {
  let isShown = false
  let isPainted = false
  let isFitted = false
  const cancels = [clock.setTimeout(show, LATEST_MS)]

  function show(): void {
    cancels.forEach((cancel) => cancel())
    if (isShown || window.isDestroyed()) return
    isShown = true
    if (isUnasked) window.showInactive()
    else window.show()
  }

  window.once('ready-to-show', () => {
    isPainted = true
    if (isFitted) show()
    else cancels.push(clock.setTimeout(show, FITTING_MS))
  })
  window.once('closed', () => cancels.forEach((cancel) => cancel()))
  return {
    get isShown() {
      return isShown
    },
    noteFitted() {
      isFitted = true
      if (isPainted) show()
    },
  }
}

/**
 * Keeps the dialog above a window of the host that is always on top, such as a splash screen or a kiosk, as long as one is
 * visible. The dialog does not become its child, since a splash screen goes away and would take the dialog with it.
 */
export function stayAbove(dialog: BrowserWindow, clock: Clock): void {
  const watched: BrowserWindow[] = []
  let cancels: readonly (() => void)[] = []
  let isRaised = false

  function update(): void {
    const isCovered = windowOnTop(dialog) !== undefined
    if (isCovered !== isRaised) {
      isRaised = isCovered
      // The level above all that an app can ask for; what is on the same level lies in the order of its last raising.
      if (isCovered) dialog.setAlwaysOnTop(true, 'screen-saver', 1)
      else dialog.setAlwaysOnTop(false)
    }
    if (isCovered && dialog.isVisible()) dialog.moveTop()
  }
  function updateSoon(): void {
    if (dialog.isDestroyed()) return
    cancels.forEach((cancel) => cancel())
    cancels = ASK_AGAIN_MS.map((delayMs) => clock.setTimeout(update, delayMs))
    update()
  }
  function watch(window: BrowserWindow): void {
    watched.push(window)
    for (const change of CHANGES) window.on(change as 'show', updateSoon)
  }
  function onCreated(_event: unknown, window: BrowserWindow): void {
    watch(window)
    // It is not yet what its options make it.
    setImmediate(updateSoon)
  }

  for (const window of BrowserWindow.getAllWindows()) if (window !== dialog) watch(window)
  app.on('browser-window-created', onCreated)
  dialog.on('show', updateSoon)
  dialog.once('closed', () => {
    cancels.forEach((cancel) => cancel())
    app.off('browser-window-created', onCreated)
    for (const window of watched) for (const change of CHANGES) window.off(change as 'show', updateSoon)
  })
  update()
}
