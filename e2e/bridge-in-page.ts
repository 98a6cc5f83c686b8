import type { DialogBridge } from '../contract/dialog-contract.js'
import type { LicenseBridge } from '../contract/ipc-contract.js'

/** What the preloads put on the page; for the functions that tests run there. */
declare global {
  interface Window {
    readonly licenseGate: LicenseBridge
    readonly licenseGateDialog: DialogBridge
  }
}
