import type { PendingActivation } from '../../vault/vault-content.js'
import type { JournalStatus } from '../journal-status.js'
import { type Settlement, settleActivation } from './activation-settlement.js'
import type { JournalPorts } from './journal-ports.js'
import { recoverLostSeats } from './lost-seat-recovery.js'
import { lostSeatOf } from './lost-seats.js'
import { settleReleases } from './release-settlement.js'

/**
 * What is under way with seats, on disk before it happens. An activation that is still in the journal at start, or
 * whose answer did not come, is settled by the store's own count: the same count as before means that nothing was
 * spent; a higher one means that a seat of the noted name may be ours, and the user is told that name.
 */
export interface Journal {
  beginActivation(pending: PendingActivation): Promise<void>
  /** The answer is known, and no seat was taken. */
  endActivation(): Promise<void>
  /**
   * Asks the store what became of a pending activation.
   *
   * @param requestEnded The store has let go of the request: what it has not done by now, it does not do later.
   */
  settleActivation(requestEnded?: boolean): Promise<Settlement>
  /** Gives back the seats of earlier keys and computers. Those that cannot be given back yet stay noted. */
  settleReleases(): Promise<void>
}

export function createJournal(ports: JournalPorts, status: JournalStatus): Journal {
  const { record } = ports
  return {
    async beginActivation(pending) {
      const { pendingActivation, lostSeats } = record.content
      const unsettled = pendingActivation === null ? [] : [lostSeatOf(pendingActivation)]
      await record.change({ pendingActivation: pending, lostSeats: [...lostSeats, ...unsettled] })
    },
    endActivation: () => record.change({ pendingActivation: null }),
    async settleActivation(requestEnded = false) {
      const settlement = await settleActivation(ports, requestEnded)
      status.note(settlement.kind === 'open' ? settlement.trouble : null)
      return settlement
    },
    async settleReleases() {
      const trouble = await settleReleases(ports)
      status.note(trouble)
      if (trouble === null) await recoverLostSeats(ports)
    },
  }
}
