import { useMemo, useSyncExternalStore } from 'react'
import type { DialogView, LicenseBridge } from '../contract/ipc-contract.js'
import {
  callCommand,
  LICENSE_COMMANDS,
  type LicenseCommands,
  mapCommands,
  type Reply,
  type SnapshotReply,
} from '../contract/license-commands.js'
import type { LicenseErrorInfo } from '../contract/license-error.js'
import type { LicenseActivity, LicenseSnapshot, LicenseState } from '../contract/license-state.js'
import { requireLicenseBridge } from './license-bridge.js'
import { type LicenseReading, type LicenseStore, licenseStoreOf, UNREAD } from './license-store.js'

/** Requests to the main process. Each answers with a value; none of them throws or rejects. */
export interface LicenseVerbs extends LicenseCommands {
  /** Opens the ready-made dialog in its own window. */
  showDialog(view?: DialogView): Promise<Reply<null>>
}

/** Returned by `useLicense()`: the license as it is now, and the calls that change it. */
export interface License extends LicenseVerbs {
  /** `null` until the main process has answered, which is a moment after the first render. */
  readonly snapshot: LicenseSnapshot | null
  /** What the user is entitled to; `null` like `snapshot`. */
  readonly state: LicenseState | null
  /** The work under way, for a spinner or a disabled button. */
  readonly activity: LicenseActivity
  /** Whether the app may be used. `false` while nothing is known. */
  readonly entitled: boolean
  /** The reason why nothing is known, if the main process refused to say. */
  readonly failure: LicenseErrorInfo | null
}

/**
 * Returns the license of this app and keeps it up to date. Any number of components may use it: they share one subscription and
 * always show the same snapshot.
 *
 * Use it for display only. The main process decides whether the app opens, since users can change a page.
 *
 * @param bridge - Default: `window.licenseGate`, which `electron-license-gate/preload` exposes.
 * @throws TypeError if there is no bridge.
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

/** The state that a server has rendered, and the page starts from. */
const unread = (): LicenseReading => UNREAD

/** A command's answer is a snapshot too, and may overtake the push that carries the same change. */
function createVerbs(bridge: LicenseBridge, store: LicenseStore): LicenseVerbs {
  const commands = mapCommands(async (name, argument) => {
    const reply = await callCommand(bridge, name, argument)
    if (reply.ok && !LICENSE_COMMANDS[name].asks) store.accept(reply as SnapshotReply)
    return reply
  })
  return { ...commands, showDialog: (view) => bridge.showDialog(view) }
}
