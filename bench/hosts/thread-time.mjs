import { readFileSync } from 'node:fs'

const cell = new Int32Array(new SharedArrayBuffer(4))

/**
 * Milliseconds that this thread has been at work, by Linux's scheduler: what others took from it meanwhile is not in it.
 * `null` where the system does not tell.
 */
export function threadTimeMs() {
  // The scheduler's count is exact only when the thread has let go for a moment; else it lags by up to a tick of 4 ms.
  Atomics.wait(cell, 0, 0, 0.01)
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6
  } catch {
    return null
  }
}
