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
 * Runs the checks: when one is due, after trouble with backoff, sooner when the computer wakes or finds a network. One
 * timer is pending at most, and the next one is set whatever a check does.
 */
export interface RevalidationScheduler {
  start(): void
  /** Something changed that may make a check due or possible. */
  wake(cause: WakeCause): void
  /** The record changed: when the next check is due may have changed with it. */
  reschedule(): void
  /** A check that was made on the user's demand counts as well. */
  note(outcome: CheckOutcome): void
  /** After trouble: when the next try is made, by the trusted time. */
  readonly waitsUntil: number | null
  dispose(): void
}

export interface RevalidationSchedulerPorts {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** The trusted present. */
  readonly now: () => number
  /** When the next check is due by the record, by the trusted time; `null`: there is nothing to check. */
  readonly dueAt: () => number | null
  readonly check: () => Promise<CheckOutcome>
  /** Called after each check that this scheduler made, once what it came to has been taken into account. */
  readonly onChecked: () => void
}

export function createRevalidationScheduler(ports: RevalidationSchedulerPorts): RevalidationScheduler {
  const { clock, random, now } = ports
  const pause = createCheckPause(random, now)
  const settling = createSettling(clock, random)
  const loop = createCheckLoop(ports, pause, settling)

  function settle(): void {
    settling.begin()
    loop.arm()
  }

  return {
    start() {
      loop.begin()
      settle()
    },
    wake(cause) {
      if (cause !== 'focus') pause.shorten()
      settle()
    },
    reschedule: settle,
    note(outcome) {
      // A check that is under way here has the same outcome, and notes it itself.
      if (loop.isRunning()) return
      pause.note(outcome)
      loop.arm()
    },
    get waitsUntil() {
      return pause.afterTrouble ? loop.nextAt() : null
    },
    dispose: loop.end,
  }
}

/** Waits for the next check to be due and allowed, makes it, and waits again. */
function createCheckLoop(ports: RevalidationSchedulerPorts, pause: CheckPause, settling: Settling) {
  const timer = createLongTimer(ports.clock)
  let running = false
  let begun = false

  function nextAt(): number | null {
    const dueAt = ports.dueAt()
    return dueAt === null ? null : Math.max(dueAt, pause.until)
  }

  function arm(): void {
    if (!begun || running) return
    const at = nextAt()
    if (at === null) timer.cancel()
    else timer.set(Math.max(at - ports.now(), settling.leftMs), onDue)
  }

  /** The trusted time may have been healed meanwhile: look again before asking. */
  function onDue(): void {
    const at = nextAt()
    if (at !== null && at <= ports.now() && settling.leftMs <= 0) void run()
    else arm()
  }

  async function run(): Promise<void> {
    running = true
    const outcome = await checkSafely(ports)
    running = false
    pause.note(outcome)
    arm()
    ports.onChecked()
  }

  function begin(): void {
    begun = true
  }

  function end(): void {
    begun = false
    timer.cancel()
  }

  return { begin, end, arm, nextAt, isRunning: () => running }
}

/** A check that throws is trouble like any other: the schedule goes on. */
async function checkSafely({ check, log }: RevalidationSchedulerPorts): Promise<CheckOutcome> {
  try {
    return await check()
  } catch (error) {
    log.write('error', 'a license check threw', { error: nameOfError(error) })
    return { kind: 'trouble' }
  }
}

/** A computer that has just started or woken has no network yet, and all of an office wake at nine. */
export const SETTLE_MIN_MS = 5 * SECOND_MS
export const SETTLE_SPREAD_MS = 25 * SECOND_MS

/** A short wait of a length left to chance, before a check that something set off. */
interface Settling {
  /** Does nothing while one runs, so that being set off again and again does not put a check off for ever. */
  begin(): void
  /** 0 or less: none runs. */
  readonly leftMs: number
}

export function createSettling(clock: Clock, random: Random): Settling {
  let endsAt = Number.NEGATIVE_INFINITY
  const leftMs = (): number => endsAt - clock.monotonic()
  return {
    begin() {
      if (leftMs() > 0) return
      endsAt = clock.monotonic() + SETTLE_MIN_MS + Math.round(random.fraction() * SETTLE_SPREAD_MS)
    },
    get leftMs() {
      return leftMs()
    },
  }
}
