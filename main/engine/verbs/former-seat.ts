import type { PendingRelease } from '../../vault/vault-content.js'
import type { ActivationPorts } from './activation-ports.js'
import type { Trouble } from './answer-errors.js'
import { isSameSeat } from './same-key.js'
import { isNamedBy } from './seat-names.js'

type FormerSeatPorts = Pick<ActivationPorts, 'record' | 'store' | 'random' | 'time'>

/** A seat that is held here, as it is noted where it is to be given back. */
type FormerSeat = Omit<PendingRelease, 'idempotencyKey' | 'startedAt' | 'cause' | 'doubt'>

/**
 * A relay grants a seat only to the computer whose tag its name carries. Where this computer's id has changed since (another
 * source of the id, another app id), its own seat is refused as one that is not there: it is given back, so that a new one can
 * take its place. `none`: the seat has this computer's tag, or is gone in truth.
 *
 * That is noted before it happens: whatever comes between this and the new seat, a later try knows who gave the old one back.
 */
export async function giveBackFormerSeat(
  ports: FormerSeatPorts,
  seat: FormerSeat,
): Promise<'freed' | 'none' | Trouble> {
  const { store, record } = ports
  if (store.recover === undefined || isNamedBy(record.device, seat.seatName)) return 'none'
  const { key, instanceId } = seat
  const noted = record.content.pendingReleases.find((release) => isSameSeat(release, seat))
  if (noted === undefined) await note(ports, seat)
  const answer = await store.deactivate({ key, instanceId, idempotencyKey: `exchange-${instanceId}` })
  if (answer.kind === 'unreachable') return answer
  if (answer.kind === 'granted') return 'freed'
  if (noted?.cause === 'replace' && answer.reason === 'instance-not-found') return 'freed'
  if (noted === undefined) {
    const pendingReleases = record.content.pendingReleases.filter((release) => !isSameSeat(release, seat))
    await record.change({ pendingReleases })
  }
  return 'none'
}

async function note({ record, random, time }: FormerSeatPorts, seat: FormerSeat): Promise<void> {
  const { providerId, sale, key, instanceId, seatName } = seat
  const release: PendingRelease = {
    providerId,
    ...(sale === undefined ? {} : { sale }),
    key,
    instanceId,
    seatName,
    idempotencyKey: random.hex(16),
    startedAt: time.read().at,
    cause: 'replace',
  }
  await record.change({ pendingReleases: [...record.content.pendingReleases, release] })
}
