import { saleAfter } from '../../../contract/sale.js'
import type { SeatGrant } from '../../../providers/license-provider.js'
import type { Credentials, PendingRelease } from '../../vault/vault-content.js'
import type { RecordKeeper } from '../record-keeper.js'
import { type GrantPorts, grantedEvent } from './granted-event.js'
import { isSameSeat } from './same-key.js'
import { standingAfter } from './standing-after.js'
import type { StoreCalls } from './store-calls.js'

interface GrantedSeat {
  readonly key: string
  /** The name under which the seat was asked for. */
  readonly seatName: string
  readonly grant: SeatGrant
  /** A seat of another computer, to be given back. */
  readonly replaced?: Credentials | undefined
  /** Whether this is the answer that the journal waits for. */
  readonly endsJournal: boolean
}

interface RecordSeatPorts extends GrantPorts {
  readonly providerId: string
  readonly record: RecordKeeper
  readonly store: Pick<StoreCalls, 'saleOf'>
}

/** The seat, the end of the journal and the seat that this one replaces: one write. */
export async function recordSeat(ports: RecordSeatPorts, granted: GrantedSeat): Promise<void> {
  const { record, providerId, store } = ports
  const { key, grant, replaced, endsJournal } = granted
  const { instanceId } = grant.seat
  const seatName = grant.seat.name || granted.seatName
  const held = record.content.credentials
  const known = held !== null && isSameSeat(held, { key, instanceId }) ? held.sale : null
  const sale = saleAfter(known, store.saleOf(grant.license))
  await record.change({
    ...standingAfter(ports, grantedEvent(ports, grant, seatName)),
    credentials: { providerId, sale, key, instanceId, seatName },
    sale,
    ...(endsJournal ? { pendingActivation: null } : {}),
    lostSeats: record.content.lostSeats.filter((seat) => seat.seatName !== seatName),
    pendingReleases: releasesAfter(ports, { key, instanceId }, replaced ?? held),
  })
}

/**
 * A seat held for another key would be lost with its instance id: it is noted, to be given back. The seat in use is
 * never among those to be given back, not even where a store answers with one that was to be.
 */
function releasesAfter(
  { record, random, time }: RecordSeatPorts,
  taken: Pick<PendingRelease, 'key' | 'instanceId'>,
  held: Credentials | null,
): readonly PendingRelease[] {
  const kept = record.content.pendingReleases.filter((release) => !isSameSeat(release, taken))
  if (held === null || held.instanceId === null || isSameSeat(held, taken)) return kept
  const noted = kept.find((release) => isSameSeat(release, held))
  const release: PendingRelease = {
    ...held,
    instanceId: held.instanceId,
    idempotencyKey: noted?.idempotencyKey ?? random.hex(16),
    startedAt: time.read().at,
    cause: 'replace',
  }
  return [...kept.filter((each) => each !== noted), release]
}
