import type { Presence } from '../core/check-due.js'
import type { RecordKeeper } from './record-keeper.js'
import type { TrustedClock } from './trusted-clock.js'

/** Since when the app has been running on a computer that is awake. */
export interface PresenceNote {
  read(): Presence
  /** The app has started, or the computer woke. */
  began(): void
}

export function createPresenceNote(record: RecordKeeper, time: TrustedClock): PresenceNote {
  const now = (): number => time.read().at
  let presence: Presence = { awakeAt: now(), usedUntilAt: 0 }
  return {
    read() {
      // What was noted after the present was noted by a clock that has been put right since.
      const at = now()
      if (presence.awakeAt > at) presence = { ...presence, awakeAt: at }
      return presence
    },
    began() {
      const { highWaterAt, seenAt = highWaterAt } = record.content.time
      presence = { awakeAt: now(), usedUntilAt: seenAt }
    },
  }
}
