/** One time limit over all steps of a request, joined with the caller's own wish to stop. */
export interface TimeLimit {
  /** Aborts when the time is up or the caller gives up. */
  readonly signal: AbortSignal
  /** The one that ended the call; undefined while there is time. */
  endedBy(): 'timeout' | 'caller' | undefined
  /** Rejects as soon as the limit is reached, even where the step itself does not heed the signal. */
  race<Value>(step: Promise<Value>): Promise<Value>
  /** Stops listening to the caller's signal, which may live as long as the app. */
  dispose(): void
}

export function startTimeLimit(timeoutMs: number, callerSignal: AbortSignal | undefined): TimeLimit {
  const controller = new AbortController()
  const { signal } = controller
  let endedBy: ReturnType<TimeLimit['endedBy']>
  const end = (by: 'timeout' | 'caller', reason: unknown): void => {
    endedBy ??= by
    controller.abort(reason)
  }
  const onCallerStop = (): void => end('caller', callerSignal?.reason)
  callerSignal?.addEventListener('abort', onCallerStop)
  const stopTimer = startSteppedTimer(timeoutMs, (reason) => end('timeout', reason))
  return {
    signal,
    endedBy: () => endedBy,
    race: (step) =>
      new Promise((resolve, reject) => {
        const giveUp = (): void => reject(signal.reason)
        signal.addEventListener('abort', giveUp)
        step.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
        if (signal.aborted) giveUp()
      }),
    dispose: () => {
      callerSignal?.removeEventListener('abort', onCallerStop)
      stopTimer()
    },
  }
}

const STEPS = 10

/**
 * Counts the time in steps. While a thread or the whole process is suspended nothing is read, and the answer may already be
 * there; afterwards the timers run first. So a late step counts no more than any other, and one more follows the last for
 * anything that has arrived by then. Returns its cancel function.
 */
function startSteppedTimer(timeoutMs: number, onEnd: (reason: unknown) => void): () => void {
  let left = STEPS + 1
  let step: AbortSignal

  function begin(): void {
    step = AbortSignal.timeout(Math.ceil(timeoutMs / STEPS))
    step.addEventListener('abort', next)
  }

  function next(): void {
    left -= 1
    if (left > 0) begin()
    else onEnd(step.reason)
  }

  begin()
  return () => step.removeEventListener('abort', next)
}
