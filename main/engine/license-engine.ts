import type { LicenseCommands, SnapshotReply } from '../../contract/license-commands.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import type { WakeCause } from './checks/check-loop.js'
import type { EngineDiagnostics } from './diagnostics.js'

export type SnapshotListener = (snapshot: LicenseSnapshot) => void

export type EngineReply = SnapshotReply

/**
 * The whole gate without Electron: decides, activates, revalidates, deactivates and tells. Runs in plain Node over the
 * ports it is given.
 */
export interface LicenseEngine extends LicenseCommands {
  /**
   * Reads the vault, once `ready` has resolved, and decides. Resolves with the snapshot of then. No request; idempotent,
   * but for a file that could not be read: that is tried once more.
   */
  open(): Promise<LicenseSnapshot>
  readonly snapshot: LicenseSnapshot
  /** Calls back with each new snapshot. Returns a function that unsubscribes. */
  subscribe(listener: SnapshotListener): () => void
  /** The same, and at once with the snapshot at hand; before `open`, that waits for it. */
  observe(listener: SnapshotListener): () => void
  /** Begins to revalidate by itself. Called once the host's first window is up, so that no launch pays for it. */
  startSchedule(): void
  /** Tells of a moment at which a check may be due: the computer woke up, or is online again. */
  wake(cause: WakeCause): void
  /** Writes once more what could not be written, where there is such a thing. For an app that is about to quit. */
  saveUnsaved(): Promise<void>
  /** Facts for support: codes, counts, instants and the tail of the key. No name, no key, no machine id. */
  diagnostics(): EngineDiagnostics
  /** Stops the engine: no timer is left, and nothing is checked any more. May be called again. */
  dispose(): void
}
