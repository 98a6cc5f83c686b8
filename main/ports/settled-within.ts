import type { Clock } from './clock.js'

const STEPS = 10

/**
 * Waits for a promise of a host's, which may never settle: its value, or `null` once the time is up. The time is counted in
 * steps, of which a late one counts no more than any other (see `providers/http/time-limit.ts`). Rejects as the promise does.
 *
 * @param until Once this is aborted there is no limit any more: what waits then is of no interest.
 */
export function settledWithin<Value>(
  clock: Clock,
  limitMs: number,
  promise: Promise<Value>,
  until?: AbortSignal,
): Promise<{ readonly value: Value } | null> {
  return new Promise((resolve, reject) => {
    let left = STEPS
    const next = (): void => {
      if (until?.aborted === true) return
      if (left === 0) resolve(null)
      else cancel = clock.setTimeout(next, limitMs / STEPS)
      left -= 1
    }
    let cancel = (): void => undefined
    next()
    promise.then(
      (value) => {
        cancel()
        resolve({ value })
      },
      (error: unknown) => {
        cancel()
        reject(error)
      },
    )
  })
}
