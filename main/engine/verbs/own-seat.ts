import { fail, ok } from '../../../contract/result.js'
import type { Sale } from '../../../contract/sale.js'
import type { ProviderAnswer, SeatGrant } from '../../../providers/license-provider.js'
import type { LicensePolicy } from '../../core/activation-state.js'
import type { Random } from '../../ports/random.js'
import type { Credentials } from '../../vault/vault-content.js'
import type { Outcome } from '../outcome.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { StoreClock } from '../store-clock.js'
import type { Attempt } from './activation-wait.js'
import { errorOfAnswer } from './answer-errors.js'
import type { Journal } from './journal.js'
import { noteReplaced, type ReleasableSeat, releasesWithout } from './pending-releases.js'
import { judgeRefusal, type OtherProduct, type Refused, refusalChange } from './refused-seat.js'
import { isSameKey } from './seat-identity.js'
import { activationStateAfter, recordSeat } from './seat-record.js'
import type { StoreCalls } from './store-calls.js'

/** Services for a seat that this computer already has. */
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
  /** The provider that confirmed it last. */
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
    // With the stored spelling of its id: a store that spells it in another way must not seem to have another seat.
    const seat = { ...answer.value.seat, instanceId }
    await recordSeat(ports, { ...own, grant: { ...answer.value, seat }, endsJournal: false })
    return ok(null)
  }
  if (answer.kind === 'unreachable') return fail(errorOfAnswer(answer))
  return answerRefusal(ports, own, answer)
}

async function answerRefusal(ports: OwnSeatPorts, own: OwnSeat, answer: Refused): Promise<Outcome | null> {
  const { record, time } = ports
  const { credentials } = record.content
  const meaning = await judgeRefusal(ports, own, answer)
  switch (meaning.kind) {
    case 'exchange':
      // The record stays as it is until the new seat replaces it.
      return null
    case 'no-verdict':
      if (own.isInUse) {
        await record.change(activationStateAfter(ports, { type: 'unreachable', at: time.read().at }))
      }
      return fail(errorOfAnswer(meaning.failure))
    case 'other-product':
      return fail(errorOfAnswer(answer))
    case 'seat-gone':
    case 'refused': {
      const isGone = meaning.kind === 'seat-gone'
      if (own.isInUse && credentials !== null) await record.change(refusalChange(ports, credentials, answer))
      else if (isGone) await record.change({ pendingReleases: releasesWithout(record.content, own) })
      return isGone ? null : fail(errorOfAnswer(answer))
    }
    default:
      return meaning satisfies never
  }
}

/**
 * Recovers a seat that another user of this computer has taken, or an earlier profile: only a relay can tell, by the tag in the
 * seat's name. `null`: there is none.
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

/** The request of an activation. */
interface TakenSeat {
  readonly key: string
  readonly seatName: string
  /** A seat of another computer, to be released. */
  readonly replaced?: Credentials | undefined
}

/**
 * Handles the answer to an activation that nobody waits for any more. A granted seat is taken if the journal still waits for it,
 * or nothing else has replaced it; otherwise it is noted for release.
 */
export async function takeLateSeat(
  ports: OwnSeatPorts,
  taken: TakenSeat,
  answer: ProviderAnswer<SeatGrant>,
): Promise<Outcome> {
  const { record, journal } = ports
  // A refusal or failure leaves the journal as it is: the store's count will tell.
  if (answer.kind !== 'granted') return ok(null)
  const { credentials, pendingActivation, lostSeats } = record.content
  if (credentials?.instanceId === answer.value.seat.instanceId) return ok(null)
  const isAwaited = pendingActivation?.seatName === taken.seatName
  if (isAwaited || record.activationState.kind === 'not-activated') {
    await recordSeat(ports, { ...taken, grant: answer.value, endsJournal: isAwaited })
  } else {
    await noteReplaced(ports, releasableSeat(ports, taken, answer.value))
    await journal.retryReleases()
  }
  const left = lostSeats.filter(({ seatName }) => seatName !== taken.seatName)
  if (left.length !== lostSeats.length) await record.change({ lostSeats: left })
  return ok(null)
}

function releasableSeat(
  { store }: OwnSeatPorts,
  { key, seatName }: TakenSeat,
  { license, seat: { instanceId } }: SeatGrant,
): ReleasableSeat {
  return { providerId: store.providerIdOf(license), sale: store.saleOf(license), key, instanceId, seatName }
}
