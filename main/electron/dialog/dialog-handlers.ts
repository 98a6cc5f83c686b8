import { clipboard, shell, type WebContents } from 'electron'
import type { DialogCalls, DialogContext, LinkName, MenuWords } from '../../../contract/ipc-contract.js'
import { fail, ok } from '../../../contract/result.js'
import type { GateDiagnostics } from '../../license-gate.js'
import type { LicenseGateOptions } from '../../options.js'
import type { Log } from '../../ports/log.js'
import type { CallHandlers } from '../answer-call.js'

interface DialogHandlerPorts {
  readonly webContents: WebContents
  readonly links: LicenseGateOptions['links']
  readonly context: () => DialogContext
  readonly requestCode: () => Promise<string | null>
  /** Resolves with whether the user has saved it. */
  readonly saveRequest: (code: string) => Promise<boolean>
  readonly diagnostics: () => GateDiagnostics
  readonly fitHeight: (height: number) => boolean
  readonly setMenuWords: (words: MenuWords) => void
  readonly close: () => void
  readonly log: Log
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
    async 'license-gate:dialog-copy'(request) {
      const text = request === 'diagnostics' ? JSON.stringify(ports.diagnostics(), null, 2) : request.text
      await clipboard.writeText(text)
      return ok(null)
    },
    async 'license-gate:dialog-paste'() {
      const text = await clipboard.readText()
      if (text.trim() === '') return fail({ code: 'key-missing', message: 'there is no text to paste' })
      ports.webContents.paste()
      return ok(null)
    },
    async 'license-gate:dialog-save-request'() {
      const code = await ports.requestCode()
      if (code === null) return fail({ code: 'bad-request', message: 'the app takes no certificates' })
      return ok(await ports.saveRequest(code))
    },
    'license-gate:dialog-resize': (height) => ok(ports.fitHeight(height)),
    'license-gate:dialog-menu-words': (words) => {
      ports.setMenuWords(words)
      return ok(null)
    },
    'license-gate:dialog-report-messages': (problems) => ok(logProblems(ports.log, problems)),
    'license-gate:dialog-close': () => {
      ports.close()
      return ok(null)
    },
  }
}

function logProblems(log: Log, problems: readonly string[]): null {
  for (const why of problems) log.write('warn', 'a text of option "messages" is not used', { why })
  return null
}
