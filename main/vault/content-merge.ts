import { isDeepStrictEqual } from 'node:util'
import { keyTailOf } from '../../contract/key-text.js'
import type { Credentials, LostSeat, VaultContent } from './vault-content.js'

/**
 * What to write when another process of the app may have written since. What we changed is ours; what we did not change
 * is as the file has it. What can still be lost: what another process writes between our reading of the file and our
 * renaming of the new one (about a millisecond).
 * @param base what the caller knew of the file when it last read or wrote it
 */
export function mergeContent(base: VaultContent, ours: VaultContent, theirs: VaultContent): VaultContent {
  const pick = <Field extends keyof VaultContent>(field: Field): VaultContent[Field] =>
    isDeepStrictEqual(base[field], ours[field]) ? theirs[field] : ours[field]
  const kept = keptSeat(base, ours, theirs)
  const pendingReleases = mergeLists(base.pendingReleases, ours.pendingReleases, theirs.pendingReleases)
  const lostSeats = [
    ...mergeLists(base.lostSeats, ours.lostSeats, theirs.lostSeats),
    ...(kept === ours ? seatsCrowdedOut(base, ours, theirs) : []),
    ...activationsCrowdedOut(base, ours, theirs),
  ]
  const accountedFor = new Set([
    ...namesFreedByUs(base, ours),
    ...pendingReleases.map(({ seatName }) => seatName),
    ...(instanceOf(kept) === null ? [] : [kept.credentials?.seatName]),
  ])
  return {
    credentials: isSameSeat(ours, theirs) ? pick('credentials') : kept.credentials,
    entitlement: isSameSeat(ours, theirs) ? pick('entitlement') : kept.entitlement,
    sale: isSameSeat(ours, theirs) ? pick('sale') : kept.sale,
    certificate: pick('certificate'),
    storeNotice: pick('storeNotice'),
    trial: pick('trial'),
    pendingActivation: mergeActivation(base, ours, theirs),
    pendingReleases,
    lostSeats: lostSeats.filter(({ seatName }) => !accountedFor.has(seatName)),
    checkSpread: pick('checkSpread'),
    adoption: pick('adoption'),
    time: pick('time'),
  }
}

/** A check may learn more of a seat, and takes no other one by that. */
function isSameSeat({ credentials: ours }: VaultContent, { credentials: theirs }: VaultContent): boolean {
  return ours?.key === theirs?.key && ours?.instanceId === theirs?.instanceId
}

/** Whose seat stays, and with it its entitlement. One that we gave back was ours, not one that they have taken since. */
function keptSeat(base: VaultContent, ours: VaultContent, theirs: VaultContent): VaultContent {
  if (isSameSeat(base, ours)) return theirs
  return instanceOf(ours) === null && takenSeat(base, theirs) !== null ? theirs : ours
}

/** Of two seats that two processes took at the same time the file holds one; the user is told of the other. */
function seatsCrowdedOut(base: VaultContent, ours: VaultContent, theirs: VaultContent): readonly LostSeat[] {
  const seat = takenSeat(base, theirs)
  if (seat === null || seat.instanceId === instanceOf(ours)) return []
  if (ours.pendingReleases.some(({ instanceId }) => instanceId === seat.instanceId)) return []
  return [{ seatName: seat.seatName, keyTail: keyTailOf(seat.key), since: ours.time.highWaterAt }]
}

/**
 * Of two activations that two processes have begun, the file holds the entry of one; the user is told of the other's seat until
 * that process has ended it. Where it is killed, the notice stays.
 */
function activationsCrowdedOut(
  { pendingActivation: base }: VaultContent,
  { pendingActivation: ours }: VaultContent,
  { pendingActivation: theirs }: VaultContent,
): readonly LostSeat[] {
  const isCrowdedOut =
    theirs !== null && ours !== null && !isDeepStrictEqual(base, ours) && !isDeepStrictEqual(base, theirs)
  if (!isCrowdedOut || theirs.seatName === ours.seatName) return []
  return [{ seatName: theirs.seatName, keyTail: theirs.keyTail, since: theirs.startedAt }]
}

/** Seats that we had, wanted or were giving back, and have no more: what became of them is known, whatever the file says. */
function namesFreedByUs(base: VaultContent, ours: VaultContent): readonly string[] {
  const left = new Set([...seatNamesIn(ours), ...ours.lostSeats.map(({ seatName }) => seatName)])
  return seatNamesIn(base).filter((name) => !left.has(name))
}

function seatNamesIn(content: VaultContent): readonly string[] {
  const { credentials, pendingActivation, pendingReleases } = content
  const held = instanceOf(content) === null ? null : credentials
  return [held, pendingActivation, ...pendingReleases].flatMap((seat) =>
    seat === null ? [] : [seat.seatName],
  )
}

function takenSeat(base: VaultContent, { credentials }: VaultContent): Credentials | null {
  const instanceId = credentials?.instanceId ?? null
  return instanceId === null || instanceId === instanceOf(base) ? null : credentials
}

function instanceOf({ credentials }: VaultContent): string | null {
  return credentials?.instanceId ?? null
}

/** One that the other process began stays when we clear ours: its seat is not accounted for. */
function mergeActivation(
  { pendingActivation: base }: VaultContent,
  { pendingActivation: ours }: VaultContent,
  { pendingActivation: theirs }: VaultContent,
): VaultContent['pendingActivation'] {
  if (ours !== null && !isDeepStrictEqual(base, ours)) return ours
  return isDeepStrictEqual(base, theirs) ? ours : theirs
}

function mergeLists<Item>(
  base: readonly Item[],
  ours: readonly Item[],
  theirs: readonly Item[],
): readonly Item[] {
  const isIn = (list: readonly Item[], item: Item): boolean =>
    list.some((other) => isDeepStrictEqual(other, item))
  const removedByThem = base.filter((item) => !isIn(theirs, item))
  const addedByThem = theirs.filter((item) => !isIn(base, item) && !isIn(ours, item))
  return [...ours.filter((item) => !isIn(removedByThem, item)), ...addedByThem]
}
