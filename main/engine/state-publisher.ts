import type { LicenseSnapshot } from '../../contract/license-state.js'
import { nextChangeAt } from '../core/license-state-at.js'
import type { Clock } from '../ports/clock.js'
import { type Log, nameOfError } from '../ports/log.js'
import { createLongTimer } from '../ports/long-timer.js'
import type { SnapshotListener } from './license-engine.js'
import {
  type Doing,
  isGraceOver,
  licenseStateNow,
  planFields,
  type SnapshotSources,
  snapshotNow,
} from './snapshot.js'
import type { TrustedClock } from './trusted-clock.js'

/** Derives the snapshot from record, time and activity, and tells listeners when, and only when, it has changed. */
export interface StatePublisher {
  readonly snapshot: LicenseSnapshot
  subscribe(listener: SnapshotListener): () => void
  /** The same, and at once with the snapshot at hand; where nothing is decided yet, that waits for the decision. */
  observe(listener: SnapshotListener): () => void
  /** Derives the snapshot again, and publishes it if anything but the instant differs. */
  refresh(): LicenseSnapshot
  /** The work on the license, which is part of each snapshot; `null`: none yet. */
  work: OngoingWork | null
  dispose(): void
}

export interface OngoingWork {
  doing(): Doing
  /** Called before each state is published, with the state as it would be if nothing kept the license open. */
  observe(state: { readonly isOver: boolean; readonly wasEntitled: boolean }): void
}

interface StatePublisherPorts extends SnapshotSources {
  readonly time: TrustedClock
  readonly clock: Clock
  readonly log: Log
}

const BEFORE_OPEN: LicenseSnapshot = {
  revision: 0,
  at: 0,
  state: { status: 'unlicensed', reason: 'none' },
  activity: 'idle',
  entitled: false,
  persisted: true,
  notices: [],
}

export function createStatePublisher(ports: StatePublisherPorts): StatePublisher {
  const listeners = createListeners(ports.log)
  const timer = createLongTimer(ports.clock)
  let snapshot = ports.plans ? { ...BEFORE_OPEN, ...planFields() } : BEFORE_OPEN
  let disposed = false

  function refresh(): LicenseSnapshot {
    if (disposed) return snapshot
    const next = deriveNext(ports, snapshot, publisher.work)
    if (!sameButForInstant(snapshot, next)) {
      snapshot = next
      listeners.notify(next)
    }
    armFor(next)
    return snapshot
  }

  /** Time alone can end a state. */
  function armFor({ state, at }: LicenseSnapshot): void {
    const changesAt = disposed ? null : nextChangeAt(state, ports.record.activationState, at, ports.policy)
    // A license that is already over is kept open, and has its own timer.
    if (changesAt === null || changesAt <= at) timer.cancel()
    else timer.set(changesAt - at, () => void refresh())
  }

  const publisher: StatePublisher = {
    work: null,
    get snapshot() {
      return snapshot
    },
    subscribe: listeners.add,
    observe(listener) {
      const unsubscribe = listeners.add(listener)
      if (snapshot !== BEFORE_OPEN) listeners.notifyOne(listener, snapshot)
      return unsubscribe
    },
    refresh,
    dispose() {
      disposed = true
      timer.cancel()
      listeners.clear()
    },
  }
  return publisher
}

function deriveNext(
  ports: StatePublisherPorts,
  before: LicenseSnapshot,
  work: OngoingWork | null,
): LicenseSnapshot {
  const time = ports.time.read()
  work?.observe({ isOver: isGraceOver(licenseStateNow(ports, time)), wasEntitled: before.entitled })
  return { revision: before.revision + 1, ...snapshotNow(ports, time, work?.doing()) }
}

function createListeners(log: Log) {
  // One entry for each subscription: a function that subscribes twice is called twice, and each undo removes its own.
  const entries = new Set<{ readonly listener: SnapshotListener }>()
  let latest: LicenseSnapshot | null = null

  function notifyOne(listener: SnapshotListener, snapshot: LicenseSnapshot): void {
    try {
      listener(snapshot)
    } catch (cause) {
      log.write('error', 'a license state listener threw', { error: nameOfError(cause) })
    }
  }

  return {
    notifyOne,
    add(listener: SnapshotListener): () => void {
      const entry = { listener }
      entries.add(entry)
      return () => void entries.delete(entry)
    },
    notify(snapshot: LicenseSnapshot): void {
      latest = snapshot
      for (const entry of Array.from(entries)) {
        // A listener may have led to a newer snapshot, which all have been told by now, or undone another subscription.
        if (latest !== snapshot) return
        if (entries.has(entry)) notifyOne(entry.listener, snapshot)
      }
    },
    clear: () => entries.clear(),
  }
}

/** Snapshots are small plain data made by one function, so equal content means equal text. */
function sameButForInstant(before: LicenseSnapshot, after: LicenseSnapshot): boolean {
  return before.revision > 0 && comparable(before) === comparable(after)
}

function comparable(snapshot: LicenseSnapshot): string {
  const notices = snapshot.notices.map((notice) => (notice.kind === 'clock-behind' ? notice.kind : notice))
  return JSON.stringify({ ...snapshot, revision: 0, at: 0, notices })
}
