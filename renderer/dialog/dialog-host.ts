import type { CopyRequest, DialogContext } from '../../contract/dialog-contract.js'
import type { KeyPatterns } from '../../contract/find-key.js'
import type { LinkName } from '../../contract/ipc-contract.js'
import type { PageTimer } from '../page-timer.js'

/**
 * `window`: the whole page is the dialog. `modal`: a `<dialog>` over the host's page. `inline`: a part of the host's
 * page, such as a settings pane; takes no focus when it appears.
 */
export type Presentation = 'window' | 'modal' | 'inline'

export type Platform = DialogContext['platform']

/** Services that the host gives to the dialog. One that is left out has no button. */
export interface DialogHost {
  readonly presentation: Presentation
  readonly platform: Platform
  readonly logo: string | undefined
  readonly links: readonly LinkName[]
  readonly storeHost: string | undefined
  /** Patterns of the keys. */
  readonly keyPatterns: KeyPatterns
  /** Whether closing ends the app while the license does not open it. */
  readonly closingQuits: boolean
  readonly openLink: ((name: LinkName) => void) | undefined
  /** Resolves with whether the clipboard has it. */
  readonly copy: ((request: CopyRequest) => Promise<boolean>) | undefined
  /** Pastes into the focused field. Resolves with whether there was text to paste. */
  readonly paste: (() => Promise<boolean>) | undefined
  /** Whether an offline certificate can be asked for and taken. */
  readonly takesCertificates: boolean
  /** Resolves with whether the user has saved the request for a certificate. */
  readonly saveRequest: (() => Promise<boolean>) | undefined
  readonly close: (() => void) | undefined
  /** Whether the window has no close button. */
  readonly isSheet: boolean
  readonly timer: PageTimer
}
