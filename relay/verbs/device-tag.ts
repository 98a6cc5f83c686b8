import type { LicenseFacts, ProviderAnswer, SeatGrant } from '../../providers/license-provider.js'
import type { UntaggedSeats } from '../options.js'

/** The end of a seat's name from `main/engine/verbs/seat-identity.ts`: a tag of the device id and one of the try. */
const TAGGED = / ([0-9A-F]{6})-[0-9A-F]{4}$/

/** The owner of a seat, by its name. `anybody`: the name has no tag, so other software or a person has named it. */
type SeatOwner = 'this-computer' | 'another-computer' | 'anybody'

/** Returns whether this computer named a seat. A seat with another kind of name belongs to nobody. */
export function isSeatOfDevice(seatName: string, deviceId: string): boolean {
  return ownerOf(seatName, deviceId) === 'this-computer'
}

/** Returns whether this computer may have a lease for a seat of this name. */
export function mayUseSeat(
  seatName: string,
  deviceId: string,
  { untaggedSeats }: { readonly untaggedSeats: UntaggedSeats },
): boolean {
  const owner = ownerOf(seatName, deviceId)
  return owner === 'anybody' ? untaggedSeats === 'any-computer' : owner === 'this-computer'
}

/**
 * Otherwise, anyone with a key and the id of one of its seats would get leases for any number of computers, with one seat in use.
 * For them there is no such seat.
 */
export function onlyForItsComputer(
  answer: ProviderAnswer<SeatGrant>,
  deviceId: string,
  rules: { readonly untaggedSeats: UntaggedSeats },
): ProviderAnswer<SeatGrant> {
  if (answer.kind !== 'granted' || mayUseSeat(answer.value.seat.name, deviceId, rules)) return answer
  return noSuchSeat(answer.value.license)
}

export function noSuchSeat(facts?: LicenseFacts) {
  const refusal = { kind: 'refused', reason: 'instance-not-found' } as const
  return facts === undefined ? refusal : { ...refusal, facts }
}

function ownerOf(seatName: string, deviceId: string): SeatOwner {
  const tag = TAGGED.exec(seatName)?.[1]
  if (tag === undefined) return 'anybody'
  return tag === deviceId.slice(0, 6).toUpperCase() ? 'this-computer' : 'another-computer'
}
