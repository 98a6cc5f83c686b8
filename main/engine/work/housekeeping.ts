import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../contract/duration.js'
import type { Clock } from '../../ports/clock.js'
import { createLongTimer } from '../../schedule/long-timer.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { TrustedClock } from '../trusted-clock.js'

/**
 * Writes that nobody waits for: the time reached, so that a clock set back is noticed at the next start; a changed device
 * id; and again what could not be written, or could not be read.
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
/** Who holds a file lets go of it in seconds, as a rule, and the app may be closed in the next. The last one stays. */
export const AGAIN_MS = [2, 5, 15, 30, 60].map((seconds) => seconds * SECOND_MS)
export const KEEP_TIME_MS = HOUR_MS

/** @param readAgain - reads what could not be read, where that works by now */
export function createHousekeeping(
  record: RecordKeeper,
  time: TrustedClock,
  clock: Clock,
  readAgain: () => Promise<unknown>,
): Housekeeping {
  const timer = createLongTimer(clock)
  let writeSoon = false
  let running = false
  const again = createRetryPace(record)

  async function look(leastUnsavedMs: number): Promise<void> {
    if (record.isUnread) await readAgain()
    if (writeSoon || isWorthWriting(record, time, leastUnsavedMs)) await record.save()
    if (record.persisted) writeSoon = false
    if (running) lookIn(again.nextMs() ?? KEEP_TIME_MS)
  }

  function lookIn(delayMs: number, leastUnsavedMs = KEEP_TIME_MS): void {
    timer.set(delayMs, () => void look(leastUnsavedMs))
  }

  return {
    start(soon) {
      writeSoon = soon
      running = true
      lookIn(again.nextMs() ?? FIRST_LOOK_MS, MINUTE_MS)
    },
    onRecordChanged() {
      const againMs = again.firstMs()
      if (running && againMs !== null) lookIn(againMs)
    },
    dispose() {
      running = false
      timer.cancel()
    },
  }
}

/** When to try again what is left to be done; `null`: nothing is. */
function createRetryPace(record: RecordKeeper) {
  let tries = 0
  const nextMs = (): number | null => {
    const isLeft = record.isToBeWritten || record.isUnread
    const delayMs = isLeft ? (AGAIN_MS[tries] ?? MINUTE_MS) : null
    tries = isLeft ? tries + 1 : 0
    return delayMs
  }
  return {
    nextMs,
    firstMs(): number | null {
      tries = 0
      return nextMs()
    },
  }
}

/** Without a license or a trial there is nothing that a clock set back could win. */
function isWorthWriting(record: RecordKeeper, time: TrustedClock, leastUnsavedMs: number): boolean {
  if (record.isToBeWritten) return true
  const { entitlement, certificate, trial, time: kept } = record.content
  if (entitlement === null && certificate === null && trial === null) return false
  return Math.abs(time.anchor().highWaterAt - kept.highWaterAt) >= leastUnsavedMs
}
