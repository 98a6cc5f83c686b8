import { useMemo, useSyncExternalStore } from 'react'
import type { DialogView, LicenseBridge, Reply, SnapshotReply } from '../contract/ipc-contract.js'
import type { LicenseDevice } from '../contract/license-device.js'
import type { LicenseErrorInfo } from '../contract/license-error.js'
import type { LicenseActivity, LicenseSnapshot, LicenseState } from '../contract/license-state.js'
import { requireLicenseBridge } from './license-bridge.js'
import { type LicenseReading, type LicenseStore, licenseStoreOf, UNREAD } from './license-store.js'

/** What the main process can be asked to do. Each answers with a value; none of them throws or rejects. */
export interface LicenseVerbs {
  /** Without a key: the key remembered on this computer, where the state offers it. */
  activate(key?: string): Promise<SnapshotReply>
  /** Stops waiting: an activation that is under way answers `cancelled` at once. */
  cancelActivation(): Promise<SnapshotReply>
  /**
   * Frees this computer's seat and forgets the key. Fails with `not-activated`, or with why the store could not be asked:
   * the license then stays.
   */
  deactivate(): Promise<SnapshotReply>
  /** Takes the license off this computer without freeing its seat, for when the store does not let it go. */
  removeHere(): Promise<SnapshotReply>
  /** Asks the store now. */
  revalidate(): Promise<SnapshotReply>
  /** In `unlicensed / new-device`: activates here and gives the other computer's seat back. */
  moveHere(): Promise<SnapshotReply>
  /** Takes a `seat-may-be-lost` notice away. */
  dismissLostSeat(seatName: string): Promise<SnapshotReply>
  /** The computers that use a key, by default the remembered one; `null` where the store cannot tell. */
  devices(key?: string): Promise<Reply<readonly LicenseDevice[] | null>>
  /** Frees the place of a computer of the last list. */
  releaseDevice(id: string): Promise<SnapshotReply>
  /** What an offline certificate is asked for with; `null` where the app takes none. */
  requestCode(): Promise<Reply<string | null>>
  /** Unlocks this computer for the term of an offline certificate. */
  importCertificate(text: string): Promise<SnapshotReply>
  /** Opens the ready-made dialog in a window of its own. */
  showDialog(view?: DialogView): Promise<Reply<null>>
}

/** The license as it is now, and the calls that change it, as `useLicense()` returns them. */
export interface License extends LicenseVerbs {
  /** `null` until the main process has answered, which is a moment after the first render. */
  readonly snapshot: LicenseSnapshot | null
  /** What the user is entitled to; `null` like `snapshot`. */
  readonly state: LicenseState | null
  /** What is under way, for a spinner or a disabled button. */
  readonly activity: LicenseActivity
  /** Whether the app may be used. `false` while nothing is known. */
  readonly entitled: boolean
  /** Why nothing is known, where the main process refused to tell. */
  readonly failure: LicenseErrorInfo | null
}

/**
 * The license of this app, kept up to date. Any number of components may use it: they share one subscription and always
 * show the same snapshot.
 *
 * What it says is for showing. The decision to open the app is made in the main process, since a page can be changed by
 * whoever runs it.
 *
 * @param bridge - Default: `window.licenseGate`, which `electron-license-gate/preload` exposes.
 * @throws TypeError where there is no bridge.
 */
export function useLicense(bridge?: LicenseBridge): License {
  const used = requireLicenseBridge(bridge)
  const store = licenseStoreOf(used)
  const { snapshot, failure } = useSyncExternalStore(store.subscribe, store.reading, unread)
  const verbs = useMemo(() => createVerbs(used, store), [used, store])
  return {
    ...verbs,
    snapshot,
    failure,
    state: snapshot?.state ?? null,
    activity: snapshot?.activity ?? 'idle',
    entitled: snapshot?.entitled ?? false,
  }
}

/** What a server has rendered, and so what the page starts from. */
const unread = (): LicenseReading => UNREAD

/** A verb's answer is a snapshot too, and may overtake the push that carries the same change. */
function createVerbs(bridge: LicenseBridge, store: LicenseStore): LicenseVerbs {
  async function accepted(reply: Promise<SnapshotReply>): Promise<SnapshotReply> {
    const settled = await reply
    if (settled.ok) store.accept(settled)
    return settled
  }
  return {
    activate: (key) => accepted(bridge.activate(key)),
    cancelActivation: () => accepted(bridge.cancelActivation()),
    deactivate: () => accepted(bridge.deactivate()),
    removeHere: () => accepted(bridge.removeHere()),
    revalidate: () => accepted(bridge.revalidate()),
    moveHere: () => accepted(bridge.moveHere()),
    dismissLostSeat: (seatName) => accepted(bridge.dismissLostSeat(seatName)),
    devices: (key) => bridge.devices(key),
    releaseDevice: (id) => accepted(bridge.releaseDevice(id)),
    requestCode: () => bridge.requestCode(),
    importCertificate: (text) => accepted(bridge.importCertificate(text)),
    showDialog: (view) => bridge.showDialog(view),
  }
}
