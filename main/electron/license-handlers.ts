import type { DialogView, LicenseCalls } from '../../contract/ipc-contract.js'
import type { LicenseErrorInfo } from '../../contract/license-error.js'
import { fail, ok } from '../../contract/result.js'
import { answersOf, type CallHandlers } from './answer-call.js'
import type { GateVerbs } from './gate-verbs.js'
import type { CallAnswers } from './ipc-server.js'

export interface LicenseHandlerOptions {
  readonly verbs: GateVerbs
  /** Without it, a window only reads and may open the dialog, in which the user acts. */
  readonly allowActions: boolean
  readonly showDialog: (view: DialogView) => void
}

const READ_ONLY: LicenseErrorInfo = {
  code: 'forbidden',
  message: 'this window may only read: pass allowActions to gate.attach() to let it act',
}

export function createLicenseAnswers(options: LicenseHandlerOptions): CallAnswers<keyof LicenseCalls> {
  return answersOf(createLicenseHandlers(options))
}

export function createLicenseHandlers(options: LicenseHandlerOptions): CallHandlers<keyof LicenseCalls> {
  const { verbs, allowActions, showDialog } = options
  const acting =
    <Argument, Answer>(act: (argument: Argument) => Promise<Answer>) =>
    async (argument: Argument) =>
      allowActions ? act(argument) : fail(READ_ONLY)
  return {
    'license-gate:read': async () => ok(await verbs.open()),
    'license-gate:activate': acting((key) => verbs.activate(key ?? undefined)),
    'license-gate:cancel-activation': acting(() => verbs.cancelActivation()),
    'license-gate:remove-here': acting(() => verbs.removeHere()),
    'license-gate:deactivate': acting(() => verbs.deactivate()),
    'license-gate:revalidate': acting(() => verbs.revalidate()),
    'license-gate:move-here': acting(() => verbs.moveHere()),
    'license-gate:dismiss-lost-seat': acting((seatName) => verbs.dismissLostSeat(seatName)),
    'license-gate:devices': acting((key) => verbs.devices(key ?? undefined)),
    'license-gate:release-device': acting((id) => verbs.releaseDevice(id)),
    'license-gate:request-code': acting(async () => ok(await verbs.requestCode())),
    'license-gate:import-certificate': acting((text) => verbs.importCertificate(text)),
    'license-gate:show-dialog': (view) => {
      showDialog(view)
      return ok(null)
    },
  }
}
