import type { Random } from '../../ports/random.js'
import type { PendingRelease, VaultContent } from '../../vault/vault-content.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { StoreClock } from '../store-clock.js'
import { isSameSeat, type SeatId, seatKindOf } from './seat-identity.js'

/** A seat of this computer, with the fields that a note of its release has. */
export type ReleasableSeat = Omit<PendingRelease, 'idempotencyKey' | 'startedAt' | 'cause' | 'doubt'>

interface NotePorts {
  readonly random: Random
  readonly time: StoreClock
}

type Releases = Pick<VaultContent, 'pendingReleases'>

/** Makes the note of a release. Each try of one release has the same `idempotencyKey`. */
export function pendingReleaseOf(
  { random, time }: NotePorts,
  { providerId, sale, key, instanceId, seatName, seatKind }: ReleasableSeat,
  cause: PendingRelease['cause'],
  idempotencyKey: string = random.hex(16),
): PendingRelease {
  const seat = { providerId, ...(sale === undefined ? {} : { sale }), key, instanceId, seatName }
  return { ...seat, ...seatKindOf({ seatKind }), idempotencyKey, startedAt: time.read().at, cause }
}

/** Notes a seat for release because another one replaces it. */
export async function noteReplaced(
  ports: NotePorts & { readonly record: RecordKeeper },
  seat: ReleasableSeat,
): Promise<void> {
  const { record } = ports
  const release = pendingReleaseOf(ports, seat, 'replace')
  await record.change({ pendingReleases: [...record.content.pendingReleases, release] })
}

/** Finds the note of a seat's release. */
export function releaseOf({ pendingReleases }: Releases, seat: SeatId): PendingRelease | undefined {
  return pendingReleases.find((release) => isSameSeat(release, seat))
}

/** Lists the noted releases without this seat's. */
export function releasesWithout({ pendingReleases }: Releases, seat: SeatId): readonly PendingRelease[] {
  return pendingReleases.filter((release) => !isSameSeat(release, seat))
}
