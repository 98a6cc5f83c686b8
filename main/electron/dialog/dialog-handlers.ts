import { writeFile } from 'node:fs/promises'
import { type BrowserWindow, clipboard, dialog, shell } from 'electron'
import type { DialogCalls, DialogContext, MenuWords } from '../../../contract/dialog-contract.js'
import type { LinkName } from '../../../contract/ipc-contract.js'
import type { LicenseCommands } from '../../../contract/license-commands.js'
import { fail, ok } from '../../../contract/result.js'
import type { GateDiagnostics } from '../../license-gate.js'
import type { Log } from '../../ports/log.js'
import type { CallHandlers } from '../answer-call.js'

interface DialogHandlerPorts {
  readonly window: BrowserWindow
  readonly pageAddress: (name: LinkName) => string | undefined
  readonly context: () => DialogContext
  readonly requestCode: LicenseCommands['requestCode']
  readonly diagnostics: () => GateDiagnostics
  readonly fitHeight: (height: number) => boolean
  readonly setMenuWords: (words: MenuWords) => void
  readonly close: () => void
  readonly log: Log
  readonly onLinkOpened: (name: LinkName) => void
}

const NO_CERTIFICATES = fail({
  code: 'bad-request',
  message: 'offline certificates are not enabled (option "certificatePublicKey")',
} as const)

/** Handles the calls that only our own page may make. */
export function createDialogHandlers(ports: DialogHandlerPorts): CallHandlers<keyof DialogCalls> {
  return {
    'license-gate:dialog-context': () => ok(ports.context()),
    async 'license-gate:dialog-open-link'(name) {
      const address = ports.pageAddress(name)
      if (address === undefined)
        return fail({ code: 'bad-request', message: `option "links" has no "${name}"` })
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
      if (text.trim() === '') return fail({ code: 'key-missing', message: 'the clipboard has no text' })
      ports.window.webContents.paste()
      return ok(null)
    },
    async 'license-gate:dialog-save-request'() {
      const code = await ports.requestCode()
      if (!code.ok) return code
      if (code.value === null) return NO_CERTIFICATES
      return ok(await saveRequest(ports.window, ports.context().appName, code.value))
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
  for (const why of problems) log.write('warn', 'ignored an entry of option "messages"', { why })
  return null
}

/**
 * Asks the user where to save the request for an offline certificate.
 *
 * @returns whether it was saved. A full disk is not an error of the call
 */
async function saveRequest(window: BrowserWindow, appName: string, code: string): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${fileNameOf(appName)}-request.txt`,
    filters: [{ name: 'Text', extensions: ['txt'] }],
  })
  if (canceled || filePath === '') return false
  try {
    await writeFile(filePath, `Request code for ${appName}\n\n${code}\n`)
    return true
  } catch {
    return false
  }
}

function fileNameOf(appName: string): string {
  return appName.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'license'
}
