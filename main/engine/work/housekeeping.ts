import { HOUR_MS, MINUTE_MS } from '../../../contract/duration.js'
import type { Clock } from '../../ports/clock.js'
import { createLongTimer } from '../../schedule/long-timer.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { TrustedClock } from '../trusted-clock.js'

/**
 * Writes that nobody waits for: the time reached, so that a clock set back is noticed at the next start; a changed device
 * id; and again what could not be written.
 *
 * The time is kept soon after each start and then at most once an hour. If only what took an hour were kept, a clock that
 * is set to the same instant before each of many short launches would stop it: no check would ever be due.
 */
export interface Housekeeping {
  start(writeSoon: boolean): void
  /** The record changed; whether that could be written decides when to look next. */
  onRecordChanged(): void
  dispose(): void
}

/** The first write waits until the host's start is long over. */
export const FIRST_LOOK_MS = 2 * MINUTE_MS
export const SAVE_AGAIN_MS = MINUTE_MS
export const KEEP_TIME_MS = HOUR_MS

export function createHousekeeping(record: RecordKeeper, time: TrustedClock, clock: Clock): Housekeeping {
  const timer = createLongTimer(clock)
  let writeSoon = false
  let running = false

  async function look(leastUnsavedMs: number): Promise<void> {
    if (writeSoon || isWorthWriting(record, time, leastUnsavedMs)) await record.save()
    if (record.persisted) writeSoon = false
    if (running) lookIn(record.persisted ? KEEP_TIME_MS : SAVE_AGAIN_MS)
  }

  function lookIn(delayMs: number, leastUnsavedMs = KEEP_TIME_MS): void {
    timer.set(delayMs, () => void look(leastUnsavedMs))
  }

  return {
    start(soon) {
      writeSoon = soon
      running = true
      lookIn(record.persisted ? FIRST_LOOK_MS : SAVE_AGAIN_MS, MINUTE_MS)
    },
    onRecordChanged() {
      if (running && !record.persisted) lookIn(SAVE_AGAIN_MS)
    },
    dispose() {
      running = false
      timer.cancel()
    },
  }
}

/** Without a license or a trial there is nothing that a clock set back could win. */
function isWorthWriting(record: RecordKeeper, time: TrustedClock, leastUnsavedMs: number): boolean {
  if (!record.persisted) return true
  const { entitlement, certificate, trial, time: kept } = record.content
  if (entitlement === null && certificate === null && trial === null) return false
  return Math.abs(time.anchor().highWaterAt - kept.highWaterAt) >= leastUnsavedMs
}
