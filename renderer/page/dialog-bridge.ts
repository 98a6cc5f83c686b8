import { DIALOG_BRIDGE_KEY, type DialogBridge } from '../../contract/dialog-contract.js'

declare global {
  interface Window {
    /** Put there by the preload of the dialog's own window. */
    readonly licenseGateDialog?: DialogBridge
  }
}

export function findDialogBridge(): DialogBridge | undefined {
  return window[DIALOG_BRIDGE_KEY]
}
