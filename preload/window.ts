import type { LicenseBridge } from '../contract/ipc-contract.js'

declare global {
  interface Window {
    /** Added by `electron-license-gate/preload/auto`. */
    readonly licenseGate: LicenseBridge
  }
}
