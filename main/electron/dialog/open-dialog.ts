import { app } from 'electron'
import {
  DIALOG_CHANNELS,
  type DialogContext,
  LICENSE_CHANNELS,
  SNAPSHOT_CHANGED,
} from '../../../contract/ipc-contract.js'
import { answersOf } from '../answer-call.js'
import { tellDialogFailed } from '../dialog-failure.js'
import type { DialogOutcome, DialogRequest } from '../dialog-loader.js'
import { usableParent } from '../host-windows.js'
import { serveCalls } from '../ipc-server.js'
import { createLicenseHandlers } from '../license-handlers.js'
import { sendToTrusted } from '../trusted-sender.js'
import { createClosing } from './dialog-closing.js'
import { createContextFeed } from './dialog-context.js'
import { watchDialogFaults } from './dialog-faults.js'
import { createDialogHandlers } from './dialog-handlers.js'
import { DIALOG_ORIGIN } from './dialog-origin.js'
import type { DialogSurroundings } from './dialog-surroundings.js'
import { createDialogWindow, type DialogWindow, type DialogWindowOptions } from './dialog-window.js'
import { saveRequest } from './save-request.js'

/** A dialog from its opening to its closing. */
export interface OpenDialog {
  readonly closed: Promise<DialogOutcome>
  /** Another caller wants it too: it comes to the front and shows what was asked for last. */
  update(request: DialogRequest): void
  /** Tells the page what has changed around it. */
  refresh(): void
  destroy(): void
}

/** A page that closes its window within a press lets that press come to its end, for whoever waits for it. */
const PRESS_MS = 50
const PAGE = `${DIALOG_ORIGIN}/index.html`

export function openDialog(surroundings: DialogSurroundings, first: DialogRequest): OpenDialog {
  let request = first
  let requests = 1
  const dialog = createDialogWindow(windowOptionsOf(surroundings, first))
  const { window, isSheet } = dialog
  const { webContents } = window
  const { closed, destroy } = createClosing(surroundings, window, () => request.isGate === true)
  const context = createContextFeed(surroundings, webContents, () => ({ request, requests, isSheet }))

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

  const stopServing = serveDialog(surroundings, dialog, context.read, update)
  const stopPushing = surroundings.subscribe((snapshot) => {
    sendToTrusted(webContents, DIALOG_ORIGIN, SNAPSHOT_CHANGED, snapshot)
    context.sendIfChanged()
  })
  void closed.then(stopPushing).then(stopServing)
  watchFaults(surroundings, dialog)
  loadPage(dialog)
  return { closed, update, refresh: context.sendIfChanged, destroy }
}

function windowOptionsOf(surroundings: DialogSurroundings, request: DialogRequest): DialogWindowOptions {
  const { session, preload, clock, options } = surroundings
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
  surroundings: DialogSurroundings,
  { window, fitHeight, setMenuWords }: DialogWindow,
  context: () => DialogContext,
  update: (request: DialogRequest) => void,
): () => void {
  const { verbs, diagnostics, options, onLinkOpened, clock, log } = surroundings
  const { webContents } = window
  const close = (): void => {
    if (!window.isDestroyed()) window.close()
  }
  const license = createLicenseHandlers({ verbs, allowActions: true, showDialog: (view) => update({ view }) })
  const own = createDialogHandlers({
    webContents,
    links: options.links,
    context,
    diagnostics,
    requestCode: verbs.requestCode,
    saveRequest: (code) => saveRequest(window, context().appName, code),
    fitHeight,
    setMenuWords,
    close: () => void clock.setTimeout(close, PRESS_MS),
    log,
    onLinkOpened,
  })
  const answers = answersOf({ ...license, ...own })
  return serveCalls({
    webContents,
    allowOrigin: DIALOG_ORIGIN,
    channels: [...LICENSE_CHANNELS, ...DIALOG_CHANNELS],
    loadAnswers: async () => answers,
    log,
  })
}

function watchFaults({ log, options, locale }: DialogSurroundings, dialog: DialogWindow): void {
  const { window } = dialog
  const { webContents } = window
  watchDialogFaults({
    webContents,
    log,
    onCrashed: () => loadPage(dialog),
    onBroken: () => void tellDialogFailed(options, locale()).finally(() => window.destroy()),
    onNoBridge: () =>
      webContents.on('before-input-event', (_event, { type, key }) => {
        if (type === 'keyDown' && key === 'Escape') window.close()
      }),
  })
}

/** A failure is an event, which `watchDialogFaults` hears. */
function loadPage({ window }: DialogWindow): void {
  if (!window.isDestroyed()) void window.loadURL(PAGE).catch(() => undefined)
}
