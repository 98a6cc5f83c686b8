import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../contract/duration.js'
import type { Clock } from '../ports/clock.js'
import { createLongTimer } from '../ports/long-timer.js'
import type { RecordKeeper } from './record-keeper.js'
import type { StoreClock } from './store-clock.js'

/**
 * Makes writes that nobody waits for: the time reached, so that running time counts whatever the clock says; a changed device id;
 * and a retry of anything that could not be written or read.
 *
 * The time is stored soon after each start, then at most once an hour, and at the end. If it were stored only after an hour, a
 * clock that is set to the same instant before each of many short launches would stop it: no check would ever be due. And a
 * process may be killed at any time, so the stored time of an unfinished run says that it is unfinished (`TimeAnchor.openRunMs`).
 */
interface Housekeeping {
  start(writeSoon: boolean): void
  /** The record changed; whether that could be written decides when to look next. */
  onRecordChanged(): void
  /** Ends the run and stores how long it lasted. */
  dispose(): void
}

/** The first write waits until the host's start is long over. */
export const FIRST_LOOK_MS = 2 * MINUTE_MS
/** Another program usually releases a file within seconds, and the app may be closed in the next. The last pause repeats. */
const AGAIN_MS = [2, 5, 15, 30, 60].map((seconds) => seconds * SECOND_MS)
export const KEEP_TIME_MS = HOUR_MS

/** @param readAgain - reads what could not be read, where that works by now */
export function createHousekeeping(
  record: RecordKeeper,
  time: StoreClock,
  clock: Clock,
  readAgain: () => Promise<unknown>,
): Housekeeping {
  const timer = createLongTimer(clock)
  let writeSoon = false
  let running = false
  const again = createRetryPace(record)
  const kept = createTimeSaving(record, time, clock)

  async function look(): Promise<void> {
    if (record.isUnread) await readAgain()
    const isTimeDue = kept.isDue()
    if (writeSoon || record.isToBeWritten || isTimeDue) await record.save()
    if (record.persisted) writeSoon = false
    if (running) lookIn(again.nextMs() ?? kept.nextMs())
  }

  function lookIn(delayMs: number): void {
    timer.set(delayMs, () => void look())
  }

  return {
    start(soon) {
      writeSoon = soon
      running = true
      kept.begin()
      lookIn(again.nextMs() ?? FIRST_LOOK_MS)
    },
    onRecordChanged() {
      const againMs = again.firstMs()
      if (running && againMs !== null) lookIn(againMs)
    },
    dispose() {
      timer.cancel()
      time.end()
      if (running && kept.isOpen) void record.save()
      running = false
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

/** Decides when to store the time. */
function createTimeSaving(record: RecordKeeper, time: StoreClock, clock: Clock) {
  let firstAt = Number.POSITIVE_INFINITY
  let hasLooked = false
  const unkeptMs = (): number => Math.abs(time.anchor().highWaterAt - record.content.time.highWaterAt)

  return {
    begin(): void {
      firstAt = clock.monotonic() + FIRST_LOOK_MS
    },
    /** To be asked at each look. */
    isDue(): boolean {
      if (clock.monotonic() < firstAt) return false
      time.expectRun(KEEP_TIME_MS)
      const isFirst = !hasLooked
      hasLooked = true
      return isWorthKeeping(record) && (isFirst || unkeptMs() >= KEEP_TIME_MS)
    },
    nextMs(): number {
      if (!hasLooked) return Math.max(1, firstAt - clock.monotonic())
      return isWorthKeeping(record) ? Math.max(1, KEEP_TIME_MS - unkeptMs()) : KEEP_TIME_MS
    },
    /** The stored time says that the run goes on. */
    get isOpen() {
      return hasLooked && isWorthKeeping(record)
    },
  }
}

/** Without a license or a trial there is nothing that a clock set back could win. */
function isWorthKeeping({ content: { entitlement, certificate, trial } }: RecordKeeper): boolean {
  return entitlement !== null || certificate !== null || trial !== null
}
