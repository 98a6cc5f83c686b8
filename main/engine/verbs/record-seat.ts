import type { SeatGrant } from '../../../providers/license-provider.js'
import type { Credentials, PendingRelease } from '../../vault/vault-content.js'
import type { RecordKeeper } from '../record-keeper.js'
import { type GrantPorts, grantedEvent } from './granted-event.js'
import { standingAfter } from './standing-after.js'

export interface GrantedSeat {
  readonly key: string
  /** The name under which the seat was asked for. */
  readonly seatName: string
  readonly grant: SeatGrant
  /** A seat of another computer, to be given back. */
  readonly replaced?: Credentials | undefined
  /** Whether this is the answer that the journal waits for. */
  readonly endsJournal: boolean
}

export interface RecordSeatPorts extends GrantPorts {
  readonly providerId: string
  readonly record: RecordKeeper
}

/** The seat, the end of the journal and the seat that this one replaces: one write. */
export async function recordSeat(ports: RecordSeatPorts, granted: GrantedSeat): Promise<void> {
  const { record, providerId } = ports
  const { key, grant, replaced, endsJournal } = granted
  const { instanceId } = grant.seat
  const seatName = grant.seat.name || granted.seatName
  await record.change({
    ...standingAfter(ports, grantedEvent(ports, grant, seatName)),
    credentials: { providerId, key, instanceId, seatName },
    ...(endsJournal ? { pendingActivation: null } : {}),
    pendingReleases: releasesAfter(ports, instanceId, replaced ?? record.content.credentials),
  })
}

/**
 * A seat held for another key would be lost with its instance id: it is noted, to be given back. The seat in use is
 * never among those to be given back, not even where a store answers with one that was to be.
 */
function releasesAfter(
  { record, random, time }: RecordSeatPorts,
  instanceId: string,
  held: Credentials | null,
): readonly PendingRelease[] {
  const kept = record.content.pendingReleases.filter((release) => release.instanceId !== instanceId)
  if (held === null || held.instanceId === null || held.instanceId === instanceId) return kept
  const { providerId, key, seatName } = held
  const noted = kept.find((release) => release.instanceId === held.instanceId)
  const release: PendingRelease = {
    providerId,
    key,
    instanceId: held.instanceId,
    seatName,
    idempotencyKey: noted?.idempotencyKey ?? random.hex(16),
    startedAt: time.read().at,
    cause: 'replace',
  }
  return [...kept.filter((each) => each !== noted), release]
}
