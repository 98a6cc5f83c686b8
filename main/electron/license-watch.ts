import { BrowserWindow } from 'electron'
import { MINUTE_MS } from '../../contract/duration.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import type { LicenseGateOptions } from '../options.js'
import type { Clock } from '../ports/clock.js'
import { type Log, nameOfError } from '../ports/log.js'
import type { LicenseDialog } from './dialog-loader.js'

export const ASK_AGAIN_MS = MINUTE_MS

type Subscribe = (listener: (snapshot: LicenseSnapshot) => void) => () => void

interface LicenseWatchPorts {
  readonly snapshot: () => LicenseSnapshot
  readonly subscribe: Subscribe
  readonly onBusy: LicenseGateOptions['onBusy']
  readonly dialog: Pick<LicenseDialog, 'show'>
  readonly clock: Clock
  readonly log: Log
}

/**
 * Watches the license of an app that was let in, and opens the dialog when the user must know. Returns a function that stops
 * the watch.
 */
export function watchLicense({ dialog, ...ports }: LicenseWatchPorts): () => void {
  function showLock(): void {
    const parent = focusedWindow()
    void dialog.show({ view: 'auto', parent, isUnasked: parent === undefined })
  }
  /** A notice asks for nothing: it opens beside the user's work, not over it. */
  function showNotice(): void {
    void dialog.show({ view: 'auto', parent: focusedWindow(), modal: false, isUnasked: true })
  }
  const stops = [
    watchForLock({ ...ports, showDialog: showLock }),
    watchForGrace({ ...ports, showDialog: showNotice }),
  ]
  return () => stops.forEach((stop) => stop())
}

function focusedWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? undefined
}

export interface LockWatchPorts {
  readonly snapshot: () => LicenseSnapshot
  readonly subscribe: Subscribe
  readonly onBusy: LicenseGateOptions['onBusy']
  readonly showDialog: () => void
  readonly clock: Clock
  readonly log: Log
}

/**
 * Watches the license of an app that was let in. When the license ends, shows the dialog once, as soon as the host says
 * that it does not interrupt anybody's work. What the app does meanwhile is up to the host. Returns a function that stops
 * the watch.
 */
export function watchForLock(ports: LockWatchPorts): () => void {
  const { clock, log, onBusy } = ports
  let wasEntitled = true
  let cancel: (() => void) | null = null

  async function isBusy(snapshot: LicenseSnapshot): Promise<boolean> {
    try {
      return (await onBusy?.(snapshot)) === true
    } catch (error) {
      log.write('error', 'option "onBusy" threw', { error: nameOfError(error) })
      return false
    }
  }

  /** @param turn Changes when the license is renewed: a host that answers after that is ignored. */
  async function ask(turn: object): Promise<void> {
    const busy = await isBusy(ports.snapshot())
    if (current !== turn) return
    if (busy) cancel = clock.setTimeout(() => void ask(turn), ASK_AGAIN_MS)
    else ports.showDialog()
  }

  let current: object | null = null
  function stop(): void {
    current = null
    cancel?.()
    cancel = null
  }

  const unsubscribe = ports.subscribe(({ entitled }) => {
    if (entitled === wasEntitled) return
    wasEntitled = entitled
    stop()
    if (entitled) return
    current = {}
    void ask(current)
  })
  return () => {
    unsubscribe()
    stop()
  }
}

export interface GraceWatchPorts {
  readonly subscribe: Subscribe
  readonly showDialog: () => void
}

/**
 * Tells the user about the last days of an offline grace period, once in a run, and only after this run has tried to
 * reach the store: most launches are online again, and their first check makes the notice needless. Returns a function
 * that stops the watch.
 */
export function watchForGrace({ subscribe, showDialog }: GraceWatchPorts): () => void {
  let hasTried = false
  let hasShown = false
  let unsubscribe = (): void => undefined
  unsubscribe = subscribe(({ activity, state, at }) => {
    if (activity === 'checking') {
      hasTried = true
      return
    }
    if (!hasTried || hasShown || state.status !== 'grace' || at < state.warnsAt) return
    hasShown = true
    unsubscribe()
    showDialog()
  })
  // A subscription may call back before it has returned.
  if (hasShown) unsubscribe()
  return unsubscribe
}
