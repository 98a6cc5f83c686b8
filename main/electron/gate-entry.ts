import type { LicenseSnapshot } from '../../contract/license-state.js'
import type { LicenseEngine } from '../engine/license-engine.js'
import type { EnsureLicensedOptions, LicenseGate } from '../license-gate.js'
import type { LicenseGateOptions } from '../options.js'
import type { Clock } from '../ports/clock.js'
import { loadOnce } from '../ports/load-once.js'
import { type Log, nameOfError } from '../ports/log.js'
import { ensureLicensed } from './ensure-licensed.js'
import type { GateDialogs } from './gate-dialogs.js'

export interface GateEntryPorts {
  readonly options: Pick<LicenseGateOptions, 'onBusy'>
  readonly engine: LicenseEngine
  readonly dialogs: GateDialogs
  readonly clock: Clock
  readonly log: Log
}

/** Lets the app in, one caller or many at once, and from then on watches over its license. */
interface GateEntry {
  ensureLicensed(request?: EnsureLicensedOptions): Promise<boolean>
  /** Returns whether it has opened the gate, even if the license has ended since. */
  isLetIn(): boolean
  guard: LicenseGate['guard']
  dispose(): void
}

export function createGateEntry(ports: GateEntryPorts): GateEntry {
  const { engine, dialogs, clock } = ports
  let entering: Promise<boolean> | null = null
  let stopWatching: (() => void) | null = null
  let isLetIn = false
  let isDisposed = false

  async function enter(request: EnsureLicensedOptions): Promise<boolean> {
    const { open, revalidate } = engine
    const snapshot = () => engine.snapshot
    const showDialog = dialogs.showAsGate
    const own = { commandLine: process.argv, open, snapshot, revalidate, showDialog, clock }
    const isEntitled = await ensureLicensed(own, request)
    if (isEntitled) isLetIn = true
    if (isEntitled && !isDisposed) stopWatching ??= watch(ports)
    return isEntitled
  }

  function enterOnce(request: EnsureLicensedOptions = {}): Promise<boolean> {
    entering ??= enter(request).finally(() => {
      entering = null
    })
    return entering
  }

  return {
    ensureLicensed: enterOnce,
    isLetIn: () => isLetIn,
    guard:
      (open) =>
      async (...args) => {
        // The caller that already waits opens the first window.
        const mayOpen = engine.snapshot.entitled || (entering === null && (await enterOnce()))
        if (mayOpen) open(...args)
      },
    dispose() {
      isDisposed = true
      stopWatching?.()
    },
  }
}

/** Watches the license once a snapshot says that something has happened to it, with code that is loaded then. */
function watch({ options: { onBusy }, engine, dialogs, clock, log }: GateEntryPorts): () => void {
  const missed: LicenseSnapshot[] = []
  let isStopped = false
  let stop = engine.subscribe((snapshot) => {
    missed.push(snapshot)
    begin().catch((error: unknown) => logUnwatched(log, error))
  })

  /** If that fails, the next snapshot tries again. */
  const begin = loadOnce(async () => {
    const { watchLicense } = await import('./license-watch.js')
    if (isStopped) return
    stop()
    stop = watchLicense({
      snapshot: () => engine.snapshot,
      subscribe(listener) {
        missed.forEach(listener)
        return engine.subscribe(listener)
      },
      onBusy,
      dialog: { show: dialogs.open },
      clock,
      log,
    })
  })
  return () => {
    isStopped = true
    stop()
  }
}

function logUnwatched(log: Log, error: unknown): void {
  log.write('error', 'could not load the license monitor', { error: nameOfError(error) })
}
