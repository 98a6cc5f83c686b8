import { ERROR_TRAITS, isUnreachableCause, type RefusalReason } from '../../../contract/license-error.js'
import { fail, ok } from '../../../contract/result.js'
import { saleAfter } from '../../../contract/sale.js'
import type { ProviderAnswer, SeatGrant } from '../../../providers/license-provider.js'
import type { LicensePolicy } from '../../core/activation-state.js'
import { checkMayWait } from '../../core/check-due.js'
import type { Log } from '../../ports/log.js'
import type { Random } from '../../ports/random.js'
import type { Credentials } from '../../vault/vault-content.js'
import { proveAdoption } from '../adoption/prove-adoption.js'
import type { StoreLoad } from '../checks/store-load.js'
import type { NoticeRelay } from '../notices/notice-relay.js'
import type { StoreNotices } from '../notices/store-notices.js'
import type { Outcome } from '../outcome.js'
import type { RecordChange, RecordKeeper } from '../record-keeper.js'
import type { StoreClock } from '../store-clock.js'
import { UNWATCHED } from './activation-wait.js'
import type { Activator } from './activator.js'
import { errorOfAnswer, isReleased } from './answer-errors.js'
import type { Journal } from './journal.js'
import { moveLicense } from './moving.js'
import { releaseOf, releasesWithout } from './pending-releases.js'
import {
  judgeRefusal,
  type OtherProduct,
  type Refused,
  refusalChange,
  seatGoneChange,
} from './refused-seat.js'
import type { SeatId } from './seat-identity.js'
import { activationStateAfter, grantedEvent } from './seat-record.js'
import type { StoreCalls } from './store-calls.js'

interface SeatCheckPorts {
  readonly store: StoreCalls
  readonly record: RecordKeeper
  readonly journal: Journal
  readonly activator: Activator
  readonly otherProduct: OtherProduct
  readonly time: StoreClock
  readonly random: Random
  readonly policy: LicensePolicy
  readonly storeLoad: StoreLoad
  readonly notices: StoreNotices
  readonly relay: NoticeRelay
  readonly log: Log
}

/** Asks the store whether this computer's seat still holds, after settling what the journal left open. */
export interface SeatCheck {
  check(): Promise<Outcome>
}

export function createSeatCheck(ports: SeatCheckPorts): SeatCheck {
  const { journal, record, time, policy } = ports
  return {
    async check() {
      const settled = await journal.reconcileActivation()
      const turnedAway = settled.kind === 'open' && settled.failure.cause === 'rate-limited'
      // Other failures may concern this one key, and so may a rate limit that never ends: neither may end a license in good
      // standing.
      if (
        turnedAway &&
        (record.activationState.kind === 'not-activated' ||
          checkMayWait(record.activationState, time.read().at, policy))
      ) {
        return noteUnreachable(ports, settled.failure)
      }
      const outcome = (await proveAdoption(ports)) ?? (await checkSeat(ports))
      const mayAskMore = !turnedAway && (outcome.ok || !isUnreachableCause(outcome.error.code))
      if (mayAskMore) await journal.retryReleases()
      return outcome
    },
  }
}

async function checkSeat(ports: SeatCheckPorts): Promise<Outcome> {
  const { credentials } = ports.record.content
  if (credentials === null || credentials.instanceId === null) {
    return fail({ code: 'not-activated', message: 'no license on this computer to check' })
  }
  const moved = ports.store.serves(credentials) ? null : await moveLicense(ports)
  if (moved?.ok) return moved
  const { key, instanceId } = credentials
  const first = await askFor(ports, { ...credentials, instanceId })
  const isNoticed = await ports.notices.lookAfter(first)
  const answer = (isNoticed ? await ports.relay.validate({ key, instanceId }) : null) ?? first
  const isUndecided = moved !== null && isUnreachableCause(moved.error.code)
  if (answer === NOBODY_TO_ASK) return isUndecided ? moved : fail(errorOfAnswer(NOBODY_TO_ASK))
  switch (answer.kind) {
    case 'granted':
      await ports.record.change({
        ...grantedChange(ports, credentials, answer.value),
        ...ports.storeLoad.note(answer),
      })
      return ok(null)
    case 'refused':
      return takeRefusal(ports, { ...credentials, instanceId }, answer)
    case 'unreachable':
      return noteUnreachable(ports, answer)
    default:
      return answer satisfies never
  }
}

