/**
 * What `import 'electron'` gives in unit tests. The real package exports the path of a binary to plain Node, and
 * downloads it first; and electron-store imports it only to find a default folder. Code of our own that needs
 * Electron lives in main/electron and preload and is tested in Electron itself (e2e), so nothing here does anything.
 */
const ignore = (): undefined => undefined

export const app = { getPath: () => '/nowhere', getVersion: () => '0.0.0', getName: () => 'unit-test' }
export const ipcMain = { on: ignore, once: ignore, handle: ignore, removeHandler: ignore }
export const ipcRenderer = {
  on: ignore,
  off: ignore,
  send: ignore,
  sendSync: ignore,
  invoke: async () => undefined,
}
export const contextBridge = { exposeInMainWorld: ignore }
export const shell = { openExternal: async () => undefined, openPath: async () => '' }
export default { app, ipcMain, ipcRenderer, contextBridge, shell }
