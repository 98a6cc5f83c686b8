import type { BrowserWindow } from 'electron'
import type { DialogView } from '../../contract/ipc-contract.js'
import { type Log, nameOfError } from '../ports/log.js'

/** `quitting`: the app is on its way out, and must not be let in. */
export type DialogOutcome = 'closed' | 'quitting'

export interface DialogRequest {
  readonly view: DialogView
  readonly parent?: BrowserWindow | null | undefined
  /** @defaultValue true with a parent */
  readonly modal?: boolean | undefined
  /**
   * The app waits for this dialog before it opens. Once the gate is open, closing the dialog does not end the app, even if it is
   * the only window until the host has one.
   */
  readonly isGate?: boolean
  /** Opens without taking the focus from the user's work. */
  readonly isUnasked?: boolean
  readonly prefilledKey?: string | undefined
}

/** The one dialog of a gate. */
export interface LicenseDialog {
  /** Opens it, or brings the open one to the front. Resolves when it is closed. */
  show(request: DialogRequest): Promise<DialogOutcome>
  /** Sends what has changed about the host, such as the language, to an open dialog. */
  refresh(): void
  dispose(): void
}

interface DialogLoaderPorts {
  readonly load: () => Promise<LicenseDialog>
  /** Shows the user that there will be no dialog. */
  readonly onFailed: () => Promise<void>
  readonly log: Log
}

/** Loads the dialog's code and page when it is first shown. `show` never rejects. */
export function createDialogLoader({ load, onFailed, log }: DialogLoaderPorts): LicenseDialog {
  let loading: Promise<LicenseDialog> | null = null
  let isDisposed = false

  async function loadOrForget(): Promise<LicenseDialog> {
    try {
      return await load()
    } catch (error) {
      loading = null
      throw error
    }
  }

  return {
    async show(request) {
      if (isDisposed) return 'closed'
      try {
        loading ??= loadOrForget()
        const dialog = await loading
        return isDisposed ? 'closed' : await dialog.show(request)
      } catch (error) {
        log.write('error', 'could not open the license dialog', {
          error: nameOfError(error),
          why: String(error),
        })
        await onFailed().catch(() => undefined)
        return 'closed'
      }
    },
    refresh() {
      void loading?.then((dialog) => dialog.refresh()).catch(() => undefined)
    },
    dispose() {
      isDisposed = true
      void loading?.then((dialog) => dialog.dispose()).catch(() => undefined)
    },
  }
}