const NOBODY_TO_ASK: Refused = { kind: 'refused', reason: 'store-closed' }

/** Where nobody can be asked, the answer is the app's own. */
async function askFor(
  { store }: SeatCheckPorts,
  seat: Credentials & { readonly instanceId: string },
): Promise<ProviderAnswer<SeatGrant>> {
  const { key, instanceId } = seat
  return store.serves(seat) ? store.validate({ key, instanceId }) : NOBODY_TO_ASK
}

/** What a store says of a key that its author has taken to another one. */
const MOVING_REASONS: readonly RefusalReason[] = ['key-not-found', 'key-expired']

async function takeRefusal(
  ports: SeatCheckPorts,
  seat: Credentials & { readonly instanceId: string },
  refusal: Refused,
): Promise<Outcome> {
  const answer = await withDeactivation(ports, seat, refusal)
  // Another provider may have it by now. One that could not be asked might have said yes.
  const moved = MOVING_REASONS.includes(answer.reason) ? await moveLicense(ports) : null
  if (moved?.ok) return moved
  if (moved !== null && isUnreachableCause(moved.error.code)) return noteUnreachable(ports, answer)
  const meaning = await judgeRefusal(ports, seat, answer)
  switch (meaning.kind) {
    case 'exchange':
      return exchangeSeat(ports, seat)
    case 'no-verdict':
      return noteUnreachable(ports, meaning.failure)
    case 'other-product':
      return fail(errorOfAnswer(answer))
    case 'seat-gone':
    case 'refused':
      await ports.record.change({ ...refusalChange(ports, seat, answer), ...ports.storeLoad.note(answer) })
      return fail(errorOfAnswer(answer))
    default:
      return meaning satisfies never
  }
}

/**
 * A store that gives no reason may mean a seat that an unanswered deactivation has released. The user wanted it gone, so the
 * deactivation is repeated, which a store may answer where it says nothing of the seat.
 */
async function withDeactivation(
  { record, store }: SeatCheckPorts,
  seat: SeatId,
  refusal: Refused,
): Promise<Refused> {
  const release = refusal.reason === 'unspecified' ? releaseOf(record.content, seat) : undefined
  if (release?.cause !== 'deactivate' || !store.capabilitiesOf(release.providerId).idempotentDeactivate)
    return refusal
  if (!isReleased(await store.deactivate(release))) return refusal
  return { ...refusal, reason: 'instance-not-found' }
}

/**
 * Takes a new seat in place of the one that this computer had under an earlier id. If the store has none left, the old seat
 * counts as gone; any other failure counts as unreachable, and the next check tries again.
 */
async function exchangeSeat(ports: SeatCheckPorts, former: Credentials): Promise<Outcome> {
  const { record, time } = ports
  const outcome = await ports.activator.activate(former.key, UNWATCHED)
  if (outcome.ok) return outcome
  const { code } = outcome.error
  if (code === 'no-seats-left' || ERROR_TRAITS[code].effect === 'locks') {
    await record.change(seatGoneChange(ports, former))
  } else {
    await record.change(activationStateAfter(ports, { type: 'unreachable', at: time.read().at }))
  }
  return outcome
}

/**
 * The state changes only with the first unreachable check, so only that one is written, and each statement that the store is
 * overloaded.
 */
async function noteUnreachable(
  ports: SeatCheckPorts,
  trouble: Exclude<ProviderAnswer<never>, { kind: 'granted' }>,
): Promise<Outcome> {
  const { record, time, storeLoad } = ports
  const { activationState } = record
  const load = storeLoad.note(trouble)
  if (
    activationState.kind === 'activated' &&
    (activationState.activation.trouble === null || storeLoad.isBusy)
  ) {
    await record.change({
      ...activationStateAfter(ports, { type: 'unreachable', at: time.read().at }),
      ...load,
    })
  }
  return fail(errorOfAnswer(trouble))
}

/** The store still knows the seat: a deactivation with a lost answer did not happen. */
function grantedChange(ports: SeatCheckPorts, credentials: Credentials, grant: SeatGrant): RecordChange {
  const sale = saleAfter(credentials.sale, ports.store.saleOf(grant.license))
  return {
    ...activationStateAfter(ports, grantedEvent(ports, grant, credentials.seatName)),
    credentials: { ...credentials, providerId: ports.store.providerIdOf(grant.license), sale },
    sale,
    pendingReleases: releasesWithout(ports.record.content, credentials),
  }
}
