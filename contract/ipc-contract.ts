import type { KeyPatterns } from './find-key.js'
import {
  type CommandCalls,
  LICENSE_COMMANDS,
  type LicenseCommands,
  type Reply,
  type SnapshotReply,
} from './license-commands.js'
import type { LicenseSnapshot } from './license-state.js'

/*
 * Everything that crosses between the main process and a window. Preload, server and client derive from this file.
 * Channels carry a prefix of their own, and the handlers are bound to one `webContents`, so that two gates or a host's
 * own channels never meet.
 */

/** What a window may ask for: the commands, the snapshot, the dialog. */
export interface LicenseCalls extends CommandCalls {
  readonly 'license-gate:read': { readonly argument: null; readonly value: LicenseSnapshot }
  readonly 'license-gate:show-dialog': { readonly argument: DialogView; readonly value: null }
}

/** What only our own dialog may ask for. */
export interface DialogCalls {
  readonly 'license-gate:dialog-context': { readonly argument: null; readonly value: DialogContext }
  readonly 'license-gate:dialog-open-link': { readonly argument: LinkName; readonly value: null }
  readonly 'license-gate:dialog-copy': { readonly argument: CopyRequest; readonly value: null }
  readonly 'license-gate:dialog-paste': { readonly argument: null; readonly value: null }
  readonly 'license-gate:dialog-save-request': { readonly argument: null; readonly value: boolean }
  readonly 'license-gate:dialog-resize': { readonly argument: number; readonly value: boolean }
  readonly 'license-gate:dialog-menu-words': { readonly argument: MenuWords; readonly value: null }
  readonly 'license-gate:dialog-close': { readonly argument: null; readonly value: null }
  readonly 'license-gate:dialog-report-messages': {
    readonly argument: readonly string[]
    readonly value: null
  }
}

export type AllCalls = LicenseCalls & DialogCalls
export type CallChannel = keyof AllCalls

/** Main to window. A snapshot push carries a `LicenseSnapshot`, a context push a `DialogContext`. */
export const SNAPSHOT_CHANGED = 'license-gate:snapshot-changed'
export const DIALOG_CONTEXT_CHANGED = 'license-gate:dialog-context-changed'

export const LICENSE_CHANNELS: readonly (keyof LicenseCalls)[] = [
  'license-gate:read',
  ...Object.values(LICENSE_COMMANDS).map(({ channel }) => channel),
  'license-gate:show-dialog',
]

export const DIALOG_CHANNELS = [
  'license-gate:dialog-context',
  'license-gate:dialog-open-link',
  'license-gate:dialog-copy',
  'license-gate:dialog-paste',
  'license-gate:dialog-save-request',
  'license-gate:dialog-resize',
  'license-gate:dialog-menu-words',
  'license-gate:dialog-close',
  'license-gate:dialog-report-messages',
] as const satisfies readonly (keyof DialogCalls)[]

/** Pages of the host that the dialog may open in the browser. The addresses stay in the main process. */
export const LINK_NAMES = ['buy', 'renew', 'manage', 'support'] as const
/**
 * Names a page of yours that the dialog may open in the user's browser: where to buy, renew, manage the license, or
 * get help.
 */
export type LinkName = (typeof LINK_NAMES)[number]

/** `auto`: what the state calls for. */
export const DIALOG_VIEWS = ['auto', 'enter-key', 'details'] as const
/**
 * Names the view that the dialog opens with. `auto` is the one that the license state calls for; `enter-key` asks
 * for a key; `details` shows the license.
 */
export type DialogView = (typeof DIALOG_VIEWS)[number]

/**
 * What the dialog may put on the clipboard: facts for support, which only the main process has, or a short text that the
 * user sees, such as the name of a seat. Never the key: pasted back, a page would have it.
 */
export type CopyRequest = 'diagnostics' | { readonly text: string }

