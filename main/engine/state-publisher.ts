import { isEntitled, type LicenseSnapshot, type LicenseState } from '../../contract/license-state.js'
import {
  certificateNotices,
  licenseStateAt,
  nextChangeAt,
  stateUnderCertificate,
} from '../core/license-state-at.js'
import type { LicensePolicy } from '../core/standing.js'
import type { TimeReading } from '../core/trusted-time.js'
import type { Clock } from '../ports/clock.js'
import { type Log, nameOfError } from '../ports/log.js'
import { createLongTimer } from '../ports/long-timer.js'
import type { EngineWork } from './engine-work.js'
import type { JournalStatus } from './journal-status.js'
import { noticesOf } from './notices.js'
import type { RecordKeeper } from './record-keeper.js'
import type { TrustedClock } from './trusted-clock.js'

export type SnapshotListener = (snapshot: LicenseSnapshot) => void

/** Derives the snapshot from record, time and activity, and tells listeners when, and only when, it has changed. */
export interface StatePublisher {
  readonly snapshot: LicenseSnapshot
  subscribe(listener: SnapshotListener): () => void
  /** The same, and at once with the snapshot at hand; where nothing is decided yet, that waits for the decision. */
  observe(listener: SnapshotListener): () => void
  /** Derives anew; publishes if anything but the instant differs. */
  refresh(): LicenseSnapshot
  dispose(): void
}

interface StatePublisherPorts {
  readonly record: RecordKeeper
  readonly journal: Pick<JournalStatus, 'untold'>
  readonly time: TrustedClock
  readonly clock: Clock
  readonly log: Log
  readonly policy: LicensePolicy
  /** What is at work on the license; `null`: nothing yet. */
  readonly work: () => Pick<EngineWork, 'activity' | 'holds'> | null
}

const IDLE: EngineWork['activity'] = { activity: 'idle' }

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
  let snapshot = BEFORE_OPEN
  let disposed = false

  function refresh(): LicenseSnapshot {
    if (disposed) return snapshot
    const next = deriveSnapshot(ports, snapshot)
    if (!sameButForInstant(snapshot, next)) {
      snapshot = next
      listeners.tell(next)
    }
    armFor(next)
    return snapshot
  }

  /** Time alone can end a state. */
  function armFor({ state, at }: LicenseSnapshot): void {
    const changesAt = disposed ? null : nextChangeAt(state, ports.record.standing, at, ports.policy)
    // One that is over already is held open, and has its own timer.
    if (changesAt === null || changesAt <= at) timer.cancel()
    else timer.set(changesAt - at, () => void refresh())
  }

  return {
    get snapshot() {
      return snapshot
    },
    subscribe: listeners.add,
    observe(listener) {
      const unsubscribe = listeners.add(listener)
      if (snapshot !== BEFORE_OPEN) listeners.tellOne(listener, snapshot)
      return unsubscribe
    },
    refresh,
    dispose() {
      disposed = true
      timer.cancel()
      listeners.clear()
    },
  }
}

function deriveSnapshot(ports: StatePublisherPorts, before: LicenseSnapshot): LicenseSnapshot {
  const { record } = ports
  const time = ports.time.read()
  const state = deriveState(ports, time, before.entitled)
  const { activity, waitsUntil } = ports.work()?.activity ?? IDLE
  return {
    revision: before.revision + 1,
    at: time.at,
    state,
    activity,
    ...(waitsUntil === undefined ? {} : { waitsUntil }),
    entitled: isEntitled(state),
    persisted: record.persisted,
    notices: [
      ...noticesOf(record, time, activity === 'activating' ? null : ports.journal.untold),
      ...certificateNotices(state, time.at, ports.policy.warnMs),
    ],
  }
}

function deriveState(
  { record, policy, work }: StatePublisherPorts,
  time: TimeReading,
  wasEntitled: boolean,
): LicenseState {
  const stateAt = (at: number) => {
    const state = licenseStateAt(record.standing, record.content.trial, { ...time, at }, policy)
    return stateUnderCertificate(state, record.certificate, time.at, policy)
  }
  const state = stateAt(time.at)
  const isOver = state.status === 'locked' && state.reason === 'grace-ended'
  const isHeld = work()?.holds({ isOver, wasEntitled }) === true
  return isHeld && isOver ? stateAt(state.since - 1) : state
}

function createListeners(log: Log) {
  // One entry a subscription: a function that subscribes twice is told twice, and each undo undoes its own.
  const entries = new Set<{ readonly listener: SnapshotListener }>()
  let latest: LicenseSnapshot | null = null

  function tellOne(listener: SnapshotListener, snapshot: LicenseSnapshot): void {
    try {
      listener(snapshot)
    } catch (cause) {
      log.write('error', 'a listener of the license state threw', { error: nameOfError(cause) })
    }
  }

  return {
    tellOne,
    add(listener: SnapshotListener): () => void {
      const entry = { listener }
      entries.add(entry)
      return () => void entries.delete(entry)
    },
    tell(snapshot: LicenseSnapshot): void {
      latest = snapshot
      for (const entry of Array.from(entries)) {
        // A listener may have led to a newer snapshot, which all have been told by now, or undone another subscription.
        if (latest !== snapshot) return
        if (entries.has(entry)) tellOne(entry.listener, snapshot)
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
