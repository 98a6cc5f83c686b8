import type { LicenseErrorInfo } from '../../../contract/license-error.js'
import { fail } from '../../../contract/result.js'
import type { EngineReply } from '../license-engine.js'

/** One activation, as the one who carries it out sees that somebody waits for it. */
export interface Attempt {
  /** Aborted once nobody waits any more and no seat is at stake. */
  readonly signal: AbortSignal
  /**
   * From here on the store may take a seat of this name, so the answer is awaited whatever the user does: a grant that nobody
   * receives would be a lost seat.
   *
   * @returns false if it was called off before and must not begin
   */
  beginSeat(seatName: string): boolean
}

/** Nobody waits for it, so nobody cancels it. */
export const UNWATCHED: Attempt = { signal: new AbortController().signal, beginSeat: () => true }

/** Lets people stop waiting. What can still be called off is; else only their wait ends, and the rest goes on unseen. */
export interface ActivationWait {
  /** Resolves with the task's reply, or with `cancelled` as soon as `cancel` is called. */
  run(task: (attempt: Attempt) => Promise<EngineReply>): Promise<EngineReply>
  cancel(): void
}

interface OpenAttempt extends Attempt {
  readonly cancelled: Promise<EngineReply>
  cancel(): void
}

export function createActivationWait(): ActivationWait {
  const open = new Set<OpenAttempt>()
  return {
    async run(task) {
      const attempt = createAttempt()
      open.add(attempt)
      try {
        return await Promise.race([attempt.cancelled, task(attempt)])
      } finally {
        open.delete(attempt)
      }
    },
    cancel() {
      for (const attempt of open) attempt.cancel()
    },
  }
}

function createAttempt(): OpenAttempt {
  const controller = new AbortController()
  let seatName: string | undefined
  let answer: (reply: EngineReply) => void = () => undefined
  const cancelled = new Promise<EngineReply>((resolve) => {
    answer = resolve
  })
  return {
    signal: controller.signal,
    cancelled,
    beginSeat(name) {
      if (controller.signal.aborted) return false
      seatName = name
      return true
    },
    cancel() {
      if (seatName === undefined) controller.abort()
      answer(fail(cancelledError(seatName)))
    },
  }
}

/** With a name: the seat that the store may still give to this computer. */
export function cancelledError(seatName?: string): LicenseErrorInfo {
  return {
    code: 'cancelled',
    message: 'the caller stopped waiting for the activation',
    ...(seatName === undefined ? {} : { facts: { seatName } }),
  }
}
