import type { BrowserWindow } from 'electron'
import type { LicenseGateOptions } from '../../options.js'
import { type Log, nameOfError } from '../../ports/log.js'
import { reportDialogFailed } from '../dialog-failure.js'
import { DIALOG_ORIGIN } from './dialog-session.js'

const PAGE = `${DIALOG_ORIGIN}/index.html`
/** Chromium's code for a load that another one replaced. */
const ABORTED = -3

interface PagePorts {
  readonly options: LicenseGateOptions
  /** The language that the host has chosen last. */
  readonly locale: () => string | undefined
  /** Rejects where the page would have no script. */
  readonly loadScript: () => Promise<void>
  readonly log: Log
}

/**
 * Loads the page into the dialog's window, and again after a first crash. When the page fails for good, shows a message
 * and closes the window, since an empty window would explain nothing.
 */
export function showPage(window: BrowserWindow, { options, locale, loadScript, log }: PagePorts): void {
  const { webContents } = window
  let crashes = 0

  function load(): void {
    // A failure is an event, see below.
    if (!window.isDestroyed()) void window.loadURL(PAGE).catch(() => undefined)
  }
  function giveUp(): void {
    void reportDialogFailed(options, locale()).finally(() => window.destroy())
  }

  // Once: Electron emits it for each document, also for the first empty one.
  webContents.once('preload-error', (_event, path, error) => {
    log.write('error', `the license dialog's preload script did not run: set option "preloadPath"`, {
      path,
      why: error.message,
    })
    closeOnEscape(window)
  })
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return
    log.write('error', 'could not load the license dialog page', { code, description })
    giveUp()
  })
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log.write('error', 'the license dialog page crashed', { reason, exitCode })
    crashes += 1
    // Not within the event: the process has not ended yet.
    setImmediate(crashes === 1 ? load : giveUp)
  })
  load()
  loadScript().catch((error: unknown) => {
    log.write('error', 'could not load the script of the license dialog', { error: nameOfError(error) })
    giveUp()
  })
}

/** A page without its bridge says so itself, and cannot close the window. */
function closeOnEscape(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    if (type === 'keyDown' && key === 'Escape') window.close()
  })
}
