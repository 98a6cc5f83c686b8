import type { KeyPatterns } from './find-key.js'
import type { DialogView, LicenseBridge, LicenseCalls, LinkName } from './ipc-contract.js'
import type { Reply } from './license-commands.js'

/** Calls that only the package's own dialog may make. */
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

/** Main to the dialog's window, with a `DialogContext`. */
export const DIALOG_CONTEXT_CHANGED = 'license-gate:dialog-context-changed'

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

/**
 * Names what the dialog may put on the clipboard: facts for support, which only the main process has, or a short text that the
 * user sees, such as the name of a seat. Never the key: a page could read it back from the clipboard.
 */
export type CopyRequest = 'diagnostics' | { readonly text: string }

/** The words of the text field's own menu, in the dialog's language. */
export const MENU_ITEMS = ['undo', 'cut', 'copy', 'paste', 'selectAll'] as const
type MenuItem = (typeof MENU_ITEMS)[number]
export type MenuWords = Readonly<Record<MenuItem, string>>

/** Chooses the colors of the dialog: light, dark, or as the operating system is set. */
export type Theme = 'system' | 'light' | 'dark'

/**
 * Chooses how much room the dialog takes: `compact` for small tool windows, `regular`, or `roomy` for touch and
 * large settings pages.
 */
export type Density = 'compact' | 'regular' | 'roomy'

/** Describes how the ready-made dialog looks and what it can offer in this host. */
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
  /** Whether the window is a sheet on macOS, which has no close button. */
  readonly isSheet: boolean
  /** Filled in from a deep link; never sent without the user's click. */
  readonly prefilledKey?: string
  /** Whether closing the dialog ends the app, because the gate is still shut. */
  readonly closingQuits: boolean
  /** Patterns that find a key in pasted text. */
  readonly keyPatterns: KeyPatterns
  /** Whether an offline certificate can be asked for and taken. */
  readonly takesCertificates?: boolean
  /** The host name of the store's API, for "a firewall may block …". */
  readonly storeHost?: string
  /** The host's texts that replace ours, by message name. */
  readonly messages: Readonly<Record<string, unknown>>
}

/** Added to `window.licenseGateDialog` by the preload of the package's own dialog. */
export interface DialogBridge {
  readonly license: LicenseBridge
  context(): Promise<Reply<DialogContext>>
  onContextChanged(listener: (context: DialogContext) => void): () => void
  openLink(name: LinkName): Promise<Reply<null>>
  copy(request: CopyRequest): Promise<Reply<null>>
  /** Pastes into the focused field, as Ctrl+V would. Fails with `key-missing` where the clipboard has no text. */
  paste(): Promise<Reply<null>>
  /** Asks where to save the request for an offline certificate; answers whether it was saved. */
  saveRequest(): Promise<Reply<boolean>>
  /** Reports the height of the content in CSS pixels, and the window follows. Answers whether all of it fits on the screen. */
  resize(height: number): Promise<Reply<boolean>>
  setMenuWords(words: MenuWords): Promise<Reply<null>>
  close(): Promise<Reply<null>>
  /** Reports the host's texts that cannot be used, one sentence each, for the log. */
  reportMessages(problems: readonly string[]): Promise<Reply<null>>
}

export const DIALOG_BRIDGE_KEY = 'licenseGateDialog'
