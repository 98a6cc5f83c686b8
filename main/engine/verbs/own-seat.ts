import { fail, ok } from '../../../contract/result.js'
import type { Sale } from '../../../contract/sale.js'
import type { ProviderAnswer, SeatGrant } from '../../../providers/license-provider.js'
import type { LicensePolicy } from '../../core/activation-state.js'
import type { Random } from '../../ports/random.js'
import type { Credentials } from '../../vault/vault-content.js'
import type { Outcome } from '../outcome.js'
import type { RecordChange, RecordKeeper } from '../record-keeper.js'
import type { StoreClock } from '../store-clock.js'
import type { Attempt } from './activation-wait.js'
import { errorOfAnswer, isUnknownHere } from './answer-errors.js'
import type { Journal } from './journal.js'
import { type OtherProduct, type Refused, releaseFormerSeat } from './refused-seat.js'
import { isSameKey, pendingReleaseOf, releasesWithout } from './seat-identity.js'
import { activationStateAfter, recordSeat } from './seat-record.js'
import type { StoreCalls } from './store-calls.js'

/** What a seat needs that this computer has already. */
export interface OwnSeatPorts {
  readonly store: StoreCalls
  readonly record: RecordKeeper
  readonly journal: Journal
  readonly otherProduct: OtherProduct
  readonly time: StoreClock
  readonly random: Random
  readonly policy: LicensePolicy
}

/** A seat that this computer has at the store. */
interface OwnSeat {
  readonly key: string
  readonly instanceId: string
  readonly seatName: string
  /** Who confirmed it last. */
  readonly providerId: string
  readonly sale?: Sale
  /** False: it was left for another key, and has not been released yet. */
  readonly isInUse: boolean
}

/** `null`: this computer holds no seat of this key (any more), so one must be taken. */
export async function validateOwnSeat(
  ports: OwnSeatPorts,
  key: string,
  signal: AbortSignal,
): Promise<Outcome | null> {
  const own = findOwnSeat(ports, key)
  if (own === null) return null
  const { instanceId } = own
  const answer = await ports.store.validate({ key: own.key, instanceId }, signal)
  if (answer.kind === 'granted') {
    // By the id under which it is held: a store that writes it in another way must not look like one with another seat.
    const seat = { ...answer.value.seat, instanceId }
    await recordSeat(ports, { ...own, grant: { ...answer.value, seat }, endsJournal: false })
    return ok(null)
  }
  if (answer.kind === 'unreachable') return fail(errorOfAnswer(answer))
  const isGone = answer.reason === 'instance-not-found'
  const former = isGone ? await releaseFormerSeat(ports, own) : 'none'
  // The record goes on as it is until the new seat takes its place.
  if (former === 'freed') return null
  if (former !== 'none') return fail(errorOfAnswer(former))
  if (own.isInUse) {
    const other = await leaveToOther(ports, answer)
    if (other === 'left') return fail(errorOfAnswer(answer))
    const { at } = ports.time.read()
    const event =
      other === 'unsaved' || isUnknownHere(own, answer.reason, ports.store.askedFor(own))
        ? ({ type: 'unreachable', at } as const)
        : ({ type: 'refused', at, reason: answer.reason, license: null } as const)
    await ports.record.change({ ...activationStateAfter(ports, event), ...(isGone ? seatGone(ports) : {}) })
  } else if (isGone) {
    await ports.record.change({ pendingReleases: releasesWithout(ports.record.content, own) })
  }
  return isGone ? null : fail(errorOfAnswer(answer))
}

async function leaveToOther({ record, otherProduct }: OwnSeatPorts, refusal: Refused) {
  const { credentials } = record.content
  return credentials === null ? 'not-theirs' : otherProduct.leaveTo(credentials, refusal)
}

/**
 * A seat that another user of this computer has taken, or an earlier profile of it: only a relay can tell, by the tag in the
 * seat's name. `null`: there is none that can be had.
 */
export async function takeUpOwnSeat(
  ports: OwnSeatPorts,
  key: string,
  { attempt, replaced }: { readonly attempt: Attempt; readonly replaced: Credentials | undefined },
): Promise<Outcome | null> {
  const { devices, recover } = ports.store
  if (devices === undefined || recover === undefined) return null
  const listed = await devices({ key })
  const own = listed.kind === 'granted' ? listed.value.find((seat) => seat.isThisComputer) : undefined
  if (own === undefined || attempt.signal.aborted) return null
  const { name: seatName } = own
  const answer = await recover({ key, seatName })
  if (answer.kind !== 'granted') return null
  await recordSeat(ports, { key, seatName, grant: answer.value, replaced, endsJournal: false })
  return ok(null)
}

function findOwnSeat({ record, store }: OwnSeatPorts, key: string): OwnSeat | null {
  const { credentials, pendingReleases } = record.content
  for (const seat of [...(credentials === null ? [] : [credentials]), ...pendingReleases]) {
    const { instanceId, ...known } = seat
    if (instanceId !== null && store.serves(seat) && isSameKey(seat.key, key)) {
      return { ...known, instanceId, isInUse: seat === credentials }
    }
  }
  return null
}

function seatGone({ record }: OwnSeatPorts): RecordChange {
  const { credentials } = record.content
  return credentials === null ? {} : { credentials: { ...credentials, instanceId: null } }
}

/** What was asked for. */
interface TakenSeat {
  readonly key: string
  readonly seatName: string
  /** A seat of another computer, to be released. */
  readonly replaced?: Credentials | undefined
}

/**
 * The answer to an activation that nobody waits for any more. A seat that was granted is taken where the journal still waits for
 * it, or nothing else has taken its place; else it is noted, to be released.
 */
export async function takeLateSeat(
  ports: OwnSeatPorts,
  taken: TakenSeat,
  answer: ProviderAnswer<SeatGrant>,
): Promise<Outcome> {
  const { record, journal } = ports
  // A no, or trouble, leaves the journal as it is: the store's count tells the rest.
  if (answer.kind !== 'granted') return ok(null)
  const { credentials, pendingActivation, lostSeats } = record.content
  if (credentials?.instanceId === answer.value.seat.instanceId) return ok(null)
  const isAwaited = pendingActivation?.seatName === taken.seatName
  if (isAwaited || record.activationState.kind === 'not-activated') {
    await recordSeat(ports, { ...taken, grant: answer.value, endsJournal: isAwaited })
  } else {
    await noteRelease(ports, taken, answer.value)
    await journal.retryReleases()
  }
  const left = lostSeats.filter(({ seatName }) => seatName !== taken.seatName)
  if (left.length !== lostSeats.length) await record.change({ lostSeats: left })
  return ok(null)
}

async function noteRelease(
  ports: OwnSeatPorts,
  { key, seatName }: TakenSeat,
  { license, seat: { instanceId } }: SeatGrant,
): Promise<void> {
  const { record, store } = ports
  const seat = {
    providerId: store.providerIdOf(license),
    sale: store.saleOf(license),
    key,
    instanceId,
    seatName,
  }
  const release = pendingReleaseOf(ports, seat, 'replace')
  await record.change({ pendingReleases: [...record.content.pendingReleases, release] })
}
