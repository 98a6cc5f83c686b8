import { startTimeLimit } from '../../providers/http/time-limit.js'
import type { ProviderAnswer } from '../../providers/license-provider.js'

/**
 * For calls that nothing is lost by giving up. Those that take or free a seat are left to the provider's own time limits:
 * a request that is under way takes effect all the same.
 */
export async function withDeadline<Value>(
  ms: number,
  run: (signal: AbortSignal) => Promise<ProviderAnswer<Value>>,
): Promise<ProviderAnswer<Value>> {
  const limit = startTimeLimit(ms, undefined)
  try {
    return await run(limit.signal)
  } catch (error) {
    if (limit.signal.aborted) return { kind: 'unreachable', cause: 'timeout' }
    throw error
  } finally {
    limit.dispose()
  }
}
