import { clipboard, shell, type WebContents } from 'electron'
import type { CopySubject, DialogCalls, DialogContext, LinkName } from '../../../contract/ipc-contract.js'
import type { LicenseSnapshot } from '../../../contract/license-state.js'
import { fail, ok } from '../../../contract/result.js'
import type { GateDiagnostics } from '../../license-gate.js'
import type { LicenseGateOptions } from '../../options.js'
import type { CallHandlers } from '../ipc-server.js'

export interface DialogHandlerPorts {
  readonly webContents: WebContents
  readonly links: LicenseGateOptions['links']
  readonly context: () => DialogContext
  readonly snapshot: () => LicenseSnapshot
  readonly diagnostics: () => GateDiagnostics
  readonly fitHeight: (height: number) => void
  readonly close: () => void
  readonly onLinkOpened: (name: LinkName) => void
}

/** What only our own page may ask for. */
export function createDialogHandlers(ports: DialogHandlerPorts): CallHandlers<keyof DialogCalls> {
  return {
    'license-gate:dialog-context': () => ok(ports.context()),
    async 'license-gate:dialog-open-link'(name) {
      const address = ports.links?.[name]
      if (address === undefined)
        return fail({ code: 'bad-request', message: `the host has no link "${name}"` })
      ports.onLinkOpened(name)
      await shell.openExternal(address)
      return ok(null)
    },
    async 'license-gate:dialog-copy'(subject) {
      const text = textToCopy(subject, ports)
      if (text === null) return fail({ code: 'bad-request', message: 'there is no seat to name' })
      await clipboard.writeText(text)
      return ok(null)
    },
    'license-gate:dialog-paste': () => {
      ports.webContents.paste()
      return ok(null)
    },
    'license-gate:dialog-resize': (height) => {
      ports.fitHeight(height)
      return ok(null)
    },
    'license-gate:dialog-close': () => {
      ports.close()
      return ok(null)
    },
  }
}

function textToCopy(subject: CopySubject, ports: DialogHandlerPorts): string | null {
  switch (subject) {
    case 'diagnostics':
      return JSON.stringify(ports.diagnostics(), null, 2)
    case 'seat-name':
      return seatNameOf(ports.snapshot())
    default:
      return subject satisfies never
  }
}

/** The seat that may be lost is the one whose name the user needs, where there is one. */
function seatNameOf({ state, notices }: LicenseSnapshot): string | null {
  const lost = notices.find((notice) => notice.kind === 'seat-may-be-lost')
  if (lost !== undefined) return lost.seatName
  return 'license' in state && state.license !== undefined ? state.license.seatName : null
}
