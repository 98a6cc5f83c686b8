import type { CheckSituation } from '../../core/next-check.js'
import type { EngineParts } from '../engine-parts.js'

/** What decides when the next check is due: the record, and what this run has seen. */
interface SituationReader {
  read(): CheckSituation
  /** The store has said something. */
  answered(): void
}

export function createSituationReader({ record, time, journal, presence }: EngineParts): SituationReader {
  let answeredAt: number | null = null

  return {
    read() {
      const { at, clockBehind } = time.read()
      // An answer that was noted after the present was noted by a clock that has been put right since.
      if (answeredAt !== null) answeredAt = Math.min(answeredAt, at)
      const { standing, content } = record
      return {
        standing,
        clockBehind,
        journalOpen: journal.isOpen,
        releaseRefused: journal.isRefused,
        lastAnswerAt: answeredAt,
        presence: presence.read(),
        spread: content.checkSpread,
      }
    },
    answered() {
      answeredAt = time.read().at
    },
  }
}
