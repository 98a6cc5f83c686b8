import { isSameId, keyTailOf } from '../../../contract/key-text.js'
import type { LostSeat, VaultContent } from '../../vault/vault-content.js'

/**
 * What becomes of an adoption that the store has not confirmed yet, once a seat is taken for a key. The same key: it is proven.
 * Another one: it has ended, and the seat of the former gate stays in use.
 *
 * @param taken `null`: none was taken, and the user does not want it any more
 */
export function endAdoption(
  { adoption, lostSeats }: Pick<VaultContent, 'adoption' | 'lostSeats'>,
  taken: string | null,
  at: number,
): Pick<VaultContent, 'adoption' | 'lostSeats'> {
  if (adoption?.stage !== 'unproven') return { adoption, lostSeats }
  const { key, instanceId, seatName } = adoption
  if (taken !== null && isSameId(key, taken)) return { adoption: { stage: 'proven' }, lostSeats }
  const isNamed = instanceId !== undefined && seatName !== undefined
  const left: readonly LostSeat[] = isNamed ? [{ seatName, keyTail: keyTailOf(key), since: at }] : []
  return { adoption: { stage: 'ended' }, lostSeats: [...lostSeats, ...left] }
}
