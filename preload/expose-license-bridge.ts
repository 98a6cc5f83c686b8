import { contextBridge } from 'electron'
import { BRIDGE_KEY } from '../contract/ipc-contract.js'
import { createLicenseBridge } from './license-bridge.js'

/**
 * Puts the license bridge on the page's `window`, from the preload of a window that the gate is attached to
 * (`gate.attach(webContents, ...)` in the main process). Works in sandboxed preloads; needs `contextIsolation`, which
 * is Electron's default.
 *
 * Where the bridge cannot be put there, one line in the page's console says why, and the rest of the preload goes on.
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
  try {
    contextBridge.exposeInMainWorld(name, createLicenseBridge())
  } catch (error) {
    // oxlint-disable-next-line no-console -- a preload has no other log, and its author looks there
    console.error(`electron-license-gate: could not set window.${name}: ${reasonOf(error)}`)
  }
}

function reasonOf(error: unknown): string {
  if (process.contextIsolated) return error instanceof Error ? error.message : String(error)
  return 'it needs contextIsolation, which this window has turned off in its webPreferences'
}
