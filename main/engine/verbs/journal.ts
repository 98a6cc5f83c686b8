import type { PendingActivation } from '../../vault/vault-content.js'
import { type Settlement, settleActivation } from './activation-settlement.js'
import type { Trouble } from './answer-errors.js'
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
  /** The user has seen the notice of this activation, which is not settled yet: it goes until the store has told. */
  hush(pending: PendingActivation): void
  /** The activation to tell the user of; `null`: there is none, or its notice was seen. */
  readonly untold: PendingActivation | null
  /** Gives back the seats of earlier keys and computers. Those that cannot be given back yet stay noted. */
  settleReleases(): Promise<void>
  /** Whether there is anything to settle. */
  readonly isOpen: boolean
  /** What kept the last try from settling all. */
  readonly trouble: Trouble | null
}

export function createJournal(ports: JournalPorts): Journal {
  const { record } = ports
  let trouble: Trouble | null = null
  let hushedName: string | null = null

  return {
    get isOpen() {
      const { pendingActivation, pendingReleases } = record.content
      return pendingActivation !== null || pendingReleases.length > 0
    },
    get trouble() {
      return trouble
    },
    async beginActivation(pending) {
      const { pendingActivation, lostSeats } = record.content
      const unsettled = pendingActivation === null ? [] : [lostSeatOf(pendingActivation)]
      await record.change({ pendingActivation: pending, lostSeats: [...lostSeats, ...unsettled] })
    },
    endActivation: () => record.change({ pendingActivation: null }),
    async settleActivation(requestEnded = false) {
      const settlement = await settleActivation(ports, requestEnded)
      trouble = settlement.kind === 'open' ? settlement.trouble : null
      return settlement
    },
    hush({ seatName }) {
      hushedName = seatName
    },
    get untold() {
      const { pendingActivation } = record.content
      return pendingActivation?.seatName === hushedName ? null : pendingActivation
    },
    async settleReleases() {
      const kept = await settleReleases(ports)
      if (kept === null) await recoverLostSeats(ports)
      trouble = kept ?? trouble
    },
  }
}
