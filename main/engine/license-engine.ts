import type { LicenseDevice } from '../../contract/license-device.js'
import type { LicenseErrorInfo } from '../../contract/license-error.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import type { Result } from '../../contract/result.js'
import type { WakeCause } from './checks/check-loop.js'
import type { EngineDiagnostics } from './diagnostics.js'
import type { SnapshotListener } from './state-publisher.js'

export type EngineReply = Result<LicenseSnapshot, LicenseErrorInfo>

/**
 * The whole gate without Electron: decides, activates, revalidates, deactivates and tells. Runs in plain Node over the
 * ports it is given.
 */
export interface LicenseEngine {
  /** Reads the vault and decides. No request; idempotent, but for a file that could not be read: that is tried once more. */
  open(): Promise<LicenseSnapshot>
  readonly snapshot: LicenseSnapshot
  /** Calls back with each new snapshot. Returns its own undo. */
  subscribe(listener: SnapshotListener): () => void
  /** The same, and at once with the snapshot at hand; before `open`, that waits for it. */
  observe(listener: SnapshotListener): () => void
  /**
   * Activates a key, which takes a seat.
   * @param text What the user typed or pasted; left out: the key remembered on this computer.
   */
  activate(text?: string): Promise<EngineReply>
  /** Activates here with the key of another computer's record, and gives that computer's seat back. */
  moveHere(): Promise<EngineReply>
  /** Stops waiting for an activation: `activate` and `moveHere` that are under way answer `cancelled` at once. */
  cancelActivation(): Promise<EngineReply>
  /**
   * Frees this computer's seat and forgets the key. Fails with `not-activated`, or with why the store could not be asked:
   * the license then stays.
   */
  deactivate(): Promise<EngineReply>
  /** Takes the license off this computer and leaves its seat at the store as it is; a notice names the seat. */
  removeHere(): Promise<EngineReply>
  /** Asks the store now. */
  revalidate(): Promise<EngineReply>
  /** The user has seen to a seat of a `seat-may-be-lost` notice. */
  dismissLostSeat(seatName: string): Promise<EngineReply>
  /** The computers of a key, by default of the remembered one; `null`: the store cannot tell. */
  devices(text?: string): Promise<Result<readonly LicenseDevice[] | null, LicenseErrorInfo>>
  /** Frees the seat of a computer of the last list. */
  releaseDevice(id: string): Promise<EngineReply>
  /** What an offline certificate is asked for with; `null`: the app takes none. */
  requestCode(): Promise<string | null>
  /** Opens the app on this computer for the certificate's term. */
  importCertificate(text: string): Promise<EngineReply>
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
