import { app } from 'electron'
import { MINUTE_MS, SECOND_MS } from '../../../contract/duration.js'
import type { LinkName } from '../../../contract/ipc-contract.js'
import type { LicenseSnapshot } from '../../../contract/license-state.js'
import type { LicenseEngine } from '../../engine/license-engine.js'
import type { Clock } from '../../ports/clock.js'

/** Buying takes a while; after that, coming back is just coming back. */
const VISIT_MS = 30 * MINUTE_MS
/** Windows change focus more often than a store completes a payment. */
const LEAST_PAUSE_MS = 5 * SECOND_MS
const BUYING: ReadonlySet<LinkName> = new Set(['buy', 'renew'])

interface ReturnPorts {
  readonly engine: Pick<LicenseEngine, 'snapshot' | 'revalidate'>
  readonly clock: Clock
}

/** Revalidates when the user comes back to the app after a visit to the store, so that a purchase unlocks it. */
interface ReturnFromStore {
  noteLink(name: LinkName): void
  dispose(): void
}

export function createReturnFromStore({ engine, clock }: ReturnPorts): ReturnFromStore {
  let visitEndsAt: number | null = null
  let notBefore = 0

  function onFocus(): void {
    const now = clock.monotonic()
    if (visitEndsAt === null || now < notBefore) return
    notBefore = now + LEAST_PAUSE_MS
    if (now >= visitEndsAt || engine.snapshot.entitled) stop()
    else if (isAskable(engine.snapshot)) void engine.revalidate()
  }
  function stop(): void {
    visitEndsAt = null
    app.off('browser-window-focus', onFocus)
  }

  return {
    noteLink(name) {
      if (!BUYING.has(name)) return
      if (visitEndsAt === null) app.on('browser-window-focus', onFocus)
      visitEndsAt = clock.monotonic() + VISIT_MS
      notBefore = 0
    },
    dispose: stop,
  }
}

/** Without a license there is nothing to ask about, and an answer would only show an error. */
function isAskable({ activity, state }: LicenseSnapshot): boolean {
  return activity !== 'activating' && 'license' in state && state.license !== undefined
}
