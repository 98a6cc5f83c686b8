import type { WebContents } from 'electron'
import type { Log } from '../../ports/log.js'

/** What Chromium says of a load that another one replaced. */
const ABORTED = -3

interface DialogFaultOptions {
  readonly webContents: WebContents
  readonly log: Log
  /** The page is gone and may work when loaded again. */
  readonly onCrashed: () => void
  /** There will be no page. */
  readonly onBroken: () => void
  /** The page is there without its bridge: it says so itself, and cannot close the window. */
  readonly onNoBridge: () => void
}

/** An empty window would explain nothing: what can go wrong with the page is logged, and handled. */
export function watchDialogFaults({
  webContents,
  log,
  onCrashed,
  onBroken,
  onNoBridge,
}: DialogFaultOptions): void {
  let crashes = 0
  // Once: Electron tells it for each document, the first empty one too.
  webContents.once('preload-error', (_event, path, error) => {
    log.write('error', "the license dialog's preload could not be run: set option preloadPath", {
      path,
      why: error.message,
    })
    onNoBridge()
  })
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return
    log.write('error', 'the page of the license dialog could not be loaded', { code, description })
    onBroken()
  })
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log.write('error', 'the page of the license dialog crashed', { reason, exitCode })
    crashes += 1
    // Not within the event: the process is not yet done with going.
    setImmediate(crashes === 1 ? onCrashed : onBroken)
  })
}
