import { fail } from '../../../contract/result.js'
import type { Outcome } from '../outcome.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { Activation } from './activation.js'
import type { Attempt } from './activation-wait.js'
import { errorOfAnswer, isReleased } from './answer-errors.js'
import type { StoreCalls } from './store-calls.js'

/**
 * Takes the license of another computer's record over to this one. The new seat comes first and the old one is given
 * back after it works; only where the key has no seat left is the old one given back before, which is safe to repeat:
 * a crash between the two leaves the key remembered and its seat free. Moving back is the same: this computer's own seat is
 * gone by then.
 */
export async function moveHere(
  record: RecordKeeper,
  store: StoreCalls,
  activation: Activation,
  attempt: Attempt,
): Promise<Outcome> {
  const old = record.findElsewhere()
  if (old === null)
    return fail({ code: 'not-activated', message: 'no license of another computer is kept here' })
  const first = await activation.activate(old.key, attempt, { replaced: old })
  if (first.ok || first.error.code !== 'no-seats-left') return first
  if (old.instanceId === null || !store.serves(old)) return first
  const answer = await store.deactivate({
    key: old.key,
    instanceId: old.instanceId,
    idempotencyKey: `move-${old.instanceId}`,
  })
  if (isReleased(answer)) return activation.activate(old.key, attempt, { isFreed: true })
  return answer.kind === 'unreachable' ? fail(errorOfAnswer(answer)) : first
}
