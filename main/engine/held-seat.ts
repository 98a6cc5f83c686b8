import { fail, ok } from '../../contract/result.js'
import type { ActivationPorts } from './activation-ports.js'
import { errorOfAnswer } from './answer-errors.js'
import type { Outcome } from './outcome.js'
import { recordSeat } from './record-seat.js'

/** `null`: this computer holds no seat of this key (any more), so one must be taken. */
export async function validateHeldSeat(ports: ActivationPorts, key: string): Promise<Outcome | null> {
  const held = ports.record.content.credentials
  if (held === null || held.instanceId === null || held.providerId !== ports.providerId) return null
  if (!isSameKey(held.key, key)) return null
  const answer = await ports.store.validate({ key: held.key, instanceId: held.instanceId })
  if (answer.kind === 'granted') {
    await recordSeat(ports, {
      key: held.key,
      seatName: held.seatName,
      grant: answer.value,
      endsJournal: false,
    })
    return ok(null)
  }
  if (answer.kind === 'unreachable') return fail(errorOfAnswer(answer))
  const gone = answer.reason === 'instance-not-found'
  await ports.record.change({
    event: { type: 'refused', at: ports.time.read().at, reason: answer.reason, license: null },
    ...(gone ? { credentials: { ...held, instanceId: null } } : {}),
  })
  return gone ? null : fail(errorOfAnswer(answer))
}

/** Keys are UUIDs, whose case means nothing: one that is typed in another case must not take a second seat. */
export function isSameKey(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
