/** One time limit over all steps of a request, joined with the caller's own wish to stop. */
export interface TimeLimit {
  /** Aborts when the time is up or the caller gives up. */
  readonly signal: AbortSignal
  /** Which of the two came first; undefined while there is time. */
  endedBy(): 'timeout' | 'caller' | undefined
  /** Rejects as soon as the limit is reached, even where the step itself does not heed the signal. */
  race<Value>(step: Promise<Value>): Promise<Value>
  /** Stops listening to the caller's signal, which may live as long as the app. */
  dispose(): void
}

export function startTimeLimit(timeoutMs: number, callerSignal: AbortSignal | undefined): TimeLimit {
  const timer = AbortSignal.timeout(timeoutMs)
  const controller = new AbortController()
  const sources = callerSignal === undefined ? [timer] : [timer, callerSignal]
  const stop = (event: Event): void => controller.abort((event.currentTarget as AbortSignal).reason)
  for (const source of sources) source.addEventListener('abort', stop)
  const { signal } = controller
  return {
    signal,
    endedBy: () => {
      if (!signal.aborted) return undefined
      return signal.reason === timer.reason ? 'timeout' : 'caller'
    },
    race: (step) =>
      new Promise((resolve, reject) => {
        const giveUp = (): void => reject(signal.reason)
        signal.addEventListener('abort', giveUp)
        step.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
        if (signal.aborted) giveUp()
      }),
    dispose: () => {
      for (const source of sources) source.removeEventListener('abort', stop)
    },
  }
}
