import { app } from 'electron'
import type { LicenseEngine } from '../engine/license-engine.js'
import type { LicenseGate } from '../license-gate.js'

/** What code and windows can ask of the gate. */
export type GateVerbs = Pick<
  LicenseGate,
  | 'open'
  | 'activate'
  | 'cancelActivation'
  | 'deactivate'
  | 'removeHere'
  | 'revalidate'
  | 'moveHere'
  | 'dismissLostSeat'
  | 'devices'
  | 'releaseDevice'
  | 'requestCode'
  | 'importCertificate'
>

/** Every verb works from the first moment on, since what it needs of Electron is there only after `ready`. */
export function createGateVerbs(engine: LicenseEngine, onOpened: () => void): GateVerbs {
  async function open() {
    await app.whenReady()
    await engine.open()
    onOpened()
    return engine.snapshot
  }
  return {
    open,
    activate: (text) => open().then(() => engine.activate(text)),
    cancelActivation: () => engine.cancelActivation(),
    deactivate: () => open().then(() => engine.deactivate()),
    removeHere: () => open().then(() => engine.removeHere()),
    revalidate: () => open().then(() => engine.revalidate()),
    moveHere: () => open().then(() => engine.moveHere()),
    devices: (text) => open().then(() => engine.devices(text)),
    releaseDevice: (id) => open().then(() => engine.releaseDevice(id)),
    requestCode: () => open().then(() => engine.requestCode()),
    importCertificate: (text) => open().then(() => engine.importCertificate(text)),
    dismissLostSeat: (seatName) => open().then(() => engine.dismissLostSeat(seatName)),
  }
}
