import { tmpdir } from 'node:os'
import { dialogPreload, files } from 'virtual:license-gate-dialog'
import { app, type Event } from 'electron'
import type { DialogOutcome, DialogRequest, LicenseDialog } from '../dialog-loader.js'
import { createDialogPreload, type DialogPreload } from './dialog-preload-path.js'
import { createDialogSession } from './dialog-session.js'
import { type LicenseDialogPorts, type OpenDialog, type OpenDialogPorts, openDialog } from './open-dialog.js'
import { createReturnFromStore } from './return-from-store.js'

/** Opens at most one dialog at a time. All of them share one session. */
export function createLicenseDialog(ports: LicenseDialogPorts): LicenseDialog {
  const preload = preloadOf(ports)
  const returnFromStore = createReturnFromStore(ports)
  const quitting = watchQuitting()
  const shared: Omit<OpenDialogPorts, 'preload'> = {
    ...ports,
    session: createDialogSession(files),
    onLinkOpened: returnFromStore.noteLink,
    isQuitting: quitting.isUnderWay,
  }
  let current: OpenDialog | null = null

  function open(request: DialogRequest): OpenDialog {
    quitting.forget()
    const opened = openDialog({ ...shared, preload: preload.provide() }, request)
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
