import { type KeyForm, spellingsOf } from '../../../contract/key-form.js'
import { isSameId } from '../../../contract/key-text.js'
import type { ProviderAnswer } from '../../../providers/license-provider.js'

/** One that is typed in another case must not take a second seat. */
export const isSameKey = isSameId

interface SeatId {
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
