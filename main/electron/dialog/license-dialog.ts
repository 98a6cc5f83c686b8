import { tmpdir } from 'node:os'
import { dialogPreload, files } from 'virtual:license-gate-dialog'
import { app, type Event } from 'electron'
import type { DialogOutcome, DialogRequest, LicenseDialog } from '../dialog-loader.js'
import { createDialogPreload, type DialogPreload } from './dialog-preload-path.js'
import { createDialogSession } from './dialog-session.js'
import type { DialogSurroundings, LicenseDialogPorts } from './dialog-surroundings.js'
import { type OpenDialog, openDialog } from './open-dialog.js'
import { createReturnFromStore } from './return-from-store.js'

/** At most one dialog is open. Its page is made once for all of them. */
export function createLicenseDialog(ports: LicenseDialogPorts): LicenseDialog {
  const preload = preloadOf(ports)
  const returnFromStore = createReturnFromStore(ports)
  const quitting = watchQuitting()
  const surroundings: Omit<DialogSurroundings, 'preload'> = {
    ...ports,
    session: createDialogSession(files),
    onLinkOpened: returnFromStore.noteLink,
    isQuitting: quitting.isUnderWay,
  }
  let current: OpenDialog | null = null

  function open(request: DialogRequest): OpenDialog {
    quitting.forget()
    const opened = openDialog({ ...surroundings, preload: preload.provide() }, request)
    void opened.closed.finally(() => {
      if (current === opened) current = null
    })
    return opened
  }

  return {
    show(request): Promise<DialogOutcome> {
      if (current === null) current = open(request)
      else current.update(request)
      return current.closed
    },
    refresh: () => current?.refresh(),
    dispose() {
      quitting.dispose()
      current?.destroy()
      returnFromStore.dispose()
      preload.dispose()
    },
  }
}

function preloadOf({ options: { preloadPath: given, directory }, log }: LicenseDialogPorts): DialogPreload {
  return createDialogPreload({
    given,
    appFolder: app.getAppPath(),
    source: dialogPreload,
    temporaryFolder: tmpdir(),
    profile: directory ?? app.getPath('userData'),
    log,
  })
}

/** Whether the app is on its way out. */
function watchQuitting() {
  let isUnderWay = false

  function onBeforeQuit(event: Event): void {
    isUnderWay = true
    // A host may ask its user first, and stay.
    setImmediate(() => {
      if (event.defaultPrevented) isUnderWay = false
    })
  }
  app.on('before-quit', onBeforeQuit)
  return {
    isUnderWay: () => isUnderWay,
    forget() {
      isUnderWay = false
    },
    dispose: () => void app.off('before-quit', onBeforeQuit),
  }
}
