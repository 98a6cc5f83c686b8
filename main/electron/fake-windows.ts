import { EventEmitter } from 'node:events'

/**
 * The events and windows of an app without Electron, for tests: `vi.mock('electron', () => import('./fake-windows.js'))`, and
 * `resetWindows` before each test.
 */
export const app = new EventEmitter()
export const windows: unknown[] = []
export const BrowserWindow = { getAllWindows: () => windows }

export function resetWindows(): void {
  app.removeAllListeners()
  windows.length = 0
}
