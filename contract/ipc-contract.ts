import {
  type CommandCalls,
  LICENSE_COMMANDS,
  type LicenseCommands,
  type Reply,
  type SnapshotReply,
} from './license-commands.js'
import type { LicenseSnapshot } from './license-state.js'

/*
 * Everything that crosses between the main process and a window. Preload, server and client derive from this file. Channels have
 * their own prefix, and the handlers are bound to one `webContents`, so that two gates or a host's own channels never meet.
 */

/** Calls that a window may make: the commands, the snapshot, the dialog. */
export interface LicenseCalls extends CommandCalls {
  readonly 'license-gate:read': { readonly argument: null; readonly value: LicenseSnapshot }
  readonly 'license-gate:show-dialog': { readonly argument: DialogView; readonly value: null }
}

/** Main to window, with a `LicenseSnapshot`. */
export const SNAPSHOT_CHANGED = 'license-gate:snapshot-changed'

export const LICENSE_CHANNELS: readonly (keyof LicenseCalls)[] = [
  'license-gate:read',
  ...Object.values(LICENSE_COMMANDS).map(({ channel }) => channel),
  'license-gate:show-dialog',
]

/** Pages of the host that the dialog may open in the browser. The addresses stay in the main process. */
export const LINK_NAMES = ['buy', 'renew', 'upgrade', 'manage', 'support', 'moved'] as const
/**
 * Names a page of yours that the dialog may open in the user's browser: where to buy, renew, get a larger plan,
 * manage the license, or get help; `moved`: where customers of a store that the app no longer uses get a key of the new one.
 */
export type LinkName = (typeof LINK_NAMES)[number]

/** `auto`: what the state calls for. */
export const DIALOG_VIEWS = ['auto', 'enter-key', 'details'] as const
/**
 * Names the view that the dialog opens with. `auto` is the one that the license state calls for; `enter-key` asks
 * for a key; `details` shows the license.
 */
export type DialogView = (typeof DIALOG_VIEWS)[number]

/** Added to `window.licenseGate` by the preload. */
export interface LicenseBridge extends LicenseCommands {
  /** Reads the current snapshot, or says why the main process refuses to tell. */
  read(): Promise<SnapshotReply>
  /**
   * Calls back with the current snapshot once the main process has sent it, and with each new one. If the main process refuses,
   * nothing is sent and `read()` says why. Returns an unsubscribe function.
   */
  subscribe(listener: (snapshot: LicenseSnapshot) => void): () => void
  /** Opens the ready-made dialog in its own window, or brings it to the front. */
  showDialog(view?: DialogView): Promise<Reply<null>>
}

export const BRIDGE_KEY = 'licenseGate'
