import type { BrowserWindow, WebContents } from 'electron'
import type { DialogView } from '../contract/ipc-contract.js'
import type { LicenseCommands, SnapshotReply, WindowPermission } from '../contract/license-commands.js'
import type { LicenseEvent, LicenseSnapshot } from '../contract/license-state.js'
import type { EngineDiagnostics } from './engine/diagnostics.js'
import type { ReleaseDate } from './update-options.js'

/**
 * The reply of every verb of the gate: the new snapshot, or the reason why not. Nothing that a user or a store does is thrown.
 */
export type GateReply = SnapshotReply

/** The license gate of an app: made once in the main process by `createLicenseGate`. */
export interface LicenseGate<Plan extends string = string, Feature extends string = string>
  extends Omit<LicenseCommands, 'requestCode'> {
  /**
   * Reads the license file and decides. No request is made, so a launch never waits for a network. Idempotent; waits for
   * Electron's `ready` by itself.
   */
  open(): Promise<LicenseSnapshot>
  /**
   * Opens the gate, and the dialog only if it must. Resolves `true` once the app may run, `false` when the user closes the
   * dialog without a license: quit then. After `true`, open your window, now or later: closing the dialog does not end the
   * app, though it was its only window.
   */
  ensureLicensed(options?: EnsureLicensedOptions): Promise<boolean>
  /**
   * Wraps what opens a window of the app, for events that come whether or not the app was let in: `activate` on macOS, a click
   * on the tray, a second start. Where the app is not entitled, the dialog comes up first, and `open` is called only when the
   * user is let in; while an `ensureLicensed` is waiting already, its caller opens the window, and the event does nothing.
   *
   * @example
   * app.on('activate', gate.guard(() => BrowserWindow.getAllWindows().length > 0 || createMainWindow()))
   */
  guard<Args extends readonly unknown[]>(open: (...args: Args) => unknown): (...args: Args) => Promise<void>
  /** The latest snapshot; before `open` it says `unlicensed`. */
  readonly snapshot: LicenseSnapshot
  /** The plan that counts now, by its name in the option `plans`; `null`: none, as while the app is locked, and before `open`. */
  readonly plan: Plan | null
  /**
   * Whether the plan that counts now comes with a feature. A look into a set: ask as often as you like. Throws a `TypeError` for what is
   * a feature of no plan.
   *
   * @example
   * if (gate.has('sync')) startSync()
   */
  has(feature: Feature): boolean
  /**
   * Whether the license covers a version that was released on a date: before you update into it. Without `updates`, whether the app may
   * run at all. Throws a `TypeError` for what is no date.
   */
  coversRelease(releasedAt: ReleaseDate): boolean
  /**
   * Calls back at once with the current snapshot, and then with each new one. Before `open` nothing is decided yet: the
   * first call then comes with the decision. Returns an unsubscribe function.
   */
  subscribe(listener: (snapshot: LicenseSnapshot) => void): () => void
  /**
   * Calls back each time that this happens to the license while the app runs, with the snapshot after it. The state with which the
   * app starts is no event: `subscribe` tells it. Throws a `TypeError` for an unknown name. Returns an unsubscribe function.
   *
   * @example
   * gate.on('renewed', () => showThanks())
   */
  on(event: LicenseEvent, listener: (snapshot: LicenseSnapshot) => void): () => void
  /** Reads the code that an offline certificate is asked for with; `null` where the app takes none. */
  requestCode(): Promise<string | null>
  /** Opens the dialog, or brings the one that is open to the front. Resolves when it is closed. */
  showDialog(options?: ShowDialogOptions): Promise<void>
  /** Lets a window of the host read the license state over the bridge of `electron-license-gate/preload`. Returns its undo. */
  attach(webContents: WebContents, options: AttachOptions): () => void
  /**
   * Takes a deep link such as `myapp://license?key=…`: opens the dialog with the key filled in. Any web page can open such
   * a link, so nothing is activated by it. Answers whether the link was one for the gate. With the option `protocol` the
   * gate takes the app's links by itself.
   */
  applyUrl(url: string): boolean
  /**
   * Changes the language of the dialog, also of an open one, where focus and typed key stay. For apps with a language
   * setting of their own.
   *
   * @param locale BCP 47, as the option `locale`; `undefined`: the system's languages
   */
  setLocale(locale: string | undefined): void
  /** Facts for support, redacted: no key, no name, no machine id. */
  diagnostics(): GateDiagnostics
  /** Stops timers and listeners and closes the dialog. Idempotent. */
  dispose(): void
}

/** Options of `gate.ensureLicensed()`. */
export interface EnsureLicensedOptions {
  /**
   * Makes the dialog modal to this window, where one is open already. A window that cannot be seen, because it is hidden,
   * minimized or destroyed, counts as none, as does `null`.
   */
  readonly parent?: BrowserWindow | null
}

/** Options of `gate.showDialog()`. */
export interface ShowDialogOptions {
  /**
   * The window that the dialog belongs to, such as `BrowserWindow.getFocusedWindow()`. A window that cannot be seen, because
   * it is hidden, minimized or destroyed, counts as none, as does `null`.
   */
  readonly parent?: BrowserWindow | null
  /** @defaultValue true with a parent */
  readonly modal?: boolean
  /** @defaultValue `'auto'`: what the state calls for */
  readonly view?: DialogView
}

/** Says which page of a window may use the license, and for what: options of `gate.attach()`. */
export interface AttachOptions {
  /**
   * The page that may call, by its origin or its address: `https://app.example`, `app://host`, `file://`, or a list of them. For a page
   * that a development server has first: `process.env.ELECTRON_RENDERER_URL ?? 'file://'`. Each is compared exactly; other
   * frames are refused. Throws a `TypeError` for what no page can have.
   */
  readonly allowOrigin: string | readonly string[]
  /**
   * Whether the page may do everything, or only read the state and open the dialog. `allow` says it one by one.
   *
   * @defaultValue false
   */
  readonly allowActions?: boolean
  /**
   * The page's permissions, in place of `allowActions`: `['read', 'activate']` for a page that only asks for a key. All but
   * `show-dialog` need `read`, because they answer with the state. Calls for anything else fail with `forbidden`. Throws a
   * `TypeError` for an unknown name, or beside `allowActions`.
   *
   * @defaultValue `['read', 'show-dialog']`
   */
  readonly allow?: readonly WindowPermission[]
}

/**
 * Collects facts for a support request. Of the key they hold only the last characters; no name, no e-mail address and
 * no machine id.
 */
export interface GateDiagnostics extends EngineDiagnostics {
  readonly packageVersion: string
  readonly electronVersion: string
  readonly platform: string
  readonly arch: string
  readonly packaged: boolean
  readonly locale: string
  /** Command-line switches in use that would let someone else answer for the store. */
  readonly distrustedSwitches: readonly string[]
}
