import type { Presence } from '../core/catch-up.js'
import type { CheckSituation } from '../core/next-check.js'
import type { EngineParts } from './engine-parts.js'

/** What decides when the next check is due: the record, and what this run has seen. */
export interface SituationReader {
  read(): CheckSituation
  /** The app has started, or the computer woke. */
  began(): void
  /** The store has said something. */
  answered(): void
}

export function createSituationReader({ record, time, journal }: EngineParts): SituationReader {
  const now = (): number => time.read().at
  let answeredAt: number | null = null
  let presence: Presence = { awakeAt: now(), usedUntilAt: 0 }

  /** What was noted after the present was noted by a clock that has been put right since. */
  function holdToTime(): void {
    const at = now()
    if (answeredAt !== null) answeredAt = Math.min(answeredAt, at)
    if (presence.awakeAt > at) presence = { ...presence, awakeAt: at }
  }

  return {
    read() {
      holdToTime()
      const { clockBehind } = time.read()
      const { standing } = record
      return { standing, clockBehind, journalOpen: journal.isOpen, lastAnswerAt: answeredAt, presence }
    },
    began() {
      presence = { awakeAt: now(), usedUntilAt: record.content.time.highWaterAt }
    },
    answered() {
      answeredAt = now()
    },
  }
}
