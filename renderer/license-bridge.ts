import { BRIDGE_KEY, type LicenseBridge } from '../contract/ipc-contract.js'
import { mapCommands } from '../contract/license-commands.js'

declare global {
  interface Window {
    /** Put there by `electron-license-gate/preload`. */
    readonly licenseGate?: LicenseBridge
  }
}

/** The bridge of this window, or `undefined` where no preload has exposed one (a browser, a test, a forgotten preload). */
function findLicenseBridge(): LicenseBridge | undefined {
  return typeof window === 'undefined' ? undefined : window[BRIDGE_KEY]
}

const NOT_FOUND =
  "useLicense: expected window.licenseGate, got undefined. Import 'electron-license-gate/preload/auto' in this window's " +
  'preload and call gate.attach(webContents, ...) in the main process, or pass a bridge.'

/** While a page is rendered on a server nothing is known, and nothing can be done. */
const ON_SERVER: LicenseBridge = {
  read: never,
  subscribe: () => () => {},
  ...mapCommands(never),
  showDialog: never,
}

function never(): Promise<never> {
  return new Promise(() => {})
}

/** @throws TypeError where there is no bridge: a fault of the app's set-up, which no user can cause. */
export function requireLicenseBridge(bridge?: LicenseBridge): LicenseBridge {
  const found = bridge ?? (typeof window === 'undefined' ? ON_SERVER : findLicenseBridge())
  if (found === undefined) throw new TypeError(NOT_FOUND)
  return found
}
