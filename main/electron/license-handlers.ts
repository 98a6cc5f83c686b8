import type { DialogView, LicenseCalls } from '../../contract/ipc-contract.js'
import { byChannel } from '../../contract/ipc-parse.js'
import {
  type CommandCalls,
  callCommand,
  LICENSE_COMMANDS,
  type LicenseCommands,
  type WindowPermission,
} from '../../contract/license-commands.js'
import type { LicenseErrorInfo } from '../../contract/license-error.js'
import { fail, ok } from '../../contract/result.js'
import type { LicenseEngine } from '../engine/license-engine.js'
import { answersOf, type CallHandlers } from './answer-call.js'
import type { CallAnswers } from './ipc-server.js'

export interface LicenseHandlerOptions {
  readonly engine: LicenseCommands & Pick<LicenseEngine, 'open'>
  /** The page's permissions; any other call is refused. */
  readonly permissions: ReadonlySet<WindowPermission>
  readonly showDialog: (view: DialogView) => void
}

const notAllowed = (permission: WindowPermission): LicenseErrorInfo => ({
  code: 'forbidden',
  message: `this window may not ${permission}: name it in the option "allow" of gate.attach()`,
})

export function createLicenseAnswers(options: LicenseHandlerOptions): CallAnswers<keyof LicenseCalls> {
  return answersOf(createLicenseHandlers(options))
}

export function createLicenseHandlers(options: LicenseHandlerOptions): CallHandlers<keyof LicenseCalls> {
  const { engine, permissions, showDialog } = options
  const forbids = (permission: WindowPermission) =>
    permissions.has(permission) ? null : fail(notAllowed(permission))
  return {
    ...byChannel<CallHandlers<keyof CommandCalls>>((name) => async (argument: string | null) => {
      return forbids(LICENSE_COMMANDS[name].needs) ?? callCommand(engine, name, argument ?? undefined)
    }),
    'license-gate:read': async () => forbids('read') ?? ok(await engine.open()),
    'license-gate:show-dialog': (view) => {
      const forbidden = forbids('show-dialog')
      if (forbidden) return forbidden
      showDialog(view)
      return ok(null)
    },
  }
}
