import { BrowserWindow } from 'electron'
import type { DialogOutcome } from '../dialog-loader.js'
import type { DialogSurroundings } from './dialog-surroundings.js'
import { hideUntilNextWindow } from './keep-open.js'

export interface Closing {
  readonly closed: Promise<DialogOutcome>
  /** The gate itself goes: nothing is kept open for it. */
  destroy(): void
}

/**
 * How the dialog ends, whoever closes it: the page, the window's own button, the keyboard. Closed over a gate that has
 * opened, it only hides, since it may be the app's last window (keep-open.ts).
 */
export function createClosing(
  { snapshot, isQuitting, clock }: Pick<DialogSurroundings, 'snapshot' | 'isQuitting' | 'clock'>,
  window: BrowserWindow,
  isGate: () => boolean,
): Closing {
  const parent = window.getParentWindow()
  /** Somebody holds the app open already, or nobody is to. */
  let isSettled = parent !== null
  const isLetIn = (): boolean => !isSettled && !isQuitting() && isGate() && snapshot().entitled

  const closed = new Promise<DialogOutcome>((resolve) => {
    window.on('close', (event) => {
      if (!isLetIn()) return
      event.preventDefault()
      isSettled = true
      hideUntilNextWindow(window, clock)
      resolve('closed')
    })
    window.once('closed', () => {
      // Destroyed without being asked (a debugger, the host): another window takes its place, unseen.
      if (isLetIn()) hideUntilNextWindow(new BrowserWindow({ show: false }), clock)
      // Windows may bring another app to the front in place of the window that the dialog was modal to.
      if (process.platform === 'win32' && parent !== null && !parent.isDestroyed()) parent.focus()
      resolve(isQuitting() ? 'quitting' : 'closed')
    })
  })
  return {
    closed,
    destroy() {
      isSettled = true
      window.destroy()
    },
  }
}
