import { SECOND_MS } from '../../../contract/duration.js'
import type { Clock } from '../../ports/clock.js'
import { type Log, nameOfError } from '../../ports/log.js'
import { createLongTimer } from '../../ports/long-timer.js'
import type { Random } from '../../ports/random.js'
import { type CheckOutcome, type CheckPause, createCheckPause } from './check-pause.js'

/**
 * `resume`, `unlock`: the computer woke. `online`: a network came up. `focus`: the user came back to the app. `grace-over`:
 * there is one more try before the app is locked.
 */
export type WakeCause = 'resume' | 'unlock' | 'online' | 'focus' | 'grace-over'

/**
 * Runs the checks: when one is due, after a failure with backoff, sooner when the computer wakes or finds a network. At most one
 * timer is pending, and the next one is set whatever a check does.
 */
export interface CheckLoop {
  /** @param check makes a check, and says what it came to */
  start(check: () => Promise<CheckOutcome>): void
  /** Something changed that may make a check due or possible. */
  wake(cause: WakeCause): void
  /** The record changed: when the next check is due may have changed with it. */
  reschedule(): void
  /** A check that was made on the user's demand counts as well. */
  note(outcome: CheckOutcome): void
  /** After a failed check: when the next try is made, by the trusted time. */
  readonly waitsUntil: number | null
  dispose(): void
}

export interface CheckLoopPorts {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** The trusted present. */
  readonly now: () => number
  /** When the next check is due by the record, by the trusted time; `null`: there is nothing to check. */
  readonly dueAt: () => number | null
  /** Called after each check that this loop made, once what it came to has been taken into account. */
  readonly onChecked: () => void
}

/** A computer that has just started or woken has no network yet, and all of an office wake at nine. */
export const WAKE_DELAY_MIN_MS = 5 * SECOND_MS
export const WAKE_DELAY_SPREAD_MS = 25 * SECOND_MS

export function createCheckLoop(ports: CheckLoopPorts): CheckLoop {
  const { clock, random, now } = ports
  const pause = createCheckPause(random, now)
  const wakeDelay = createWakeDelay(clock, random)
  const timer = createDueTimer(ports, pause, wakeDelay)

  function rearm(): void {
    wakeDelay.begin()
    timer.arm()
  }

  return {
    start(check) {
      timer.begin(check)
      rearm()
    },
    wake(cause) {
      if (cause !== 'focus') pause.shorten()
      rearm()
    },
    reschedule: rearm,
    note(outcome) {
      // A check that is under way here has the same outcome, and notes it itself.
      if (timer.isChecking()) return
      pause.note(outcome)
      timer.arm()
    },
    get waitsUntil() {
      return pause.afterFailure ? timer.nextAt() : null
    },
    dispose: timer.end,
  }
}

/** Waits for the next check to be due and allowed, makes it, and waits again. */
function createDueTimer(ports: CheckLoopPorts, pause: CheckPause, wakeDelay: WakeDelay) {
  const { clock, now, dueAt } = ports
  const timer = createLongTimer(clock)
  let check: (() => Promise<CheckOutcome>) | null = null
  let isChecking = false

  function nextAt(): number | null {
    const at = dueAt()
    return at === null ? null : Math.max(at, pause.until)
  }

  function arm(): void {
    if (check === null || isChecking) return
    const at = nextAt()
    if (at === null) timer.cancel()
    else timer.set(Math.max(at - now(), wakeDelay.leftMs), onDue)
  }

  /** The trusted time may have been healed meanwhile: look again before asking. */
  function onDue(): void {
    const at = nextAt()
    if (check !== null && at !== null && at <= now() && wakeDelay.leftMs <= 0) void run(check)
    else arm()
  }

  async function run(make: () => Promise<CheckOutcome>): Promise<void> {
    isChecking = true
    const outcome = await checkSafely(make, ports.log)
    isChecking = false
    pause.note(outcome)
    arm()
    ports.onChecked()
  }

  function begin(make: () => Promise<CheckOutcome>): void {
    check = make
  }

  function end(): void {
    check = null
    timer.cancel()
  }

  return { begin, end, arm, nextAt, isChecking: () => isChecking }
}

/** A check that throws counts as failed: the loop goes on. */
async function checkSafely(check: () => Promise<CheckOutcome>, log: Log): Promise<CheckOutcome> {
  try {
    return await check()
  } catch (error) {
    log.write('error', 'a scheduled license check threw', { error: nameOfError(error) })
    return { kind: 'failed' }
  }
}

/** A short wait of a length left to chance, before a check that something set off. */
interface WakeDelay {
  /** Does nothing while one runs, so that being set off again and again does not put a check off for ever. */
  begin(): void
  /** 0 or less: none runs. */
  readonly leftMs: number
}

export function createWakeDelay(clock: Clock, random: Random): WakeDelay {
  let endsAt = Number.NEGATIVE_INFINITY
  const leftMs = (): number => endsAt - clock.monotonic()
  return {
    begin() {
      if (leftMs() > 0) return
      endsAt = clock.monotonic() + WAKE_DELAY_MIN_MS + Math.round(random.fraction() * WAKE_DELAY_SPREAD_MS)
    },
    get leftMs() {
      return leftMs()
    },
  }
}
