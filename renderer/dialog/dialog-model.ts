import { createContext, useContext } from 'react'
import type { CopyRequest } from '../../contract/dialog-contract.js'
import type { LinkName } from '../../contract/ipc-contract.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import type { Translator } from '../messages/translator.js'
import type { DialogHost } from './dialog-host.js'
import type { Interaction, Step } from './interaction.js'
import type { KeyEntry, KeyEntryEvent } from './key-entry.js'
import type { Work } from './select-view.js'
import type { Pace } from './use-pace.js'

/** All that a view needs: what is known, what is being done, and what can be asked for. */
export interface DialogModel {
  readonly translator: Translator
  readonly host: DialogHost
  readonly snapshot: LicenseSnapshot | null
  /** The instant from which days are counted: the snapshot's, never this computer's clock. */
  readonly now: number
  readonly interaction: Interaction
  readonly work: Work | null
  readonly pace: Pace
  /** For how long the store wants to be left alone; 0: it may be asked. */
  readonly retryInMs: number
  readonly entry: KeyEntry
  readonly actions: DialogActions
  /** Ties the buttons of the bar to the form of the body. */
  readonly formId: string
}

export interface DialogActions {
  activate(key?: string): void
  moveHere(): void
  /** Stops waiting for an activation. */
  letGo(): void
  deactivate(): void
  removeHere(): void
  revalidate(): void
  dismissLostSeat(seatName: string): void
  /** Asks the main process again, where it refused to tell the state. */
  refresh(): void
  choose(step: Step): void
  changeEntry(event: KeyEntryEvent): void
  clearFailure(): void
  judgeOldComputer(gone: boolean): void
  /** Asks for the computers of the key that found no free seat. */
  listDevices(): Promise<void>
  chooseDevice(id: string): void
  /** Releases the seat of the chosen computer, then repeats the command that found none. */
  replaceDevice(id: string, again: 'activate' | 'move-here'): void
  /** Returns the code to ask for an offline certificate with; `null`: there is none. */
  requestCode(): Promise<string | null>
  editCertificate(text: string): void
  importCertificate(text: string): void
  /** Says something politely to a screen reader. */
  announce(text: string): void
  /** Missing if the host does not offer it. */
  openLink(name: LinkName): (() => void) | undefined
  copy(request: CopyRequest): (() => void) | undefined
  readonly saveRequest: (() => void) | undefined
  readonly close: (() => void) | undefined
}

export const DialogScope = createContext<DialogModel | null>(null)

/** For the parts of a view, which only exist inside the dialog. */
export function useDialogModel(): DialogModel {
  const model = useContext(DialogScope)
  if (model === null) throw new TypeError('useDialogModel: expected to be inside LicenseDialog')
  return model
}

/** An activation that takes long can be left: its button replaces the one that leaves the view. */
export function canLetGo({ work, pace }: DialogModel): boolean {
  return work === 'activating' && pace === 'long'
}

/** Returns whether "Close" has to be called "Quit", because the app does not go on without a license. */
export function closingQuits({ host, snapshot }: DialogModel): boolean {
  return host.closingQuits && snapshot?.entitled !== true
}