/** The words of the text field's own menu, in the dialog's language. */
export const MENU_ITEMS = ['undo', 'cut', 'copy', 'paste', 'selectAll'] as const
type MenuItem = (typeof MENU_ITEMS)[number]
export type MenuWords = Readonly<Record<MenuItem, string>>

const THEMES = ['system', 'light', 'dark'] as const
/** Chooses the colors of the dialog: light, dark, or as the operating system is set. */
export type Theme = (typeof THEMES)[number]

/** How much room the dialog takes: for small tool windows, as it is, or for touch and large settings pages. */
const DENSITIES = ['compact', 'regular', 'roomy'] as const
/**
 * Chooses how much room the dialog takes: `compact` for small tool windows, `regular`, or `roomy` for touch and
 * large settings pages.
 */
export type Density = (typeof DENSITIES)[number]

/** How the ready-made dialog looks and what it can offer in this host. */
export interface DialogContext {
  readonly appName: string
  readonly platform: 'darwin' | 'win32' | 'linux'
  /** BCP 47. */
  readonly locale: string
  readonly theme: Theme
  /** @defaultValue `'regular'` */
  readonly density?: Density
  /** A CSS color. */
  readonly accent?: string
  /** A `data:` address of the app's icon. */
  readonly logo?: string
  /** The links that the host has set. */
  readonly links: readonly LinkName[]
  readonly view: DialogView
  /** Grows with each time that the app asks for the dialog, so that the same view or link can be asked for again. */
  readonly request: number
  /** Whether the window has no frame of its own to close it by: a sheet on macOS. */
  readonly isSheet: boolean
  /** Filled in from a deep link; never sent without the user's click. */
  readonly prefilledKey?: string
  /** Whether closing the dialog ends the app, because the gate is still shut. */
  readonly closingQuits: boolean
  /** What keys look like, so that they are found in what is pasted. */
  readonly keyPatterns: KeyPatterns
  /** Whether an offline certificate can be asked for and taken. */
  readonly takesCertificates?: boolean
  /** The host name of the store's API, for "a firewall may block …". */
  readonly storeHost?: string
  /** Texts of the host in place of ours, by message name. */
  readonly messages: Readonly<Record<string, unknown>>
}

/** What the preload puts on `window.licenseGate`. */
export interface LicenseBridge extends LicenseCommands {
  /** Reads the current snapshot, or says why the main process refuses to tell. */
  read(): Promise<SnapshotReply>
  /**
   * Calls back with the current snapshot as soon as the main process has told it, and then with each new one. Where it
   * refuses to tell, nothing comes: `read()` says why. Returns an unsubscribe function.
   */
  subscribe(listener: (snapshot: LicenseSnapshot) => void): () => void
  /** Opens the ready-made dialog in a window of its own, or brings it to the front. */
  showDialog(view?: DialogView): Promise<Reply<null>>
}

/** What the preload of our own dialog puts on `window.licenseGateDialog`. */
export interface DialogBridge {
  readonly license: LicenseBridge
  context(): Promise<Reply<DialogContext>>
  onContextChanged(listener: (context: DialogContext) => void): () => void
  openLink(name: LinkName): Promise<Reply<null>>
  copy(request: CopyRequest): Promise<Reply<null>>
  /** Pastes into the focused field, as Ctrl+V would. Fails with `key-missing` where there is no text to paste. */
  paste(): Promise<Reply<null>>
  /** Asks where to save the request for an offline certificate; answers whether it was saved. */
  saveRequest(): Promise<Reply<boolean>>
  /** The height of the content in CSS pixels; the window follows. Answers whether the screen has room for all of it. */
  resize(height: number): Promise<Reply<boolean>>
  setMenuWords(words: MenuWords): Promise<Reply<null>>
  close(): Promise<Reply<null>>
  /** Which of the host's texts are not used, one sentence each, for the log. */
  reportMessages(problems: readonly string[]): Promise<Reply<null>>
}

export const BRIDGE_KEY = 'licenseGate'
export const DIALOG_BRIDGE_KEY = 'licenseGateDialog'
