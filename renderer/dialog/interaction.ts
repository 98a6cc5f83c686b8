import type { LicenseDevice } from '../../contract/license-device.js'
import type { LicenseErrorInfo } from '../../contract/license-error.js'
import type { LicenseState } from '../../contract/license-state.js'

/** `auto`: what the state calls for. The others are where the user has gone. */
export type Step = 'auto' | 'enter-key' | 'details' | 'deactivate' | 'activated' | 'certificate'

/**
 * `replace`: releases another computer's seat, then repeats the command that found none. `certify`: takes an offline certificate.
 */
export type DialogVerb =
  | 'activate'
  | 'move-here'
  | 'deactivate'
  | 'remove-here'
  | 'revalidate'
  | 'replace'
  | 'certify'

/** The result of a check that the user asked for, if the state stayed the same. */
export type CheckResult = 'confirmed' | 'renewed' | 'unchanged' | 'not-found' | 'still-full'

/** The subject of the success view: a first activation, or a license that opens the app again. */
export type News = 'activated' | 'renewed' | 'confirmed'

export interface Failure {
  readonly verb: DialogVerb
  readonly error: LicenseErrorInfo
}

/** The user's actions in this dialog, apart from the license's own state. */
export interface Interaction {
  readonly step: Step
  /** The verb that this dialog has asked for and that is not answered yet. */
  readonly running: DialogVerb | null
  readonly failure: Failure | null
  readonly outcome: CheckResult | null
  /** On a new computer: whether the user says that the other one is no longer used. */
  readonly oldComputerGone: boolean
  readonly news: News
  /** The user has stopped waiting for an activation that may be under way still. */
  readonly letGo: boolean
  /** If all seats are in use: the computers that have them, once known; `unknown`: nobody can tell. */
  readonly devices: readonly LicenseDevice[] | 'unasked' | 'unknown'
  /** The user has been led to a page of the host, where the computers of a license can be removed. */
  readonly pageOpened: boolean
  /** The computer to replace. */
  readonly chosenDevice: string | null
  /** The reason why it could not be replaced. */
  readonly obstacle: LicenseErrorInfo | null
  /** The offline certificate as it was pasted or dropped. */
  readonly certificate: string
}

export type InteractionEvent =
  | { readonly type: 'step-chosen'; readonly step: Step }
  | { readonly type: 'verb-started'; readonly verb: DialogVerb }
  | { readonly type: 'verb-succeeded'; readonly verb: DialogVerb }
  | { readonly type: 'verb-failed'; readonly verb: DialogVerb; readonly error: LicenseErrorInfo }
  | { readonly type: 'failure-cleared' }
  | { readonly type: 'let-go' }
  /** The activation that the user did not wait for is over. `isNoted`: a notice says what became of its seat. */
  | { readonly type: 'let-go-settled'; readonly isNoted: boolean }
  | { readonly type: 'old-computer-judged'; readonly gone: boolean }
  | { readonly type: 'devices-listed'; readonly devices: readonly LicenseDevice[] | null }
  | { readonly type: 'device-chosen'; readonly id: string }
  | { readonly type: 'certificate-edited'; readonly text: string }
  | { readonly type: 'page-opened' }
  | { readonly type: 'state-changed'; readonly from: LicenseState; readonly to: LicenseState }

/** No computer of a full license has been asked about or chosen. */
export const NO_DEVICES = {
  devices: 'unasked',
  chosenDevice: null,
  obstacle: null,
  pageOpened: false,
} as const

export function createInteraction(overrides: Partial<Interaction> = {}): Interaction {
  return {
    step: 'auto',
    running: null,
    failure: null,
    outcome: null,
    oldComputerGone: false,
    news: 'activated',
    letGo: false,
    ...NO_DEVICES,
    certificate: '',
    ...overrides,
  }
}
