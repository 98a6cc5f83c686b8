import { BrowserWindow } from 'electron'

/** The parent, if it can be seen: a dialog of a hidden window would be hidden too. */
export function usableParent(parent: BrowserWindow | null | undefined): BrowserWindow | undefined {
  return parent && isSeen(parent) ? parent : undefined
}

/** Finds a window that is always on top, such as a splash screen or a kiosk: it would cover the dialog. */
export function windowOnTop(besides?: BrowserWindow): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find(
    (window) => window !== besides && isSeen(window) && window.isAlwaysOnTop(),
  )
}

function isSeen(window: BrowserWindow): boolean {
  return !window.isDestroyed() && window.isVisible() && !window.isMinimized()
}
