import { dialogPreload, files } from 'virtual:license-gate-dialog'
import { app, type Event } from 'electron'
import type { DialogOutcome, DialogRequest, LicenseDialog } from '../dialog-loader.js'
import { provideDialogPreload } from './dialog-preload-path.js'
import { createDialogSession } from './dialog-session.js'
import type { DialogSurroundings, LicenseDialogPorts } from './dialog-surroundings.js'
import { type OpenDialog, openDialog } from './open-dialog.js'
import { createReturnFromStore } from './return-from-store.js'

/** At most one dialog is open. Its page and its preload are made once for all of them. */
export function createLicenseDialog(ports: LicenseDialogPorts): LicenseDialog {
  const preload = providePreload(ports)
  const returnFromStore = createReturnFromStore(ports)
  const quitting = watchQuitting()
  const surroundings: DialogSurroundings = {
    ...ports,
    session: createDialogSession(files),
    preload: preload.path,
    onLinkOpened: returnFromStore.noteLink,
    isQuitting: quitting.isUnderWay,
  }
  let current: OpenDialog | null = null

  function open(request: DialogRequest): OpenDialog {
    quitting.forget()
    const opened = openDialog(surroundings, request)
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

function providePreload({ options: { preloadPath: given }, log }: LicenseDialogPorts) {
  const ownFolder: string | undefined = import.meta.dirname
  return provideDialogPreload({ given, ownFolder, source: dialogPreload, log })
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
