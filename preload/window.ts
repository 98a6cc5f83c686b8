import type { LicenseBridge } from '../contract/ipc-contract.js'

declare global {
  interface Window {
    /** What `electron-license-gate/preload/auto` puts there. */
    readonly licenseGate: LicenseBridge
  }
}
