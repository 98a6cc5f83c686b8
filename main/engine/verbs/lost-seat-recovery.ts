import { keyTailOf } from '../../../contract/key-text.js'
import type { Credentials, LostSeat } from '../../vault/vault-content.js'
import { isReleased } from './answer-errors.js'
import type { JournalPorts } from './journal-ports.js'
import { isSameKey } from './same-key.js'
import { isNamedBy } from './seat-names.js'

/**
 * Seats that the user was told of, for want of a way to find them: where a relay can, they are looked for by their names and
 * given back, and the notices go by themselves.
 */
export async function recoverLostSeats(ports: JournalPorts): Promise<void> {
  const { credentials, lostSeats } = ports.record.content
  if (credentials === null || ports.store.recover === undefined) return
  const { device } = ports.record
  const isOurs = ({ keyTail, seatName }: LostSeat) =>
    isSameKey(keyTail, keyTailOf(credentials.key)) && isNamedBy(device, seatName)
  for (const seat of lostSeats.filter(isOurs)) {
    if (await isAccountedFor(ports, seat, credentials)) {
      const left = ports.record.content.lostSeats.filter(({ seatName }) => seatName !== seat.seatName)
      await ports.record.change({ lostSeats: left })
    }
  }
}

async function isAccountedFor(
  { store, random }: JournalPorts,
  { seatName }: LostSeat,
  { key, instanceId: held }: Credentials,
): Promise<boolean> {
  const answer = await store.recover?.({ key, seatName })
  if (answer?.kind === 'refused') return answer.reason === 'instance-not-found'
  if (answer?.kind !== 'granted') return false
  const { instanceId } = answer.value.seat
  if (instanceId === held) return true
  return isReleased(await store.deactivate({ key, instanceId, idempotencyKey: random.hex(16) }))
}
