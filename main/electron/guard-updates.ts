import type { LicenseGate } from '../license-gate.js'

/** The part of electron-updater's `autoUpdater` that decides whether an update is one for this computer. */
export interface GuardedUpdater {
  isUpdateSupported: (info: never) => boolean | Promise<boolean>
}

/** Says of which version, and of when, an update is that the license does not cover. */
export interface UncoveredUpdate {
  readonly version: string
  /** As the feed has it; absent where it has none. */
  readonly releaseDate?: string
}

/** Options of `guardUpdates()`. */
export interface GuardUpdatesOptions {
  /**
   * Called once for each version that the license does not cover, while the app runs.
   * @defaultValue opens the license details, which say until when updates are covered and offer `links.renew`
   */
  readonly onUncovered?: (update: UncoveredUpdate) => void
}

/**
 * Keeps electron-updater from an update that the license does not cover: it is neither downloaded nor installed, and
 * `update-not-available` is emitted in its place. A renewal lets it through at the next check for updates. An update whose feed
 * names no date is let through until updates have ended.
 *
 * @returns takes the guard off again
 * @example
 * import { autoUpdater } from 'electron-updater'
 * guardUpdates(autoUpdater, gate)
 */
export function guardUpdates(
  autoUpdater: GuardedUpdater,
  gate: Pick<LicenseGate, 'coversRelease' | 'open' | 'showDialog' | 'snapshot'>,
  { onUncovered = () => void gate.showDialog({ view: 'details' }) }: GuardUpdatesOptions = {},
): () => void {
  const isSupported = autoUpdater.isUpdateSupported
  const told = new Set<string>()

  async function isAllowed(info: UncoveredUpdate): Promise<boolean> {
    if (!(await isSupported.call(autoUpdater, info as never))) return false
    // The updater may be asked before the gate is.
    await gate.open()
    if (isCovered(gate, info.releaseDate)) return true
    if (!told.has(info.version)) {
      told.add(info.version)
      onUncovered({ version: info.version, ...(info.releaseDate && { releaseDate: info.releaseDate }) })
    }
    return false
  }

  const guard = isAllowed as GuardedUpdater['isUpdateSupported']
  autoUpdater.isUpdateSupported = guard
  return () => {
    if (autoUpdater.isUpdateSupported === guard) autoUpdater.isUpdateSupported = isSupported
  }
}

function isCovered(
  { coversRelease, snapshot: { entitled, state } }: Pick<LicenseGate, 'coversRelease' | 'snapshot'>,
  releaseDate: string | undefined,
): boolean {
  const isDated = releaseDate !== undefined && !Number.isNaN(Date.parse(releaseDate))
  if (isDated) return coversRelease(releaseDate)
  return entitled && !(state.status === 'licensed' && state.coverage === 'ended')
}
