import type { PendingActivation } from '../vault/vault-content.js'
import type { RecordKeeper } from './record-keeper.js'
import type { Trouble } from './verbs/answer-errors.js'

/** What the journal has open, for those who only look. `verbs/journal.ts` works on it. */
export interface JournalStatus {
  /** Whether there is anything to settle whose outcome is not known. */
  readonly isOpen: boolean
  /** Whether seats are noted that the store has refused to take back: they are asked about from time to time. */
  readonly isRefused: boolean
  /** What kept the last try from settling all. */
  readonly trouble: Trouble | null
  /** The activation to tell the user of; `null`: there is none, or its notice was seen. */
  readonly untold: PendingActivation | null
  /** The user has seen the notice of this activation, which is not settled yet: it goes until the store has told. */
  hush(pending: PendingActivation): void
  /** Something was tried. */
  note(trouble: Trouble | null): void
}

export function createJournalStatus(record: RecordKeeper): JournalStatus {
  let trouble: Trouble | null = null
  let hushedName: string | null = null
  return {
    get isOpen() {
      const { pendingActivation, pendingReleases, credentials } = record.content
      if (pendingActivation !== null) return true
      // What became of the seat in use is told by its next check, and the others by whoever answers next.
      return pendingReleases.some(
        ({ instanceId }) => trouble !== null || instanceId === credentials?.instanceId,
      )
    },
    get isRefused() {
      return record.content.pendingReleases.length > 0
    },
    get trouble() {
      return trouble
    },
    get untold() {
      const { pendingActivation } = record.content
      return pendingActivation?.seatName === hushedName ? null : pendingActivation
    },
    hush({ seatName }) {
      hushedName = seatName
    },
    note(latest) {
      trouble = latest
    },
  }
}
