import type { EventEmitter } from 'node:events'
import { app, BrowserWindow } from 'electron'
import type { LicenseSnapshot } from '../../../contract/license-state.js'
import type { DialogOutcome } from '../dialog-loader.js'

const ALL_CLOSED = 'window-all-closed'

interface Closing {
  readonly closed: Promise<DialogOutcome>
  /** For a gate that is disposed: closes the dialog and lets the app end. */
  destroy(): void
}

interface ClosingPorts {
  readonly snapshot: () => LicenseSnapshot
  /** Returns whether the app is quitting. */
  readonly isQuitting: () => boolean
  /** Returns whether `ensureLicensed` has opened the gate. */
  readonly isLetIn: () => boolean
}

/**
 * Reports how the dialog ends, whatever closes it: the page, the window's own button, the keyboard, the system. Where the
 * app goes on without a window, until the host opens its own or because it lives in a tray, keeps `window-all-closed` from
 * the app.
 */
export function createClosing(ports: ClosingPorts, window: BrowserWindow, isGate: () => boolean): Closing {
  const { snapshot, isQuitting, isLetIn } = ports
  const parent = window.getParentWindow()
  const hostWindows = watchHostWindows(window, () => snapshot().entitled)
  let isDestroyed = false

  /** The caller of `ensureLicensed` has not opened its window yet, or the app had no window before the dialog either. */
  function outlivesDialog(): boolean {
    if (isDestroyed || isQuitting()) return false
    const isAwaited = isGate() && snapshot().entitled && !hostWindows.areInUse()
    return isAwaited || (isLetIn() && hostWindows.areNone())
  }

  const closed = new Promise<DialogOutcome>((resolve) => {
    window.once('closed', () => {
      hostWindows.stop()
      // Windows may bring another app to the front instead of the window that the dialog was modal to.
      if (process.platform === 'win32' && parent !== null && !parent.isDestroyed()) parent.focus()
      const finish = (): void => resolve(isQuitting() ? 'quitting' : 'closed')
      if (outlivesDialog()) withoutAllClosed(app, finish)
      else finish()
    })
  })
  return {
    closed,
    destroy() {
      isDestroyed = true
      window.destroy()
    },
  }
}

interface HostWindows {
  /** The host has opened, shown or used a window since the app is entitled: it no longer waits for the dialog. */
  areInUse(): boolean
  /** The host has had no window since the dialog opened. */
  areNone(): boolean
  stop(): void
}

function watchHostWindows(dialog: BrowserWindow, isEntitled: () => boolean): HostWindows {
  const there = BrowserWindow.getAllWindows().filter((each) => each !== dialog)
  let areNone = there.length === 0
  let areInUse = false

  function noteUse(): void {
    if (isEntitled()) areInUse = true
  }
  function onCreated(_event: unknown, created: BrowserWindow): void {
    areNone = false
    noteUse()
    created.on('show', noteUse)
    there.push(created)
  }
  function onFocused(_event: unknown, focused: BrowserWindow): void {
    if (focused !== dialog) noteUse()
  }

  for (const each of there) each.on('show', noteUse)
  app.on('browser-window-created', onCreated)
  app.on('browser-window-focus', onFocused)
  return {
    areInUse: () => areInUse,
    areNone: () => areNone,
    stop() {
      app.off('browser-window-created', onCreated)
      app.off('browser-window-focus', onFocused)
      for (const each of there) each.off('show', noteUse)
    },
  }
}

/**
 * Call it within the `closed` event of a window. If that was the app's last one, Electron emits `window-all-closed` right after,
 * and its own listener quits the app, as most hosts' do. Removes all listeners for this one turn, then puts each back in its
 * place and calls `onPast`.
 */
export function withoutAllClosed(app: EventEmitter, onPast: () => void): void {
  const listeners = takeListeners(app)
  setImmediate(() => {
    const added = takeListeners(app)
    for (const listener of [...listeners, ...added]) app.on(ALL_CLOSED, listener)
    onPast()
  })
}

/** As they were registered: a `once` listener stays one. */
function takeListeners(app: EventEmitter): ((...args: unknown[]) => void)[] {
  const listeners = app.rawListeners(ALL_CLOSED) as ((...args: unknown[]) => void)[]
  app.removeAllListeners(ALL_CLOSED)
  return listeners
}
