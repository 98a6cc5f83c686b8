import { saleAfter } from '../../../contract/sale.js'
import type { SeatGrant } from '../../../providers/license-provider.js'
import type { LicensePolicy, StoredLease } from '../../core/activation-state.js'
import { nextCheckAt } from '../../core/check-due.js'
import { type LicenseEvent, transition } from '../../core/transition.js'
import type { Random } from '../../ports/random.js'
import type { Credentials, PendingRelease } from '../../vault/vault-content.js'
import { endAdoption } from '../adoption/end-adoption.js'
import type { RecordChange, RecordKeeper } from '../record-keeper.js'
import type { StoreClock } from '../store-clock.js'
import { summaryOfFacts } from './answer-errors.js'
import { pendingReleaseOf, releaseOf, releasesWithout } from './pending-releases.js'
import { isSameKey, isSameSeat, seatKindOf } from './seat-identity.js'
import type { StoreCalls } from './store-calls.js'

interface GrantedSeat {
  readonly key: string
  /** The name under which the seat was asked for. */
  readonly seatName: string
  readonly grant: SeatGrant
  /** A seat of another computer, to be released. */
  readonly replaced?: Credentials | undefined
  /** Whether this is the answer that the journal waits for. */
  readonly endsJournal: boolean
}

/** The seat, the end of the journal and the seat that this one replaces: one write. */
export async function recordSeat(ports: GrantPorts, granted: GrantedSeat): Promise<void> {
  const { record, store } = ports
  const { key, grant, replaced, endsJournal } = granted
  const { instanceId } = grant.seat
  const seatName = grant.seat.name || granted.seatName
  const own = record.content.credentials
  const providerId = store.providerIdOf(grant.license)
  const known = own !== null && isSameSeat(own, { key, instanceId }) ? own.sale : null
  const sale = saleAfter(known, store.saleOf(grant.license))
  const { adoption, lostSeats } = endAdoption(record.content, key, ports.time.read().at)
  await record.change({
    ...activationStateAfter(ports, grantedEvent(ports, grant, seatName)),
    credentials: {
      providerId,
      sale,
      key,
      instanceId,
      seatName,
      ...seatKindOf(grant.license),
    },
    sale,
    ...(endsJournal ? { pendingActivation: null } : {}),
    adoption,
    lostSeats: lostSeats.filter((seat) => seat.seatName !== seatName),
    pendingReleases: releasesAfter(ports, { key, instanceId, providerId }, replaced ?? own),
  })
}

/**
 * Notes the replaced seat for release, since it would be lost with its instance id. The seat in use is never noted, even if a
 * store answers with one that was to be released.
 */
function releasesAfter(
  ports: GrantPorts,
  taken: Pick<PendingRelease, 'key' | 'instanceId' | 'providerId'>,
  left: Credentials | null,
): readonly PendingRelease[] {
  const { content } = ports.record
  const kept = releasesWithout(content, taken)
  if (left === null || left.instanceId === null || isSameSeat(left, taken)) return kept
  const seat = { ...left, instanceId: left.instanceId }
  const isMove = isSameKey(left.key, taken.key) && left.providerId !== taken.providerId
  const cause = isMove ? 'move' : 'replace'
  const release = pendingReleaseOf(ports, seat, cause, releaseOf(content, left)?.idempotencyKey)
  return [...releasesWithout({ pendingReleases: kept }, left), release]
}

interface GrantPorts {
  readonly record: RecordKeeper
  readonly store: Pick<StoreCalls, 'saleOf' | 'providerIdOf'>
  readonly time: StoreClock
  readonly random: Random
  readonly policy: LicensePolicy
}

/** Makes the event of a granted seat, for every verb. */
export function grantedEvent(
  { record, store, time, random, policy }: GrantPorts,
  grant: SeatGrant,
  seatName: string,
): Extract<LicenseEvent, { type: 'granted' }> {
  const { at } = time.read()
  const { activationState, content } = record
  const isOfSameStore = content.credentials?.providerId === store.providerIdOf(grant.license)
  const isNotAsked = activationState.kind === 'activated' && activationState.activation.storeNotAsked === true
  const lease = leaseOf(grant)
  return {
    type: 'granted',
    at,
    license: summaryOfFacts(grant.license, seatName),
    nextCheckAt: nextCheckAt({ confirmedAt: at, ...lease }, policy, random.fraction()),
    ...lease,
    ...(grant.license.status === 'expired' ? { isEnded: true } : {}),
    ...(isNotAsked && isOfSameStore ? { storeNotAsked: true } : {}),
  }
}

function leaseOf({ lease: token, leaseEndsAt: endsAt }: SeatGrant): { readonly lease?: StoredLease } {
  return token === undefined || endsAt === undefined ? {} : { lease: { token, endsAt } }
}

/**
 * Applies an event to this computer's license, for a change of the record that follows at once. From a grant on, the time does
 * not fall below its instant.
 */
export function activationStateAfter(
  { record, time }: { readonly record: RecordKeeper; readonly time: StoreClock },
  event: LicenseEvent,
): Required<Pick<RecordChange, 'activationState'>> {
  if (event.type === 'granted') time.hold()
  return { activationState: transition(record.activationState, event) }
}
