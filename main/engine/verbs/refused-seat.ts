import { ERROR_TRAITS } from '../../../contract/license-error.js'
import { judgeSale, type StoreDemand } from '../../../contract/sale.js'
import type { ProviderAnswer } from '../../../providers/license-provider.js'
import type { Random } from '../../ports/random.js'
import type { LicenseVault } from '../../vault/license-vault.js'
import type { Credentials } from '../../vault/vault-content.js'
import { readOnce } from '../open-record.js'
import type { RecordChange, RecordKeeper } from '../record-keeper.js'
import type { StoreClock } from '../store-clock.js'
import { isUnknownHere, summaryOfFacts, type Unreachable } from './answer-errors.js'
import { noteReplaced, type ReleasableSeat, releaseOf, releasesWithout } from './pending-releases.js'
import { isNamedBy, isSameSeat } from './seat-identity.js'
import { activationStateAfter } from './seat-record.js'
import type { StoreCalls } from './store-calls.js'

export type Refused = Extract<ProviderAnswer<never>, { kind: 'refused' }>

interface RefusalPorts {
  readonly record: RecordKeeper
  readonly store: StoreCalls
  readonly otherProduct: OtherProduct
  readonly random: Random
  readonly time: StoreClock
}

/** The meaning of a store's refusal of a seat of this computer. */
export type RefusalMeaning =
  /** The seat had an earlier id of this computer and has been released: a new one can replace it. */
  | { readonly kind: 'exchange' }
  /** Undecided: the license stays as it is, and a later check asks again. */
  | { readonly kind: 'no-verdict'; readonly failure: Refused | Unreachable }
  /** The license is another product's. It was stored as such, and the record is this app's own again. */
  | { readonly kind: 'other-product' }
  /** The store has no such seat. */
  | { readonly kind: 'seat-gone' }
  /** The store refuses the license. */
  | { readonly kind: 'refused' }

/** Tells the refusals of a seat apart. `refusalChange` is what the last two leave in the record, where the seat is in use. */
export async function judgeRefusal(
  ports: RefusalPorts,
  seat: ReleasableSeat,
  refusal: Refused,
): Promise<RefusalMeaning> {
  if (refusal.reason === 'instance-not-found') {
    const former = await releaseFormerSeat(ports, seat)
    if (former === 'none') return { kind: 'seat-gone' }
    return former === 'released' ? { kind: 'exchange' } : { kind: 'no-verdict', failure: former }
  }
  if (isUnknownHere(seat, refusal.reason, ports.store.askedFor(seat))) {
    return { kind: 'no-verdict', failure: refusal }
  }
  const { credentials } = ports.record.content
  if (credentials === null || !isSameSeat(credentials, seat)) return { kind: 'refused' }
  const other = await ports.otherProduct.leaveTo(credentials, refusal)
  if (other === 'unsaved') return { kind: 'no-verdict', failure: refusal }
  return { kind: other === 'left' ? 'other-product' : 'refused' }
}

/** Returns the change that a refusal makes to the record, for the seat in use. */
export function refusalChange(
  ports: Pick<RefusalPorts, 'record' | 'time'>,
  credentials: Credentials,
  refusal: Refused,
): RecordChange {
  return refusal.reason === 'instance-not-found'
    ? seatGoneChange(ports, credentials)
    : refusedChange(ports, credentials, refusal)
}

/** A store that has ended the license has nothing to release any more. */
function refusedChange(
  ports: Pick<RefusalPorts, 'record' | 'time'>,
  credentials: Credentials,
  { reason, facts }: Refused,
): RecordChange {
  const license = facts === undefined ? null : summaryOfFacts(facts, credentials.seatName)
  const { at } = ports.time.read()
  const change = activationStateAfter(ports, { type: 'refused', at, reason, license })
  return ERROR_TRAITS[reason].effect === 'locks'
    ? { ...change, pendingReleases: releasesWithout(ports.record.content, credentials) }
    : change
}

/** Released elsewhere: the key is remembered for one click. Released by our own lost deactivation: it is forgotten. */
export function seatGoneChange(
  ports: Pick<RefusalPorts, 'record' | 'time'>,
  credentials: Credentials,
): RecordChange {
  const { content } = ports.record
  const { at } = ports.time.read()
  const pendingReleases = releasesWithout(content, credentials)
  const noted = releaseOf(content, credentials)
  if (noted?.cause === 'deactivate') {
    return {
      ...activationStateAfter(ports, { type: 'deactivated', at }),
      credentials: null,
      sale: null,
      pendingReleases,
    }
  }
  const event = { type: 'refused', at, reason: 'instance-not-found', license: null } as const
  return {
    ...activationStateAfter(ports, event),
    credentials: { ...credentials, instanceId: null },
    pendingReleases,
  }
}

/**
 * A relay grants a seat only to the computer whose tag its name carries. If this computer's id has changed since (another source
 * of the id, another app id), its own seat is refused as missing: it is released, so that a new one can replace it. `none`: the
 * seat has this computer's tag, or is really gone.
 *
 * A note is written first: whatever happens between this and the new seat, a later try knows who released the old one.
 */
async function releaseFormerSeat(
  ports: RefusalPorts,
  seat: ReleasableSeat,
): Promise<'released' | 'none' | Unreachable> {
  const { store, record } = ports
  if (store.recover === undefined || isNamedBy(record.device, seat.seatName)) return 'none'
  const { key, instanceId } = seat
  const noted = releaseOf(record.content, seat)
  if (noted === undefined) await noteReplaced(ports, seat)
  const answer = await store.deactivate({ key, instanceId, idempotencyKey: `exchange-${instanceId}` })
  if (answer.kind === 'unreachable') return answer
  if (answer.kind === 'granted') return 'released'
  if (noted?.cause === 'replace' && answer.reason === 'instance-not-found') return 'released'
  if (noted === undefined) {
    await record.change({ pendingReleases: releasesWithout(record.content, seat) })
  }
  return 'none'
}

interface OtherProductPorts {
  readonly record: RecordKeeper
  readonly store: Pick<StoreCalls, 'saleOf'>
  readonly vault: LicenseVault
  /** The products that the app sells. */
  readonly demand: StoreDemand | null
}

/**
 * A record of an early version does not say which product it was granted for, so it opens the app of any product in its profile.
 * If the store then says that it belongs to another product, the license does not end: it is stored as that product's, for its
 * own app to use, and this app goes on without it.
 */
export interface OtherProduct {
  /**
   * `not-theirs`: an ordinary refusal, also if a host's own vault has room for only one record. `unsaved`: its product could not
   * be stored, so it has to be tried again.
   */
  leaveTo(refused: Credentials, refusal: Refused): Promise<'left' | 'unsaved' | 'not-theirs'>
}

export function createOtherProduct({ record, store, vault, demand }: OtherProductPorts): OtherProduct {
  return {
    async leaveTo(refused, { reason, facts }) {
      const stored = record.content.sale ?? refused.sale ?? null
      // A known product of another app means that an earlier try could not be stored.
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
