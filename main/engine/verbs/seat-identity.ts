import type { KeyForm } from '../../../contract/key-form.js'
import { spellingsOf } from '../../../contract/key-patterns.js'
import { isSameId, keyTailOf } from '../../../contract/key-text.js'
import type { SeatKind } from '../../../contract/license-state.js'
import type { ProviderAnswer } from '../../../providers/license-provider.js'
import type { DeviceIdentity } from '../../ports/device-identity.js'
import { leaseDeviceId } from '../../ports/lease-crypto.js'
import type { Random } from '../../ports/random.js'
import type { LostSeat, PendingActivation, PendingRelease } from '../../vault/vault-content.js'

/** One that is typed in another case must not take a second seat. */
export const isSameKey = isSameId

export interface SeatId {
  readonly key: string
  readonly instanceId: string | null
}

/** Two stores may give the same id to two seats, so a seat is one of its key. */
export function isSameSeat(one: SeatId, other: SeatId): boolean {
  return one.instanceId === other.instanceId && isSameKey(one.key, other.key)
}

/** An answer, and the key in the spelling that it is about. */
interface SpelledAnswer<Value> {
  readonly key: string
  readonly answer: ProviderAnswer<Value>
}

/**
 * Asks about a key as it was typed and, while the store does not find it, in the other cases that it may have. Only for what
 * takes no seat.
 */
export async function askInEachCase<Value>(
  typed: string,
  forms: readonly KeyForm[],
  ask: (key: string) => Promise<ProviderAnswer<Value>>,
): Promise<SpelledAnswer<Value>> {
  const first = { key: typed, answer: await ask(typed) }
  if (!isNotFound(first.answer)) return first
  for (const key of spellingsOf(typed, forms).slice(1)) {
    const answer = await ask(key)
    if (!isNotFound(answer)) return { key, answer }
  }
  return first
}

function isNotFound(answer: ProviderAnswer<unknown>): boolean {
  return answer.kind === 'refused' && answer.reason === 'key-not-found'
}

/**
 * Labels for seats as the store lists them: the computer's name, so that people recognize it, a short tag of the device
 * id, so that two computers of one name differ, and a tag of the try, so that a seat whose answer was lost can be named
 * exactly. `Studio-PC 3F9A1C-7K2M`
 */
export interface SeatNames {
  next(device: DeviceIdentity): string
}

/** A store's column is likely 255 characters wide; a list shows far fewer. */
const MAX_DEVICE_NAME_LENGTH = 60
const DEVICE_TAG_LENGTH = 6

export function createSeatNames(deviceName: string, random: Random): SeatNames {
  const name = cleanDeviceName(deviceName)
  return {
    next(device) {
      return `${name} ${deviceTagOf(device)}-${random.hex(2).toUpperCase()}`
    },
  }
}

/** Returns whether a relay takes a seat of this name for this computer's: it looks at the tag (`relay/verbs/device-tag.ts`). */
export function isNamedBy(device: DeviceIdentity, seatName: string): boolean {
  return new RegExp(` ${deviceTagOf(device)}-[0-9A-F]{4}$`).test(seatName)
}

/** Made of the id in leases, since a relay knows no other. */
function deviceTagOf(device: DeviceIdentity): string {
  return leaseDeviceId(device).slice(0, DEVICE_TAG_LENGTH).toUpperCase()
}

function cleanDeviceName(deviceName: string): string {
  const printable = deviceName
    .replace(/[\p{C}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  // By characters: half of one would be sent as another, and the store's name would differ from the one that the user sees.
  return Array.from(printable).slice(0, MAX_DEVICE_NAME_LENGTH).join('').trim() || 'Computer'
}

/** The kind of a seat as a field, where it is another than the usual. */
export function seatKindOf({ seatKind }: { readonly seatKind?: SeatKind | undefined }): {
  readonly seatKind?: SeatKind
} {
  return seatKind === undefined ? {} : { seatKind }
}

/**
 * A seat as the user is told of it: by the exact name under which the store lists it. There is nothing to tell where a key takes
 * no seats, or where its activations are only counted and this one's answer came.
 */
export function lostSeatsOf(seat: PendingActivation | PendingRelease): readonly LostSeat[] {
  const { seatName, key, startedAt: since } = seat
  const isNothing = seat.seatKind === 'none' || (seat.seatKind === 'counter' && 'instanceId' in seat)
  return isNothing ? [] : [{ seatName, keyTail: keyTailOf(key), since, ...seatKindOf(seat) }]
}
