import { MINUTE_MS } from '../../contract/duration.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import type { LicenseGateOptions } from '../options.js'
import type { Clock } from '../ports/clock.js'
import { type Log, nameOfError } from '../ports/log.js'

export const ASK_AGAIN_MS = MINUTE_MS

export interface LockWatchPorts {
  readonly snapshot: () => LicenseSnapshot
  readonly subscribe: (listener: (snapshot: LicenseSnapshot) => void) => () => void
  readonly onBusy: LicenseGateOptions['onBusy']
  readonly showDialog: () => void
  readonly clock: Clock
  readonly log: Log
}

/**
 * Watches over an app that was let in. When its license ends, the dialog comes up once, as soon as the host says that
 * nobody's work is in the way. What the app does meanwhile is the host's matter. Returns its undo.
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

  /** `turn`: an answer of the host that comes after the license was renewed is of no interest. */
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
