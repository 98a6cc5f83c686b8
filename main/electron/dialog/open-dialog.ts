import { app, type Session } from 'electron'
import { DIALOG_CHANNELS, type DialogContext } from '../../../contract/dialog-contract.js'
import { LICENSE_CHANNELS, type LinkName, SNAPSHOT_CHANGED } from '../../../contract/ipc-contract.js'
import type { LicenseSnapshot } from '../../../contract/license-state.js'
import type { LicenseEngine } from '../../engine/license-engine.js'
import type { GateDiagnostics } from '../../license-gate.js'
import type { GateSettings } from '../../options.js'
import type { Clock } from '../../ports/clock.js'
import type { Log } from '../../ports/log.js'
import { answersOf } from '../answer-call.js'
import type { DialogOutcome, DialogRequest } from '../dialog-loader.js'
import { usableParent } from '../host-windows.js'
import { serveCalls } from '../ipc-server.js'
import { createLicenseHandlers } from '../license-handlers.js'
import { sendToTrusted } from '../trusted-sender.js'
import { WINDOW_PERMISSIONS } from '../window-permissions.js'
import { createClosing } from './dialog-closing.js'
import { createContextFeed, pageAddress } from './dialog-context.js'
import { createDialogHandlers } from './dialog-handlers.js'
import { showPage } from './dialog-page.js'
import { DIALOG_ORIGIN } from './dialog-session.js'
import { createDialogWindow, type DialogWindow, type DialogWindowOptions } from './dialog-window.js'

/** The gate's services for its dialog. */
export interface LicenseDialogPorts {
  readonly options: GateSettings
  /** The language that the host has chosen last. */
  readonly locale: () => string | undefined
  readonly engine: LicenseEngine
  readonly snapshot: () => LicenseSnapshot
  /** Returns whether `ensureLicensed` has opened the gate. */
  readonly isLetIn: () => boolean
  readonly diagnostics: () => GateDiagnostics
  readonly clock: Clock
  readonly log: Log
}

/** Services that all windows of one gate's dialog share. */
export interface OpenDialogPorts extends LicenseDialogPorts {
  readonly session: Session
  readonly preload: string
  /** Rejects where the page would have no script. */
  readonly loadScript: () => Promise<void>
  readonly onLinkOpened: (name: LinkName) => void
  /** Returns whether the app is quitting. */
  readonly isQuitting: () => boolean
}

/** A dialog from its opening to its closing. */
export interface OpenDialog {
  readonly closed: Promise<DialogOutcome>
  /** Another caller wants it too: it comes to the front and shows what was asked for last. */
  update(request: DialogRequest): void
  /** Tells the page what has changed around it. */
  refresh(): void
  destroy(): void
}

/** A page that closes its window during a key press lets the press end first, for anyone who waits for it. */
const PRESS_MS = 50

export function openDialog(ports: OpenDialogPorts, first: DialogRequest): OpenDialog {
  let request = first
  let requests = 1
  const dialog = createDialogWindow(windowOptionsOf(ports, first))
  const { window, isSheet } = dialog
  const { webContents } = window
  const { closed, destroy } = createClosing(ports, window, () => request.isGate === true)
  const context = createContextFeed(ports, webContents, () => ({ request, requests, isSheet }))

  function update(next: DialogRequest): void {
    const isGate = request.isGate === true || next.isGate === true
    // A gate that finds a dialog open leaves what it was opened for.
    const joins = next.isGate === true && next.prefilledKey === undefined
    request = joins
      ? { ...request, isGate }
      : { ...request, ...next, prefilledKey: next.prefilledKey, isGate }
    if (!joins) requests += 1
    context.sendIfChanged()
    if (next.isUnasked !== true) dialog.focus()
  }

  const stopServing = serveDialog(ports, dialog, context.read, update)
  const stopPushing = ports.engine.observe((snapshot) => {
    sendToTrusted(webContents, DIALOG_ORIGIN, SNAPSHOT_CHANGED, snapshot)
    context.sendIfChanged()
  })
  void closed.then(stopPushing).then(stopServing)
  showPage(window, ports)
  return { closed, update, refresh: context.sendIfChanged, destroy }
}

function windowOptionsOf(ports: OpenDialogPorts, request: DialogRequest): DialogWindowOptions {
  const { session, preload, clock, options } = ports
  const { modal = true, isUnasked = false } = request
  const parent = usableParent(request.parent)
  return {
    session,
    preload,
    clock,
    title: options.brand?.name ?? app.getName(),
    theme: options.theme ?? 'system',
    logo: options.brand?.logo,
    parent,
    modal: parent !== undefined && modal,
    isUnasked,
  }
}

function serveDialog(
  ports: OpenDialogPorts,
  { window, fitHeight, setMenuWords }: DialogWindow,
  context: () => DialogContext,
  update: (request: DialogRequest) => void,
): () => void {
  const { engine, diagnostics, options, onLinkOpened, clock, log } = ports
  const close = (): void => {
    if (!window.isDestroyed()) window.close()
  }
  const license = createLicenseHandlers({
    engine,
    permissions: new Set(WINDOW_PERMISSIONS),
    showDialog: (view) => update({ view }),
  })
  const own = createDialogHandlers({
    window,
    pageAddress: (name) => pageAddress(options, name, engine.snapshot.plan),
    context,
    diagnostics,
    requestCode: engine.requestCode,
    fitHeight,
    setMenuWords,
    close: () => void clock.setTimeout(close, PRESS_MS),
    log,
    onLinkOpened,
  })
  const answers = answersOf({ ...license, ...own })
  return serveCalls({
    webContents: window.webContents,
    allowOrigin: DIALOG_ORIGIN,
    channels: [...LICENSE_CHANNELS, ...DIALOG_CHANNELS],
    loadAnswers: async () => answers,
    log,
  })
}
