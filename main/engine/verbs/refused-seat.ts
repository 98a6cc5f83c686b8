import { judgeSale, type StoreDemand } from '../../../contract/sale.js'
import type { ProviderAnswer } from '../../../providers/license-provider.js'
import type { Random } from '../../ports/random.js'
import type { LicenseVault } from '../../vault/license-vault.js'
import type { Credentials, PendingRelease } from '../../vault/vault-content.js'
import { readOnce } from '../open-record.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { StoreClock } from '../store-clock.js'
import type { Unreachable } from './answer-errors.js'
import { isNamedBy, isSameSeat, pendingReleaseOf, releasesWithout } from './seat-identity.js'
import type { StoreCalls } from './store-calls.js'

interface FormerSeatPorts {
  readonly record: RecordKeeper
  readonly store: StoreCalls
  readonly random: Random
  readonly time: StoreClock
}

/** A seat that is held here, as it is noted where it is to be released. */
type FormerSeat = Omit<PendingRelease, 'idempotencyKey' | 'startedAt' | 'cause' | 'doubt'>

/**
 * A relay grants a seat only to the computer whose tag its name carries. Where this computer's id has changed since (another
 * source of the id, another app id), its own seat is refused as one that is not there: it is released, so that a new one can
 * take its place. `none`: the seat has this computer's tag, or is gone in truth.
 *
 * That is noted before it happens: whatever comes between this and the new seat, a later try knows who released the old one.
 */
export async function releaseFormerSeat(
  ports: FormerSeatPorts,
  seat: FormerSeat,
): Promise<'freed' | 'none' | Unreachable> {
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
    await record.change({ pendingReleases: releasesWithout(record.content, seat) })
  }
  return 'none'
}

async function note(ports: FormerSeatPorts, seat: FormerSeat): Promise<void> {
  const { providerId, sale, key, instanceId, seatName } = seat
  const noted = { providerId, ...(sale === undefined ? {} : { sale }), key, instanceId, seatName }
  const release = pendingReleaseOf(ports, noted, 'replace')
  const { record } = ports
  await record.change({ pendingReleases: [...record.content.pendingReleases, release] })
}

export type Refused = Extract<ProviderAnswer<never>, { kind: 'refused' }>

interface OtherProductPorts {
  readonly record: RecordKeeper
  readonly store: Pick<StoreCalls, 'saleOf'>
  readonly vault: LicenseVault
  /** What the app sells. */
  readonly demand: StoreDemand | null
}

/**
 * A record of an early version does not say what it was granted for, so it opens the app of any product in its profile. When
 * the store tells one of them that it is another product's, that is no end of the license: it is kept as what it is, for the
 * app of that product to open by, and this app goes on without.
 */
export interface OtherProduct {
  /**
   * `not-theirs`: it is as any other refusal, also where a host's own vault can keep only one record. `unsaved`: it could not be
   * written whose it is, which is to be tried again.
   */
  leaveTo(refused: Credentials, refusal: Refused): Promise<'left' | 'unsaved' | 'not-theirs'>
}

export function createOtherProduct({ record, store, vault, demand }: OtherProductPorts): OtherProduct {
  return {
    async leaveTo(refused, { reason, facts }) {
      const stored = record.content.sale ?? refused.sale ?? null
      // Known to be another's while this app is open: it was told, and it could not be written.
      const isKnown = stored !== null && judgeSale(demand, stored) !== 'other'
      if (reason !== 'wrong-product' || facts === undefined || isKnown) return 'not-theirs'
      const sale = store.saleOf(facts)
      if (judgeSale(demand, sale) !== 'other') return 'not-theirs'
      await record.change({ sale, credentials: { ...refused, sale } })
      const own = record.persisted ? readOnce(vault, record.device) : null
      if (own === null || own.problem?.kind === 'unreadable') return 'unsaved'
      if (own.content.credentials !== null) return 'not-theirs'
      record.open(own)
      await record.change({})
      return 'left'
    },
  }
}
