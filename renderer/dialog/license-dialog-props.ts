import type { CopyRequest, Density, MenuWords, Theme } from '../../contract/dialog-contract.js'
import type { KeyPatterns } from '../../contract/find-key.js'
import type { DialogView, LicenseBridge, LinkName } from '../../contract/ipc-contract.js'
import type { KeyForm } from '../../contract/key-form.js'
import type { LocalizedOverrides } from '../messages/catalog.js'
import type { Catalogs } from '../messages/locales.js'
import { type PageTimer, pageTimer } from '../page-timer.js'
import type { DialogHost, Platform, Presentation } from './dialog-host.js'
import type { Interaction } from './interaction.js'
import type { LaterCode } from './later-code.js'
import type { Pace } from './use-pace.js'

/** Props of `<LicenseDialog>`. */
export interface LicenseDialogProps {
  /** The name of the app, as its users know it. */
  readonly appName: string
  /** Default: `window.licenseGate`. */
  readonly bridge?: LicenseBridge | undefined
  /** A part of the page, a modal over it, or the whole page. @defaultValue `'inline'` */
  readonly presentation?: Presentation | undefined
  /** The view to open with. Changing it changes the view. @defaultValue `'auto'`, the view that the state calls for */
  readonly view?: DialogView | undefined
  /**
   * BCP 47, or several in order of preference; the first one that has texts is used. May change at any time.
   *
   * @defaultValue the languages of the page's browser
   */
  readonly locale?: string | readonly string[] | undefined
  /**
   * The languages besides English, from `electron-license-gate/renderer/locales/…`: the texts themselves, or a function that
   * imports them on demand.
   *
   * @defaultValue English only
   * @example
   * ```tsx
   * const catalogs = { de: () => import('electron-license-gate/renderer/locales/de') }
   * ```
   */
  readonly catalogs?: Catalogs | undefined
  /**
   * Texts that replace ours, by message name, or by language and message name: `{ de: { 'activated.title': '…' } }`. Unusable
   * texts are ignored, with a warning in the console.
   */
  readonly messages?: LocalizedOverrides | Readonly<Record<string, unknown>> | undefined
  /** @defaultValue `'system'` */
  readonly theme?: Theme | undefined
  /** @defaultValue `'regular'` */
  readonly density?: Density | undefined
  /** A CSS color. Text on it and links are derived so that they stay readable. @defaultValue `--lic-accent`, else blue */
  readonly accent?: string | undefined
  /** The address of the app's icon; the page's content security policy must allow it. */
  readonly logo?: string | undefined
  /** The order of the main buttons. @defaultValue this computer's system */
  readonly platform?: Platform | undefined
  /** Pages that `onOpenLink` can open. Without one its button is left out. @defaultValue none */
  readonly links?: readonly LinkName[] | undefined
  /** Called when the user chooses one of `links`: open the page in the browser. */
  readonly onOpenLink?: ((name: LinkName) => void) | undefined
  /** Puts something on the clipboard and resolves with whether it is there. Without it there are no "Copy" buttons. */
  readonly onCopy?: ((request: CopyRequest) => Promise<boolean>) | undefined
  /**
   * Pastes into the focused field, as Ctrl+V would, and resolves with whether there was text to paste. Without it "Paste"
   * asks the page's own clipboard.
   */
  readonly onPaste?: (() => Promise<boolean>) | undefined
  /** Whether "Activate offline" is offered; the gate then needs `certificatePublicKey`. @defaultValue `false` */
  readonly takesCertificates?: boolean | undefined
  /** Saves the request for an offline certificate, and resolves with whether it is saved. Without it there is no such button. */
  readonly onSaveRequest?: (() => Promise<boolean>) | undefined
  /** The user is done, or closes. Without it there are no "Close", "Continue" and "Done" buttons. */
  readonly onClose?: (() => void) | undefined
  /** Whether closing ends the app while it is not licensed: "Close" is then called "Quit". @defaultValue `false` */
  readonly closingQuits?: boolean | undefined
  /** A key to fill in, for example from a deep link. Changing it fills in the new one. Never sent without a click. */
  readonly prefilledKey?: string | undefined
  /** The provider's `keyForms`, to find keys in pasted texts. @defaultValue one form, that of a UUID */
  readonly keyForms?: readonly KeyForm[] | undefined
  /** The host name of the store's API, to be named where a firewall may block it. */
  readonly storeHost?: string | undefined
}

/** Further props for tests, the gallery and the ready-made window. */
export interface DialogShellProps extends Omit<LicenseDialogProps, 'keyForms'> {
  readonly keyPatterns: KeyPatterns
  readonly interaction?: Partial<Interaction> | undefined
  readonly timer?: PageTimer | undefined
  readonly timeZone?: string | undefined
  /** Default: that of the language. */
  readonly direction?: 'ltr' | 'rtl' | undefined
  /** Told which of the host's texts cannot be used. @defaultValue a warning in the console */
  readonly onMessageProblems?: ((problems: readonly string[]) => void) | undefined
  readonly pace?: Pace | undefined
  /** @defaultValue the one of the page */
  readonly laterCode?: LaterCode | undefined
  /** For the ready-made window: `DialogContext`. */
  readonly request?: number | undefined
  readonly isSheet?: boolean | undefined
  /** Told the words of the text field's menu, which is the system's, whenever they change. */
  readonly onMenuWords?: ((words: MenuWords) => void) | undefined
}

export function dialogHostOf(props: DialogShellProps): DialogHost {
  return {
    presentation: props.presentation ?? 'inline',
    platform: props.platform ?? guessPlatform(),
    logo: props.logo,
    links: props.links ?? [],
    storeHost: props.storeHost,
    keyPatterns: props.keyPatterns,
    closingQuits: props.closingQuits ?? false,
    openLink: props.onOpenLink,
    copy: props.onCopy,
    paste: props.onPaste,
    takesCertificates: props.takesCertificates ?? false,
    saveRequest: props.onSaveRequest,
    close: props.onClose,
    isSheet: props.isSheet ?? false,
    timer: props.timer ?? pageTimer,
  }
}

function guessPlatform(): Platform {
  const userAgent = typeof navigator === 'undefined' ? '' : navigator.userAgent
  if (userAgent.includes('Windows')) return 'win32'
  return userAgent.includes('Mac OS') ? 'darwin' : 'linux'
}
