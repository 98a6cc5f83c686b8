import type { ProviderAnswer } from './license-provider.js'

type Answer = ProviderAnswer<never>
/** The store's call that frees the seat. */
type Release = () => Promise<ProviderAnswer<null>>

/**
 * Gives back a seat that was taken and may not be kept, then says what `activate` answers. Best effort: where the seat may
 * still be taken, an answer that means "none was spent" gives way to one after which callers look for it.
 */
export async function rollBackSeat(answer: Answer, release: Release): Promise<Answer> {
  return (await tryRelease(release)) ? answer : answerWhileTaken(answer)
}

/** Tells whether the seat is free again. Never rejects. */
export async function tryRelease(release: Release): Promise<boolean> {
  try {
    const answer = await release()
    return answer.kind === 'granted' || (answer.kind === 'refused' && answer.reason === 'instance-not-found')
  } catch {
    // The caller stopped waiting.
    return false
  }
}

/** After `wrong-product` and `test-key` callers look for a seat by themselves, and after all trouble but a rate limit. */
function answerWhileTaken(answer: Answer): Answer {
  if (answer.kind === 'unreachable')
    return answer.cause === 'rate-limited' ? { ...answer, cause: 'not-the-api' } : answer
  if (answer.kind === 'granted' || answer.reason === 'wrong-product' || answer.reason === 'test-key')
    return answer
  const { requestId } = answer
  return { kind: 'unreachable', cause: 'not-the-api', ...(requestId === undefined ? {} : { requestId }) }
}
