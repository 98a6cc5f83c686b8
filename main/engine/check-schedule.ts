import { ERROR_TRAITS, isUnreachableCause, type LicenseErrorCode } from '../../contract/license-error.js'
import { checkDueAt } from '../core/next-check.js'
import type { Standing } from '../core/standing.js'
import type { CheckOutcome } from '../schedule/check-pause.js'
import {
  createRevalidationScheduler,
  type RevalidationScheduler,
} from '../schedule/revalidation-scheduler.js'
import type { EngineParts, LicenseEnginePorts } from './engine-parts.js'
import type { Outcome } from './outcome.js'

/** The scheduler over this engine's record: when a check is due, and what its outcome means for the next one. */
export interface CheckSchedule extends Omit<RevalidationScheduler, 'note'> {
  /** A check was made on the user's demand. */
  noteCheck(outcome: Outcome): void
  /** The store has answered something else: it can be reached. */
  noteAnswer(): void
}

export interface CheckScheduleHooks {
  /** Makes a check; its outcome is noted here. */
  readonly check: () => Promise<Outcome>
  readonly onChecked: () => void
}

export function createCheckSchedule(
  { clock, random }: LicenseEnginePorts,
  parts: EngineParts,
  { check, onChecked }: CheckScheduleHooks,
): CheckSchedule {
  const { log, record, time, journal } = parts
  const now = (): number => time.read().at
  const lastAnswer = createLastAnswer(now)
  const spread = random.fraction()

  function judge(outcome: Outcome): CheckOutcome {
    if (outcome.ok || !isUnreachableCause(outcome.error.code)) lastAnswer.note()
    return checkOutcomeOf(outcome, parts)
  }

  function dueAt(): number | null {
    const { standing } = record
    const { clockBehind } = time.read()
    const situation = { standing, clockBehind, journalOpen: journal.isOpen, lastAnswerAt: lastAnswer.at }
    return checkDueAt(situation, spread)
  }

  const checkAndJudge = async (): Promise<CheckOutcome> => judge(await check())
  const scheduler = createRevalidationScheduler({
    clock,
    random,
    log,
    now,
    dueAt,
    onChecked,
    check: checkAndJudge,
  })
  return Object.assign(scheduler, {
    noteCheck: (outcome: Outcome) => scheduler.note(judge(outcome)),
    noteAnswer: () => scheduler.note({ kind: 'answered' }),
  })
}

/** An answer after the present was noted by a clock that has been put right since. */
function createLastAnswer(now: () => number) {
  let answeredAt: number | null = null
  return {
    note() {
      answeredAt = now()
    },
    get at() {
      if (answeredAt !== null) answeredAt = Math.min(answeredAt, now())
      return answeredAt
    },
  }
}

/**
 * Only what settles something counts as an answer. A no that changes nothing and a journal that stays open leave a check
 * due as before, and must be backed off from, or the store would be asked again without a pause.
 */
function checkOutcomeOf(
  outcome: Outcome,
  { journal, record }: Pick<EngineParts, 'journal' | 'record'>,
): CheckOutcome {
  if (!outcome.ok && !isSettled(outcome.error.code, record.standing.kind)) {
    return troubleOf(outcome.error.retryAfterMs)
  }
  return journal.isOpen ? troubleOf(journal.trouble?.retryAfterMs) : { kind: 'answered' }
}

function isSettled(code: LicenseErrorCode, standing: Standing['kind']): boolean {
  return ERROR_TRAITS[code].effect !== 'none' || (code === 'not-activated' && standing === 'unseated')
}

function troubleOf(retryAfterMs: number | undefined): CheckOutcome {
  return { kind: 'trouble', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
}
