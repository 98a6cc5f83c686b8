import { DAY_MS } from '../../../contract/duration.js'
import { keyTailOf } from '../../../contract/key-text.js'
import type { ProviderAnswer } from '../../../providers/license-provider.js'
import { countNotFound, isNotFoundProven } from '../../core/transition.js'
import type { Random } from '../../ports/random.js'
import type { Credentials, LostSeat, PendingRelease } from '../../vault/vault-content.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { StoreClock } from '../store-clock.js'
import { isReleased, type Unreachable } from './answer-errors.js'
import { releasesWithout } from './pending-releases.js'
import { isNamedBy, isSameKey, isSameSeat, lostSeatsOf } from './seat-identity.js'
import type { StoreCalls } from './store-calls.js'

/** Services for releasing seats. */
export interface ReleasePorts {
  readonly record: RecordKeeper
  readonly store: StoreCalls
  readonly time: StoreClock
  readonly random: Random
}

/** After this long a release that does not succeed becomes a notice for the user. */
const RELEASE_LIMIT_MS = 30 * DAY_MS

/**
 * Releases all noted seats except the one in use here: its next check finds out about a deactivation of that one. Stops at the
 * first failure, since the store should not be asked again at once, and returns it.
 */
export async function retryReleases(ports: ReleasePorts): Promise<Unreachable | null> {
  const { pendingReleases, credentials } = ports.record.content
  const due = pendingReleases.filter((release) => credentials === null || !isSameSeat(release, credentials))
  for (const release of due) {
    const failure = await retryRelease(ports, release)
    if (failure !== null) return failure
  }
  return null
}

async function retryRelease(ports: ReleasePorts, release: PendingRelease): Promise<Unreachable | null> {
  const { store, time } = ports
  const { key, instanceId, idempotencyKey, startedAt } = release
  // Of a store that the license was moved from. A release of the app that goes back to it takes the seat up again.
  const isLeftBehind = release.cause === 'move'
  const isOver = time.read().at - startedAt >= RELEASE_LIMIT_MS
  if (!store.serves(release)) return isLeftBehind && !isOver ? null : giveUp(ports, release)
  const answer = await store.deactivate({ key, instanceId, idempotencyKey })
  if (isReleased(answer)) return forget(ports, release)
  if (isOver) return giveUp(ports, release)
  if (answer.kind === 'unreachable') return isLeftBehind ? null : answer
  return isKeyGone(answer) && release.providerId === store.askedFor(release)
    ? noteKeyGone(ports, release)
    : null
}

function isKeyGone(answer: ProviderAnswer<null>): boolean {
  return answer.kind === 'refused' && answer.reason === 'key-not-found'
}

/** A key that is gone has no seats. The stores say so by mistake too, so it counts by the rule that ends a license. */
async function noteKeyGone(ports: ReleasePorts, release: PendingRelease): Promise<null> {
  const { record, time } = ports
  const { at } = time.read()
  // One from the future was noted by a clock that has been put right since.
  const earlier = release.doubt !== undefined && release.doubt.firstAt <= at ? release.doubt : null
  const doubt = countNotFound(earlier, at)
  if (isNotFoundProven(doubt, at)) return forget(ports, release)
  const pendingReleases = record.content.pendingReleases.map((each) =>
    isSameSeat(each, release) ? { ...each, doubt } : each,
  )
  await record.change({ pendingReleases })
  return null
}

async function forget({ record }: ReleasePorts, release: PendingRelease): Promise<null> {
  await record.change({ pendingReleases: releasesWithout(record.content, release) })
  return null
}

/** The user hears of a seat that is missed. One at a store that is not asked for the license any more is not. */
async function giveUp(ports: ReleasePorts, release: PendingRelease): Promise<null> {
  return release.cause === 'move' ? forget(ports, release) : reportLost(ports, release)
}

async function reportLost({ record }: ReleasePorts, release: PendingRelease): Promise<null> {
  await record.change({
    pendingReleases: releasesWithout(record.content, release),
    lostSeats: [...record.content.lostSeats, ...lostSeatsOf(release)],
  })
  return null
}

/**
 * Looks for lost seats, which the user was warned about: a relay can find them by their names and release them, and the notices
 * disappear.
 */
export async function recoverLostSeats(ports: ReleasePorts): Promise<void> {
  const { credentials, lostSeats } = ports.record.content
  if (credentials === null || ports.store.recover === undefined) return
  const { device } = ports.record
  const isOurs = ({ keyTail, seatName }: LostSeat) =>
    isSameKey(keyTail, keyTailOf(credentials.key)) && isNamedBy(device, seatName)
  for (const seat of lostSeats.filter(isOurs)) {
    if (await isAccountedFor(ports, seat, credentials)) {
      const left = ports.record.content.lostSeats.filter(({ seatName }) => seatName !== seat.seatName)
      await ports.record.change({ lostSeats: left })
    }
  }
}

async function isAccountedFor(
  { store, random }: ReleasePorts,
  { seatName }: LostSeat,
  { key, instanceId: own }: Credentials,
): Promise<boolean> {
  const answer = await store.recover?.({ key, seatName })
  if (answer?.kind === 'refused') return answer.reason === 'instance-not-found'
  if (answer?.kind !== 'granted') return false
  const { instanceId } = answer.value.seat
  if (instanceId === own) return true
  return isReleased(await store.deactivate({ key, instanceId, idempotencyKey: random.hex(16) }))
}
