import type { DialogView, LicenseCalls } from '../../contract/ipc-contract.js'
import { byChannel } from '../../contract/ipc-parse.js'
import { type CommandCalls, callCommand, type LicenseCommands } from '../../contract/license-commands.js'
import type { LicenseErrorInfo } from '../../contract/license-error.js'
import { fail, ok } from '../../contract/result.js'
import type { LicenseEngine } from '../engine/license-engine.js'
import { answersOf, type CallHandlers } from './answer-call.js'
import type { CallAnswers } from './ipc-server.js'

export interface LicenseHandlerOptions {
  readonly engine: LicenseCommands & Pick<LicenseEngine, 'open'>
  /** Without it, a window only reads and may open the dialog, in which the user acts. */
  readonly allowActions: boolean
  readonly showDialog: (view: DialogView) => void
}

const READ_ONLY: LicenseErrorInfo = {
  code: 'forbidden',
  message: 'this window is read-only: pass allowActions to gate.attach() to allow actions',
}

export function createLicenseAnswers(options: LicenseHandlerOptions): CallAnswers<keyof LicenseCalls> {
  return answersOf(createLicenseHandlers(options))
}

export function createLicenseHandlers(options: LicenseHandlerOptions): CallHandlers<keyof LicenseCalls> {
  const { engine, allowActions, showDialog } = options
  return {
    ...byChannel<CallHandlers<keyof CommandCalls>>((name) => async (argument: string | null) => {
      return allowActions ? callCommand(engine, name, argument ?? undefined) : fail(READ_ONLY)
    }),
    'license-gate:read': async () => ok(await engine.open()),
    'license-gate:show-dialog': (view) => {
      showDialog(view)
      return ok(null)
    },
  }
}
