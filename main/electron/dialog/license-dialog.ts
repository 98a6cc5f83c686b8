import { dialogPreload, files } from 'virtual:license-gate-dialog'
import { app, type BrowserWindow } from 'electron'
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
  let isQuitting = false
  const surroundings: DialogSurroundings = {
    ...ports,
    session: createDialogSession(files),
    preload: preload.path,
    onLinkOpened: returnFromStore.noteLink,
    isQuitting: () => isQuitting,
  }
  let current: OpenDialog | null = null

  function onBeforeQuit(): void {
    isQuitting = true
  }
  app.on('before-quit', onBeforeQuit)

  function open(request: DialogRequest): OpenDialog {
    isQuitting = false
    const opened = openDialog(surroundings, { ...request, parent: usableParent(request.parent) })
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
      app.off('before-quit', onBeforeQuit)
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

function usableParent(parent: BrowserWindow | undefined): BrowserWindow | undefined {
  return parent === undefined || parent.isDestroyed() ? undefined : parent
}
