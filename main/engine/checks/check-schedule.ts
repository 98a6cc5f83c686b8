import { ERROR_TRAITS, isUnreachableCause, type LicenseErrorCode } from '../../../contract/license-error.js'
import { type CheckSituation, checkDueAt, checkMayWait, checkWindowMs } from '../../core/check-due.js'
import type { LicensePolicy, Standing } from '../../core/standing.js'
import type { LicenseEnginePorts } from '../engine-options.js'
import type { EngineParts } from '../engine-parts.js'
import type { Outcome } from '../outcome.js'
import { createRevalidationScheduler, type RevalidationScheduler, type WakeCause } from './check-loop.js'
import type { CheckOutcome } from './check-pause.js'
import type { StoreLoad } from './store-load.js'

/** The scheduler over this engine's record: when a check is due, and what its outcome means for the next one. */
export interface CheckSchedule extends Omit<RevalidationScheduler, 'note'> {
  /** A check was made on the user's demand. */
  noteCheck(outcome: Outcome): void
  /** The store has answered something else: it can be reached. */
  noteAnswer(): void
}

interface CheckScheduleOptions {
  readonly policy: LicensePolicy
  readonly storeLoad: StoreLoad
  /** Makes a check; its outcome is noted here. */
  readonly check: () => Promise<Outcome>
  /** Called after each check, before its outcome is published. */
  readonly onMade: () => void
  readonly onChecked: () => void
}

export function createCheckSchedule(
  { clock, random }: LicenseEnginePorts,
  parts: EngineParts,
  { policy, storeLoad, check, onMade, onChecked }: CheckScheduleOptions,
): CheckSchedule {
  const { log, time } = parts
  const now = (): number => time.read().at
  const situation = createSituationReader(parts)
  const spread = random.fraction()

  function judge(outcome: Outcome): CheckOutcome {
    onMade()
    if (outcome.ok || !isUnreachableCause(outcome.error.code)) situation.answered()
    const judged = checkOutcomeOf(outcome, parts)
    const read = situation.read()
    const hurries = read.journalOpen || read.clockBehind || !checkMayWait(read.standing, now(), policy)
    if (judged.kind === 'answered' || hurries) return judged
    return { ...judged, canWait: true, ...spreadOf(read, policy, storeLoad.isBusy) }
  }

  const scheduler = createRevalidationScheduler({
    clock,
    random,
    log,
    now,
    onChecked,
    dueAt: () => checkDueAt(situation.read(), policy, spread),
    check: async () => judge(await check()),
  })
  const { wake } = scheduler
  return Object.assign(scheduler, {
    wake(cause: WakeCause) {
      if (cause === 'resume') parts.presence.began()
      wake(cause)
    },
    noteCheck: (outcome: Outcome) => scheduler.note(judge(outcome)),
    noteAnswer: () => scheduler.note({ kind: 'answered' }),
  })
}

/** How wide the store wants the next try to be spread, if it said that it is asked too much. */
function spreadOf(
  { standing, presence, spread }: CheckSituation,
  policy: LicensePolicy,
  isBusy: boolean,
): { readonly spreadMs?: number } {
  if (!isBusy || standing.kind === 'unseated') return {}
  return { spreadMs: checkWindowMs(standing.entitlement, presence, { policy, spread }) }
}

/**
 * Only what settles something counts as an answer. A no that changes nothing and a journal that stays open leave a check
 * due as before, and must be backed off from, or the store would be asked again without a pause.
 */
function checkOutcomeOf(
  outcome: Outcome,
  { journal, record }: Pick<EngineParts, 'journal' | 'record'>,
): CheckOutcome {
  if (!outcome.ok && !isSettled(outcome.error.code, record.standing)) {
    return troubleOf(outcome.error.retryAfterMs)
  }
  return journal.isOpen ? troubleOf(journal.trouble?.retryAfterMs) : { kind: 'answered' }
}

function isSettled(code: LicenseErrorCode, standing: Standing): boolean {
  if (standing.kind === 'unseated') return ERROR_TRAITS[code].effect !== 'none' || code === 'not-activated'
  // A "not found" of a store that has never confirmed the license counts as trouble, whatever its code says.
  return ERROR_TRAITS[code].effect !== 'none' && standing.entitlement.trouble === null
}

function troubleOf(retryAfterMs: number | undefined): CheckOutcome {
  return { kind: 'trouble', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
}

/** What decides when the next check is due: the record, and what this run has seen. */
interface SituationReader {
  read(): CheckSituation
  /** The store has said something. */
  answered(): void
}

function createSituationReader({ record, time, journal, presence }: EngineParts): SituationReader {
  let answeredAt: number | null = null

  return {
    read() {
      const { at, clockBehind } = time.read()
      // An answer that was noted after the present was noted by a clock that has been put right since.
      if (answeredAt !== null) answeredAt = Math.min(answeredAt, at)
      const { standing, content } = record
      return {
        standing,
        clockBehind,
        journalOpen: journal.isOpen,
        releaseRefused: journal.isRefused,
        lastAnswerAt: answeredAt,
        presence: presence.read(),
        spread: content.checkSpread,
      }
    },
    answered() {
      answeredAt = time.read().at
    },
  }
}
