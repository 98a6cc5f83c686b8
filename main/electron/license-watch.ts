import { MINUTE_MS } from '../../contract/duration.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import type { LicenseGateOptions } from '../options.js'
import type { Clock } from '../ports/clock.js'
import { type Log, nameOfError } from '../ports/log.js'

export const ASK_AGAIN_MS = MINUTE_MS

type Subscribe = (listener: (snapshot: LicenseSnapshot) => void) => () => void

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
  let wasEntitled = ports.snapshot().entitled
  let cancel: (() => void) | null = null

  async function isBusy(snapshot: LicenseSnapshot): Promise<boolean> {
    try {
      return (await onBusy?.(snapshot)) === true
    } catch (error) {
      log.write('error', 'onBusy threw', { error: nameOfError(error) })
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
  const stop = subscribe(({ activity, state, at }) => {
    if (activity === 'checking') {
      hasTried = true
      return
    }
    if (!hasTried || state.status !== 'grace' || at < state.warnsAt) return
    stop()
    showDialog()
  })
  return stop
}
