import { SECOND_MS } from '../../../contract/duration.js'
import type { LicenseFacts, ProviderAnswer } from '../../../providers/license-provider.js'
import type { LicensePolicy } from '../../core/activation-state.js'
import type { Log } from '../../ports/log.js'
import type { PendingActivation } from '../../vault/vault-content.js'
import type { JournalStatus } from '../journal-status.js'
import type { Unreachable } from './answer-errors.js'
import { type ReleasePorts, recoverLostSeats, retryReleases } from './releases.js'
import { isNamedBy, lostSeatsOf } from './seat-identity.js'
import { recordSeat } from './seat-record.js'

/** Services for settling the journal. */
interface JournalPorts extends ReleasePorts {
  readonly policy: LicensePolicy
  readonly log: Log
}

/**
 * Records each change of a seat on disk before it happens. An activation that a launch finds in the journal, or whose answer was
 * lost, is settled by the store's own count: the same count as before means that no seat was taken; a higher one means that a
 * seat of the noted name may be ours, and the user sees that name.
 */
export interface Journal {
  beginActivation(pending: PendingActivation): Promise<void>
  /** The answer is known, and no seat was taken. */
  endActivation(): Promise<void>
  /**
   * Asks the store what became of a pending activation.
   *
   * @param requestEnded The store has let go of the request: what it has not done by now, it does not do later.
   */
  reconcileActivation(requestEnded?: boolean): Promise<Reconciliation>
  /** Releases the seats of earlier keys and computers. Those that cannot be released yet stay noted. */
  retryReleases(): Promise<void>
}

export function createJournal(ports: JournalPorts, status: JournalStatus): Journal {
  const { record, store } = ports
  return {
    async beginActivation(pending) {
      const { pendingActivation, lostSeats } = record.content
      const isSame =
        pendingActivation?.key === pending.key && pendingActivation.providerId === pending.providerId
      const isRepeated = isSame && store.repeatsActivate(pending.providerId)
      const isSettled = pendingActivation === null || isRepeated
      const unsettled = isSettled ? [] : lostSeatsOf(pendingActivation)
      await record.change({ pendingActivation: pending, lostSeats: [...lostSeats, ...unsettled] })
    },
    endActivation: () => record.change({ pendingActivation: null }),
    async reconcileActivation(requestEnded = false) {
      const reconciled = await reconcileActivation(ports, requestEnded)
      status.note(reconciled.kind === 'open' ? reconciled.failure : null)
      return reconciled
    },
    async retryReleases() {
      const failure = await retryReleases(ports)
      status.note(failure)
      if (failure === null) await recoverLostSeats(ports)
    },
  }
}

/** The result of settling an activation with a lost answer. */
type Reconciliation =
  /** No seat was spent, or there was nothing to settle. */
  | { readonly kind: 'settled' }
  /** The seat was taken, was found by its name, and is in use here now. */
  | { readonly kind: 'recovered' }
  /** A seat of this name may be in use; the user sees a notice. */
  | { readonly kind: 'lost'; readonly seatName: string }
  /** The store could not tell yet. */
  | { readonly kind: 'open'; readonly seatName: string; readonly failure: Unreachable }

/** A store may work this long on a request that nobody waits for: its gateway gives up after 29 seconds. */
export const REQUEST_LIFE_MS = 30 * SECOND_MS

const SETTLED: Reconciliation = { kind: 'settled' }

async function reconcileActivation(ports: JournalPorts, requestEnded: boolean): Promise<Reconciliation> {
  const { record, store } = ports
  const pending = record.content.pendingActivation
  if (pending === null) return SETTLED
  if (pending.seatKind === 'none') return endOrWait(ports, pending, true)
  if (!store.serves(pending)) return moveToLostSeats(ports, pending)
  const found = await findByName(ports, pending)
  if (found === 'none') return endOrWait(ports, pending, requestEnded)
  if (found !== 'unknown') return found
  const inspected = await store.inspect({ key: pending.key })
  if (inspected.kind === 'unreachable') {
    return { kind: 'open', seatName: pending.seatName, failure: inspected }
  }
  if (mayHaveTakenSeat(pending, seatsUsedIn(inspected))) return moveToLostSeats(ports, pending)
  return endOrWait(ports, pending, requestEnded)
}

/**
 * A relay finds a seat by its unique name, which leaves nothing to guess: it is ours, or was never taken. `unknown`: the store
 * has to be asked for its count instead.
 */
async function findByName(
  ports: JournalPorts,
  pending: PendingActivation,
): Promise<Reconciliation | 'none' | 'unknown'> {
  const { key, seatName } = pending
  // Under another tag than this computer's a relay finds nothing, whether or not there is a seat.
  if (!isNamedBy(ports.record.device, seatName)) return 'unknown'
  const answer = await ports.store.recover?.({ key, seatName })
  if (answer === undefined) return 'unknown'
  if (answer.kind === 'unreachable') return { kind: 'open', seatName, failure: answer }
  if (answer.kind === 'refused') return answer.reason === 'instance-not-found' ? 'none' : 'unknown'
  await recordSeat(ports, { key, seatName, grant: answer.value, endsJournal: true })
  ports.log.write('info', 'recovered the seat of an unanswered activation')
  return { kind: 'recovered' }
}

/** No seat was taken so far; whether the request can still take one is a matter of its age. */
async function endOrWait(
  { record, time }: JournalPorts,
  pending: PendingActivation,
  requestEnded: boolean,
): Promise<Reconciliation> {
  const leftMs = requestEnded ? 0 : requestLifeLeftMs(pending, time.latestAt())
  if (leftMs > 0) {
    const failure = { kind: 'unreachable', cause: 'timeout', retryAfterMs: leftMs } as const
    return { kind: 'open', seatName: pending.seatName, failure }
  }
  await record.change({ pendingActivation: null })
  return SETTLED
}

async function moveToLostSeats(
  { record, log }: JournalPorts,
  pending: PendingActivation,
): Promise<Reconciliation> {
  const { lostSeats } = record.content
  await record.change({ pendingActivation: null, lostSeats: [...lostSeats, ...lostSeatsOf(pending)] })
  log.write('warn', 'an activation was never answered; it may have taken a seat')
  return { kind: 'lost', seatName: pending.seatName }
}

/** A "not found" tells no count, and the stores say it by mistake: it does not prove that no seat was spent. */
function seatsUsedIn(answer: Exclude<ProviderAnswer<LicenseFacts>, Unreachable>): number | 'unknown' {
  const facts = answer.kind === 'granted' ? answer.value : answer.facts
  return facts?.seatsUsed ?? 'unknown'
}

function mayHaveTakenSeat({ seatsUsedBefore }: PendingActivation, seatsUsed: number | 'unknown'): boolean {
  return seatsUsedBefore === 'unknown' || seatsUsed === 'unknown' || seatsUsed > seatsUsedBefore
}

/**
 * The store gives the time in whole seconds, so a request that has just begun may seem to begin in the future. One that seems to
 * begin later than a request can live was noted by a clock that has been corrected since, and says nothing.
 */
function requestLifeLeftMs({ startedAt }: PendingActivation, at: number): number {
  const ageMs = at - startedAt
  return ageMs < -REQUEST_LIFE_MS ? 0 : REQUEST_LIFE_MS - Math.max(ageMs, 0)
}
