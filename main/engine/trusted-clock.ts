import type { AwakePeriod } from '../core/check-due.js'
import {
  BEHIND_LAUNCH_CHARGE_MS,
  CHARGED_AFTER_MS,
  CLOCK_SLACK_MS,
  chargeTime,
  isChargedLaunch,
  passTime,
  readTrustedTime,
  resumeTime,
  SETTLE_AFTER_MS,
  type TimeAnchor,
  type TimeReading,
  UNANCHORED,
} from '../core/trusted-time.js'
import type { Clock } from '../ports/clock.js'

/**
 * The trusted time of a running engine: the stored anchor, carried on by the monotonic clock. `store-clock.ts` corrects it by the
 * store's answers and says what to store.
 */
export interface TrustedClock {
  read(): TimeReading
  /** The start of this run, and how far the time had come before it; zeros before `resume`. */
  readonly launch: AwakePeriod
  /** Continues from a stored anchor. Answers whether this launch, on a clock that is behind, is charged for. */
  resume(anchor: TimeAnchor): boolean
  /** What the time is counted from at present. */
  anchor(): TimeAnchor
  /** The same with what this launch is charged for and has not run long enough to pay. */
  charged(): TimeAnchor
  /** From now on the time is counted from here, and the launch is paid for. */
  settleOn(anchor: TimeAnchor): void
}

export function createTrustedClock(clock: Clock, toleranceMs: number): TrustedClock {
  const run = createRunWatch(clock)
  let anchor = UNANCHORED
  let chargeMs = 0
  let launch: AwakePeriod = { awakeAt: 0, usedUntilAt: 0 }

  function settleOn(next: TimeAnchor): void {
    anchor = next
    chargeMs = 0
  }

  /** Brings the anchor to the present. */
  function pass(): TimeAnchor {
    anchor = passTime(anchor, clock.now(), run.pass())
    if (chargeMs > 0 && run.ranMs() >= CHARGED_AFTER_MS) settleOn(chargeTime(anchor, chargeMs))
    return anchor
  }

  function read(): TimeReading {
    const { highWaterAt } = pass()
    const reading = readTrustedTime(anchor, clock.now(), toleranceMs)
    return { ...reading, at: Math.max(reading.at, highWaterAt + chargeMs) }
  }

  return {
    read,
    anchor: pass,
    charged: () => chargeTime(pass(), chargeMs),
    settleOn,
    get launch() {
      return launch
    },
    resume(kept) {
      run.begin()
      settleOn(resumeTime(kept, clock.now()))
      if (isChargedLaunch(read())) chargeMs = BEHIND_LAUNCH_CHARGE_MS
      launch = { awakeAt: read().at, usedUntilAt: kept.seenAt ?? kept.highWaterAt }
      return chargeMs > 0
    },
  }
}

/** Measures how long the app has run, and for how much of it the wall clock advanced as evenly as time does. */
function createRunWatch(clock: Clock) {
  let beganAt = clock.monotonic()
  let passedAt = beganAt
  let steadySince = beganAt
  let wallLead = clock.now() - beganAt

  function begin(): void {
    beganAt = passedAt = steadySince = clock.monotonic()
    wallLead = clock.now() - beganAt
  }

  return {
    begin,
    /** Returns the time since the last call, in whole milliseconds. */
    pass(): { readonly elapsedMs: number; readonly settlingMs: number } {
      const monotonicAt = clock.monotonic()
      const lead = clock.now() - monotonicAt
      if (Math.abs(lead - wallLead) > CLOCK_SLACK_MS) steadySince = monotonicAt
      wallLead = lead
      const elapsedMs = Math.max(0, Math.floor(monotonicAt - passedAt))
      const fromAt = Math.max(passedAt, steadySince + SETTLE_AFTER_MS)
      passedAt += elapsedMs
      return { elapsedMs, settlingMs: Math.max(0, Math.floor(passedAt - fromAt)) }
    },
    ranMs: () => clock.monotonic() - beganAt,
  }
}
