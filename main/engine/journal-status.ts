import type { PendingActivation } from '../vault/vault-content.js'
import type { RecordKeeper } from './record-keeper.js'
import type { Unreachable } from './verbs/answer-errors.js'

/** The journal's state, for readers. `verbs/journal.ts` works on it. */
export interface JournalStatus {
  /** Whether anything with an unknown outcome has to be settled. */
  readonly isOpen: boolean
  /** Whether seats are noted that the store has refused to take back: they are asked about from time to time. */
  readonly isRefused: boolean
  /** The failure that kept the last try from settling everything. */
  readonly failure: Unreachable | null
  /** The name of the seat whose activation is not settled and whose notice the user has dismissed; `null`: none. */
  readonly dismissedSeat: string | null
  /** The user has seen the notice of this activation, which is not settled yet: it goes until the store has answered. */
  dismissNotice(pending: PendingActivation): void
  /** Something was tried. */
  note(failure: Unreachable | null): void
}

/** A seat that was left at another store is tried along with what else is asked, and nobody is troubled for it. */
function releasesOf({ content }: RecordKeeper) {
  return content.pendingReleases.filter(({ cause }) => cause !== 'move')
}

export function createJournalStatus(record: RecordKeeper): JournalStatus {
  let failure: Unreachable | null = null
  let dismissedSeat: string | null = null
  return {
    get isOpen() {
      const { pendingActivation, credentials } = record.content
      if (pendingActivation !== null) return true
      // The next check finds out about the seat in use; the others wait for the next answer.
      return releasesOf(record).some(
        ({ instanceId }) => failure !== null || instanceId === credentials?.instanceId,
      )
    },
    get isRefused() {
      return releasesOf(record).length > 0
    },
    get failure() {
      return failure
    },
    get dismissedSeat() {
      return dismissedSeat
    },
    dismissNotice({ seatName }) {
      dismissedSeat = seatName
    },
    note(latest) {
      failure = latest
    },
  }
}
