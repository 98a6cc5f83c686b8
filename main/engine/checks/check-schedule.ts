import { ERROR_TRAITS, isUnreachableCause, type LicenseErrorCode } from '../../../contract/license-error.js'
import type { ActivationState, LicensePolicy } from '../../core/activation-state.js'
import { type CheckSituation, checkDueAt, checkMayWait, checkWindowMs } from '../../core/check-due.js'
import type { LicenseEnginePorts } from '../engine-options.js'
import type { EngineServices } from '../engine-services.js'
import type { Outcome } from '../outcome.js'
import { createCheckLoop, type WakeCause } from './check-loop.js'
import type { CheckOutcome } from './check-pause.js'
import type { StoreLoad } from './store-load.js'

/**
 * When the store is asked by itself, on one page: a check is made once it is due by the record (`core/check-due.ts`), the pause
 * after the last one is over (`check-pause.ts`), and a computer that woke just now has had time to find its network
 * (`check-loop.ts`). What a check came to decides how long the next pause is.
 */
export interface CheckSchedule {
  /** Begins to check by itself. @param check makes one; its outcome is noted here */
  start(check: () => Promise<Outcome>): void
  /** The vault was read: from now on there may be something to check. */
  opened(): void
  wake(cause: WakeCause): void
  /** The record changed: when the next check is due may have changed with it. */
  reschedule(): void
  /** A check was made on the user's demand. */
  noteCheck(outcome: Outcome): void
  /** The store has answered something else: it can be reached. */
  noteAnswer(): void
  /** After a failed check: when the next try is made, by the trusted time. */
  readonly waitsUntil: number | null
  dispose(): void
}

interface CheckScheduleOptions {
  readonly policy: LicensePolicy
  /** As in a `CheckSituation`. */
  readonly askableFrom: () => number | null
  readonly isMovable: () => boolean
  readonly storeLoad: StoreLoad
  /** Called after each check, before its outcome is published. */
  readonly onMade: () => void
  readonly onChecked: () => void
}

export function createCheckSchedule(
  { clock, random }: Pick<LicenseEnginePorts, 'clock' | 'random'>,
  services: EngineServices,
  { policy, askableFrom, isMovable, storeLoad, onMade, onChecked }: CheckScheduleOptions,
): CheckSchedule {
  const { log, time } = services
  const now = (): number => time.read().at
  const situation = createSituationReader(services, { askableFrom, isMovable })
  const fraction = random.fraction()
  const dueAt = (): number | null => checkDueAt(situation.read(), policy, fraction)
  const loop = createCheckLoop({ clock, random, log, now, dueAt, onChecked })

  function judge(outcome: Outcome): CheckOutcome {
    onMade()
    if (outcome.ok || !isUnreachableCause(outcome.error.code)) situation.answered()
    const judged = checkOutcomeOf(outcome, services)
    const read = situation.read()
    const hurries = read.journalOpen || read.clockBehind || !checkMayWait(read.activationState, now(), policy)
    if (judged.kind === 'answered' || hurries) return judged
    return { ...judged, canWait: true, ...spreadOf(read, policy, storeLoad.isBusy) }
  }

  return {
    start: (check) => loop.start(async () => judge(await check())),
    opened() {
      situation.launched()
      loop.reschedule()
    },
    wake(cause) {
      if (cause === 'resume') situation.woke()
      loop.wake(cause)
    },
    reschedule: loop.reschedule,
    noteCheck: (outcome) => loop.note(judge(outcome)),
    noteAnswer: () => loop.note({ kind: 'answered' }),
    get waitsUntil() {
      return loop.waitsUntil
    },
    dispose: loop.dispose,
  }
}

/** What decides when the next check is due: the record, and what this run has seen. */
function createSituationReader(
  { record, time, journal }: EngineServices,
  { askableFrom, isMovable }: Pick<CheckScheduleOptions, 'askableFrom' | 'isMovable'>,
) {
  let answeredAt: number | null = null
  let awake = time.launch

  return {
    read(): CheckSituation {
      const { at, clockBehind } = time.read()
      // An instant after the present was noted by a clock that has been corrected since.
      if (answeredAt !== null) answeredAt = Math.min(answeredAt, at)
      if (awake.awakeAt > at) awake = { ...awake, awakeAt: at }
      return {
        activationState: record.activationState,
        askableFrom: askableFrom(),
        isMovable: isMovable(),
        clockBehind,
        journalOpen: journal.isOpen,
        releaseRefused: journal.isRefused,
        lastAnswerAt: answeredAt,
        awake,
        spread: record.content.checkSpread,
      }
    },
    /** The store has said something. */
    answered(): void {
      answeredAt = time.read().at
    },
    launched(): void {
      awake = time.launch
    },
    /** The computer slept: the last stored instant is how far the time had come before. */
    woke(): void {
      const { highWaterAt, seenAt = highWaterAt } = record.content.time
      awake = { awakeAt: time.read().at, usedUntilAt: seenAt }
    },
  }
}

/** The spread that the store wants for the next try, if it said that it is overloaded. */
function spreadOf(
  { activationState, awake, spread }: CheckSituation,
  policy: LicensePolicy,
  isBusy: boolean,
): { readonly spreadMs?: number } {
  if (!isBusy || activationState.kind === 'not-activated') return {}
  return { spreadMs: checkWindowMs(activationState.activation, awake, { policy, spread }) }
}

/**
 * Only what settles something counts as an answer. A no that changes nothing and a journal that stays open leave a check
 * due as before, and must be backed off from, or the store would be asked again without a pause.
 */
function checkOutcomeOf(
  outcome: Outcome,
  { journal, record }: Pick<EngineServices, 'journal' | 'record'>,
): CheckOutcome {
  if (!outcome.ok && !isSettled(outcome.error.code, record.activationState)) {
    return failedCheck(outcome.error.retryAfterMs)
  }
  return journal.isOpen ? failedCheck(journal.failure?.retryAfterMs) : { kind: 'answered' }
}

function isSettled(code: LicenseErrorCode, activationState: ActivationState): boolean {
  if (activationState.kind === 'not-activated')
    return ERROR_TRAITS[code].effect !== 'none' || code === 'not-activated'
  // A "not found" of a store that has never confirmed the license counts as a failure, whatever its code says.
  return ERROR_TRAITS[code].effect !== 'none' && activationState.activation.trouble === null
}

function failedCheck(retryAfterMs: number | undefined): CheckOutcome {
  return { kind: 'failed', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
}
