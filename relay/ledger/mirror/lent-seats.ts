import { MINUTE_MS } from '../../../contract/duration.js'
import type {
  LicenseFacts,
  ProviderAnswer,
  ProviderCall,
  SeatGrant,
} from '../../../providers/license-provider.js'
import { isLedgerTrouble } from '../ledger-trouble.js'
import type { Mirror } from './conclude.js'
import type { MirrorSeat } from './mirror-books.js'

/** A request for a seat that was not answered in this time never is: another may be made. */
const CLAIM_MS = 5 * MINUTE_MS

interface Lent {
  readonly key: string
  readonly seat: MirrorSeat
  readonly call: ProviderCall
}

/** `busy`: another request asks the store for the seat, or it is not known what became of one. */
type Settled = ProviderAnswer<SeatGrant> | 'busy'

/**
 * Asks the store for a seat that the books have given while it did not answer. The app keeps its id of the seat. A seat that an
 * earlier try may have taken is looked for by its name, which no other seat has.
 */
export async function settleSeat(lent: Lent, mirror: Mirror): Promise<Settled> {
  return askForSeat(lent, mirror).catch(tellTrouble(mirror))
}

/**
 * Gives back a seat that the books have lent. The store may have given it too, and its answer was lost: where its seats can be listed, it is
 * looked for by its name.
 */
export async function giveBackSeat(lent: Lent, mirror: Mirror): Promise<ProviderAnswer<null> | 'busy'> {
  return freeSeat(lent, mirror).catch(tellTrouble(mirror))
}

async function freeSeat({ key, seat, call }: Lent, mirror: Mirror): Promise<ProviderAnswer<null> | 'busy'> {
  const { store, directory, now } = mirror
  const books = (await mirror.open()).mirror
  const inspected = directory && (await store.inspect({ key }, call))
  if (inspected?.kind === 'unreachable') return inspected
  const found =
    inspected?.kind === 'granted'
      ? await findByName(inspected.value, seat.name, { directory, call })
      : undefined
  if (found === 'not told') return 'busy'
  if (found !== undefined) {
    const request = { key, instanceId: found, idempotencyKey: seat.id }
    const freed = await store.deactivate(request, call)
    if (freed.kind === 'unreachable') return freed
  }
  // A request for it may be under way just now.
  const isFree = await books.free(seat.id, now(), { onlyOwn: found === undefined })
  return isFree ? { kind: 'granted', value: null } : 'busy'
}

function tellTrouble({ onTrouble }: Mirror) {
  return (error: unknown): 'busy' => {
    if (!isLedgerTrouble(error)) throw error
    onTrouble(error.message)
    return 'busy'
  }
}

async function askForSeat({ key, seat, call }: Lent, mirror: Mirror): Promise<Settled> {
  const { store } = mirror
  const books = (await mirror.open()).mirror
  const at = mirror.now()
  if (!(await books.claim(seat.id, at, at - CLAIM_MS))) return 'busy'
  const inspected = await store.inspect({ key }, call)
  if (inspected.kind !== 'granted') {
    if (seat.claimedAt === null) await books.settle(seat.id, null)
    return inspected
  }
  const found = await findByName(inspected.value, seat.name, { ...mirror, call })
  // There may be one: another would be one too many.
  if (found === 'not told') return 'busy'
  const answer =
    found === undefined
      ? await store.activate({ key, seatName: seat.name }, call)
      : await store.validate({ key, instanceId: found }, call)
  if (answer.kind === 'granted') await books.settle(seat.id, answer.value.seat.instanceId)
  else if (isWithoutEffect(answer)) await books.settle(seat.id, null)
  return answer
}

/** Only then has the store surely taken none. */
function isWithoutEffect(answer: ProviderAnswer<SeatGrant>): boolean {
  return answer.kind === 'refused' || (answer.kind === 'unreachable' && answer.cause === 'rate-limited')
}

async function findByName(
  { licenseId: keyId }: LicenseFacts,
  name: string,
  { directory, call }: Pick<Mirror, 'directory'> & { readonly call: ProviderCall },
): Promise<string | undefined | 'not told'> {
  if (directory === undefined || keyId === undefined) return undefined
  const { fetch, signal } = call
  try {
    for await (const seat of directory.instances({ keyId }, { fetch, ...(signal && { signal }) }))
      if (seat.name === name && (seat.keyId ?? keyId) === keyId) return seat.instanceId
    return undefined
  } catch (error) {
    if (!(error instanceof Error && error.name === 'DirectoryError')) throw error
    return 'not told'
  }
}
