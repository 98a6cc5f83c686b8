import { keyTailOf } from '../../../contract/key-text.js'
import type { LostSeat, PendingActivation, PendingRelease } from '../../vault/vault-content.js'

/** A seat as the user is told of it: by the exact name under which the store lists it. */
export function lostSeatOf({
  seatName,
  key,
  startedAt: since,
}: Pick<PendingActivation | PendingRelease, 'seatName' | 'key' | 'startedAt'>): LostSeat {
  return { seatName, keyTail: keyTailOf(key), since }
}
