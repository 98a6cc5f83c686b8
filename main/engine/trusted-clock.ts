import type { Presence } from '../core/check-due.js'
import { confirmTime, correctTime, holdTime } from '../core/store-time.js'
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

/** The trusted time of a running engine: the kept anchor, carried on by the monotonic clock. */
export interface TrustedClock {
  read(): TimeReading
  /** The same, or what the store's last answer told where that is later, confirming or not: for how old a request is. */
  latestAt(): number
  /** What to keep, as of now. */
  anchor(): TimeAnchor
  /** The start of this run, and how far the time had come before it; zeros before `resume`. */
  readonly launch: Presence
  /** Takes up a kept anchor. Answers whether this launch, on a clock that is behind, is charged for. */
  resume(anchor: TimeAnchor): boolean
  /** From now on the time does not fall below the present: something that was granted counts from it. */
  hold(): void
  /**
   * An answer of the store tells the time; `confirms`: it confirmed the license of this computer. Answers by how much
   * what was kept without the store lies too late.
   */
  heal(serverTimeAt: number, confirms: boolean): number
  /** For how long the app may run on before the time is kept again. */
  expectRun(ms: number): void
  /** The run ends here: what is kept from now on is the time as it is. */
  end(): void
}

export function createTrustedClock(clock: Clock, toleranceMs: number): TrustedClock {
  const reckoning = createReckoning(clock)
  let openRunMs = 0
  let launch: Presence = { awakeAt: 0, usedUntilAt: 0 }
  let ended: TimeAnchor | null = null
  /** The store's clock minus the monotonic one, at its last answer. */
  let toldLead = Number.NEGATIVE_INFINITY

  function read(): TimeReading {
    const { anchor, chargeMs } = reckoning.pass()
    const reading = readTrustedTime(anchor, clock.now(), toleranceMs)
    return { ...reading, at: Math.max(reading.at, anchor.highWaterAt + chargeMs) }
  }

  return {
    read,
    latestAt: () => Math.max(read().at, Math.floor(clock.monotonic() + toldLead)),
    anchor: () => ended ?? anchorToKeep(read().at, reckoning.pass().anchor, openRunMs),
    get launch() {
      return launch
    },
    resume(kept) {
      const isCharged = reckoning.begin(kept, () => isChargedLaunch(read()))
      launch = { awakeAt: read().at, usedUntilAt: kept.seenAt ?? kept.highWaterAt }
      return isCharged
    },
    hold: () => reckoning.settleOn(holdTime(reckoning.charged(), read().at)),
    heal(serverTimeAt, confirms) {
      if (!Number.isFinite(serverTimeAt) || serverTimeAt <= 0) return 0
      toldLead = serverTimeAt - clock.monotonic()
      const before = reckoning.charged()
      const { anchor, movedBackMs } = (confirms ? confirmTime : correctTime)(
        before,
        clock.now(),
        serverTimeAt,
      )
      if (anchor !== before) reckoning.settleOn(anchor)
      return movedBackMs
    },
    expectRun(ms) {
      openRunMs = ms
    },
    end() {
      ended = anchorToKeep(read().at, reckoning.pass().anchor, 0)
    },
  }
}

function anchorToKeep(seenAt: number, anchor: TimeAnchor, openRunMs: number): TimeAnchor {
  const isShownOnly = seenAt > anchor.highWaterAt
  return { ...anchor, ...(isShownOnly && { seenAt }), ...(openRunMs > 0 && { openRunMs }) }
}

/** The anchor as time passes, and what the present launch is charged for and has not run long enough to pay. */
function createReckoning(clock: Clock) {
  const run = createRunWatch(clock)
  let anchor = UNANCHORED
  let chargeMs = 0

  function settleOn(next: TimeAnchor): void {
    anchor = next
    chargeMs = 0
  }

  /** Brings the anchor to the present. */
  function pass(): { readonly anchor: TimeAnchor; readonly chargeMs: number } {
    anchor = passTime(anchor, clock.now(), run.pass())
    if (chargeMs > 0 && run.ranMs() >= CHARGED_AFTER_MS) settleOn(chargeTime(anchor, chargeMs))
    return { anchor, chargeMs }
  }

  return {
    settleOn,
    pass,
    /** The same with what this launch is charged for. */
    charged: () => chargeTime(pass().anchor, chargeMs),
    /** A launch begins with what was kept. Answers whether it is charged for. */
    begin(kept: TimeAnchor, isCharged: () => boolean): boolean {
      run.begin()
      settleOn(resumeTime(kept, clock.now()))
      if (isCharged()) chargeMs = BEHIND_LAUNCH_CHARGE_MS
      return chargeMs > 0
    },
  }
}

/** How long the app has run, and for how much of it the wall clock has gone as evenly as time does. */
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
    /** What has passed since the last call, in whole milliseconds. */
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
