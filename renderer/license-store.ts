import type { LicenseBridge } from '../contract/ipc-contract.js'
import type { SnapshotReply } from '../contract/license-commands.js'
import type { LicenseErrorInfo } from '../contract/license-error.js'
import type { LicenseSnapshot } from '../contract/license-state.js'

/** The known facts about the license at one moment. A new object with each change, so that React can compare. */
export interface LicenseReading {
  /** `null` until the main process has answered. */
  readonly snapshot: LicenseSnapshot | null
  /** The reason why there is no snapshot, if reading it failed. */
  readonly failure: LicenseErrorInfo | null
}

/** Mirrors the main process's snapshot into one window, for `useSyncExternalStore`. */
export interface LicenseStore {
  subscribe(onChange: () => void): () => void
  reading(): LicenseReading
  /** Takes a snapshot from wherever it came, unless it is older than the one at hand. */
  accept(reply: SnapshotReply): void
  /** Asks again, after a failed reading. */
  refresh(): Promise<void>
}

export const UNREAD: LicenseReading = { snapshot: null, failure: null }

/** Listens to the bridge only while someone listens here. */
function createLicenseStore(bridge: LicenseBridge): LicenseStore {
  const listeners = new Set<() => void>()
  let reading = UNREAD
  let unsubscribe: (() => void) | null = null

  function change(next: LicenseReading): void {
    reading = next
    for (const onChange of listeners) onChange()
  }

  function acceptSnapshot(snapshot: LicenseSnapshot): void {
    const known = reading.snapshot
    if (known === null || snapshot.revision > known.revision) change({ snapshot, failure: null })
  }

  function accept(reply: SnapshotReply): void {
    if (reply.ok) acceptSnapshot(reply.value)
    else if (reading.snapshot === null) change({ snapshot: null, failure: reply.error })
  }

  return {
    accept,
    refresh: async () => accept(await bridge.read()),
    reading: () => reading,
    subscribe(onChange) {
      listeners.add(onChange)
      if (unsubscribe === null) {
        // first listen, then read, so that no change falls between the two
        unsubscribe = bridge.subscribe(acceptSnapshot)
        void bridge.read().then(accept)
      }
      return () => {
        listeners.delete(onChange)
        if (listeners.size > 0) return
        unsubscribe?.()
        unsubscribe = null
      }
    },
  }
}

/** One store a bridge, however many components use it: one subscription, and all of them show the same revision. */
const stores = new WeakMap<LicenseBridge, LicenseStore>()

export function licenseStoreOf(bridge: LicenseBridge): LicenseStore {
  const known = stores.get(bridge)
  if (known !== undefined) return known
  const store = createLicenseStore(bridge)
  stores.set(bridge, store)
  return store
}
