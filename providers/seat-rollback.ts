import type { ProviderAnswer } from './license-provider.js'

type Answer = ProviderAnswer<never>
/** The store's call that frees the seat. */
type Release = () => Promise<ProviderAnswer<null>>

/**
 * Releases a seat that was taken and may not be kept, then returns the answer of `activate`. Best effort: if the seat may still
 * be taken, an answer that means "no seat was taken" is replaced by one after which callers look for it.
 */
export async function rollBackSeat(answer: Answer, release: Release): Promise<Answer> {
  const released = await tryRelease(release)
  if (released === 'freed' && answer.kind !== 'granted') return { ...answer, isSeatFreed: true }
  // A rate limit that named a seat has contradicted itself already: that the store does not know the seat proves nothing.
  return released === 'not-found' && !isRateLimited(answer) ? answer : answerWhileTaken(answer)
}

/** Tells what the store said of the seat. Never rejects. */
export async function tryRelease(release: Release): Promise<'freed' | 'not-found' | 'not-freed'> {
  try {
    const answer = await release()
    if (answer.kind === 'granted') return 'freed'
    const isUnknown = answer.kind === 'refused' && answer.reason === 'instance-not-found'
    return isUnknown ? 'not-found' : 'not-freed'
  } catch {
    // The caller stopped waiting.
    return 'not-freed'
  }
}

function isRateLimited(answer: Answer): boolean {
  return answer.kind === 'unreachable' && answer.cause === 'rate-limited'
}

/** After `wrong-product` and `test-key` callers look for a seat themselves, as after every failure but a rate limit. */
function answerWhileTaken(answer: Answer): Answer {
  if (answer.kind === 'unreachable')
    return isRateLimited(answer) ? { ...answer, cause: 'not-the-api' } : answer
  if (answer.kind === 'granted' || answer.reason === 'wrong-product' || answer.reason === 'test-key')
    return answer
  const { requestId } = answer
  return { kind: 'unreachable', cause: 'not-the-api', ...(requestId === undefined ? {} : { requestId }) }
}
