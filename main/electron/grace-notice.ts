import type { LicenseSnapshot } from '../../contract/license-state.js'

interface GraceNoticePorts {
  readonly subscribe: (listener: (snapshot: LicenseSnapshot) => void) => () => void
  readonly showDialog: () => void
}

/**
 * In the last days of an offline grace period the user is told, once in a run, and only after this run has tried to reach
 * the store: most launches are online again, and their first check makes the notice needless. Returns its undo.
 */
export function watchForGrace({ subscribe, showDialog }: GraceNoticePorts): () => void {
  let hasTried = false
  const stop = subscribe(({ activity, state, at }) => {
    if (activity === 'checking') {
      hasTried = true
      return
    }
    if (!hasTried || state.status !== 'grace' || at < state.warnsAt) return
    stop()
    showDialog()
  })
  return stop
}
