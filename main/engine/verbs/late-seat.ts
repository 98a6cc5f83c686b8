import { ok } from '../../../contract/result.js'
import type { ProviderAnswer, SeatGrant } from '../../../providers/license-provider.js'
import type { Credentials } from '../../vault/vault-content.js'
import type { Outcome } from '../outcome.js'
import type { ActivationPorts } from './activation-ports.js'
import { recordSeat } from './record-seat.js'

/** What was asked for. */
interface TakenSeat {
  readonly key: string
  readonly seatName: string
  /** A seat of another computer, to be given back. */
  readonly replaced?: Credentials | undefined
}

/**
 * The answer to an activation that nobody waits for any more. A seat that was granted is taken where the journal still waits for
 * it, or nothing else has taken its place; else it is noted, to be given back.
 */
export async function takeLateSeat(
  ports: ActivationPorts,
  taken: TakenSeat,
  answer: ProviderAnswer<SeatGrant>,
): Promise<Outcome> {
  const { record, journal } = ports
  // A no, or trouble, leaves the journal as it is: the store's count tells the rest.
  if (answer.kind !== 'granted') return ok(null)
  const { credentials, pendingActivation, lostSeats } = record.content
  if (credentials?.instanceId === answer.value.seat.instanceId) return ok(null)
  const isAwaited = pendingActivation?.seatName === taken.seatName
  if (isAwaited || record.standing.kind === 'unseated') {
    await recordSeat(ports, { ...taken, grant: answer.value, endsJournal: isAwaited })
  } else {
    await noteRelease(ports, taken, answer.value)
    await journal.settleReleases()
  }
  const left = lostSeats.filter(({ seatName }) => seatName !== taken.seatName)
  if (left.length !== lostSeats.length) await record.change({ lostSeats: left })
  return ok(null)
}

async function noteRelease(
  { record, store, providerId, random, time }: ActivationPorts,
  { key, seatName }: TakenSeat,
  { license, seat: { instanceId } }: SeatGrant,
): Promise<void> {
  const release = {
    providerId,
    sale: store.saleOf(license),
    key,
    instanceId,
    seatName,
    idempotencyKey: random.hex(16),
    startedAt: time.read().at,
    cause: 'replace',
  } as const
  await record.change({ pendingReleases: [...record.content.pendingReleases, release] })
}
