import { contextBridge } from 'electron'
import { BRIDGE_KEY } from '../contract/ipc-contract.js'
import { createLicenseBridge } from './license-bridge.js'

/**
 * Puts the license bridge on the page's `window`, from the preload of a window that the gate is attached to
 * (`gate.attach(webContents, ...)` in the main process). Works in sandboxed preloads; needs `contextIsolation`, which
 * is Electron's default.
 *
 * Without an attached gate every call answers `{ ok: false, error: { code: 'forbidden' } }`; nothing throws or hangs.
 *
 * @param name - The property of `window`. Must be free: Electron does not let a second script bind the same name.
 * @defaultValue `'licenseGate'`, where `useLicense()` looks by itself
 */
export function exposeLicenseBridge(name: string = BRIDGE_KEY): void {
  if (typeof name !== 'string' || name === '') {
    throw new TypeError(`exposeLicenseBridge: expected name to be a non-empty string, got ${typeof name}`)
  }
  contextBridge.exposeInMainWorld(name, createLicenseBridge())
}
