import { BrowserWindow } from 'electron'

/** A dialog of a window that nobody sees would not be seen either. */
export function usableParent(parent: BrowserWindow | null | undefined): BrowserWindow | undefined {
  return parent && isSeen(parent) ? parent : undefined
}

/** A window that covers every other one that is not itself always on top, such as a splash screen or a kiosk. */
export function windowOnTop(besides?: BrowserWindow): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find(
    (window) => window !== besides && isSeen(window) && window.isAlwaysOnTop(),
  )
}

function isSeen(window: BrowserWindow): boolean {
  return !window.isDestroyed() && window.isVisible() && !window.isMinimized()
}
