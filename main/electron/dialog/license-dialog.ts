import { tmpdir } from 'node:os'
import { dialogPreload, files } from 'virtual:license-gate-dialog'
import { app, type Event } from 'electron'
import { MINUTE_MS, SECOND_MS } from '../../../contract/duration.js'
import type { LinkName } from '../../../contract/ipc-contract.js'
import type { LicenseSnapshot } from '../../../contract/license-state.js'
import type { DialogOutcome, DialogRequest, LicenseDialog } from '../dialog-loader.js'
import { createDialogPreload, type DialogPreload } from './dialog-preload-path.js'
import { createDialogSession, loadScript } from './dialog-session.js'
import { type LicenseDialogPorts, type OpenDialog, type OpenDialogPorts, openDialog } from './open-dialog.js'

/** Buying takes a while; after that, coming back is just coming back. */
const VISIT_MS = 30 * MINUTE_MS
/** Windows change focus more often than a store completes a payment. */
const LEAST_PAUSE_MS = 5 * SECOND_MS
const BUYING: ReadonlySet<LinkName> = new Set(['buy', 'renew', 'upgrade', 'moved'])

/** Opens at most one dialog at a time. All of them share one session. */
export function createLicenseDialog(ports: LicenseDialogPorts): LicenseDialog {
  const preload = preloadOf(ports)
  const returnFromStore = createReturnFromStore(ports)
  const quitting = watchQuitting()
  const shared: Omit<OpenDialogPorts, 'preload'> = {
    ...ports,
    session: createDialogSession(files),
    loadScript: () => loadScript(files),
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

/** Watches whether the app is quitting. */
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

/** Revalidates when the user comes back to the app after a visit to the store, so that a purchase unlocks it. */
interface ReturnFromStore {
  noteLink(name: LinkName): void
  dispose(): void
}

function createReturnFromStore({
  engine,
  clock,
}: Pick<LicenseDialogPorts, 'engine' | 'clock'>): ReturnFromStore {
  let visitEndsAt: number | null = null
  let notBefore = 0

  function onFocus(): void {
    const now = clock.monotonic()
    if (visitEndsAt === null || now < notBefore) return
    notBefore = now + LEAST_PAUSE_MS
    if (now >= visitEndsAt || engine.snapshot.entitled) stop()
    else if (isAskable(engine.snapshot)) void engine.revalidate()
  }
  function stop(): void {
    visitEndsAt = null
    app.off('browser-window-focus', onFocus)
  }

  return {
    noteLink(name) {
      if (!BUYING.has(name)) return
      if (visitEndsAt === null) app.on('browser-window-focus', onFocus)
      visitEndsAt = clock.monotonic() + VISIT_MS
      notBefore = 0
    },
    dispose: stop,
  }
}

/** Without a license there is nothing to ask about, and an answer would only show an error. */
function isAskable({ activity, state }: LicenseSnapshot): boolean {
  return activity !== 'activating' && 'license' in state && state.license !== undefined
}
