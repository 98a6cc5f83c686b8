/**
 * Runs one verb at a time. A second caller of the same verb about the same thing joins the first and gets its outcome; any
 * other one waits for its turn. So no two requests about a seat are ever under way at once.
 */
interface SingleFlight<Verb extends string> {
  /** @param about what the verb is about, where two of it may be about different things */
  run<Value>(verb: Verb, task: () => Promise<Value>, about?: unknown): Promise<Value>
  /** The verb that holds the floor, with those still waiting behind it left out. */
  readonly current: Verb | null
}

export function createSingleFlight<Verb extends string>(): SingleFlight<Verb> {
  const inFlight = new Set<{
    readonly verb: Verb
    readonly about: unknown
    readonly turn: Promise<unknown>
  }>()
  let last: Promise<unknown> = Promise.resolve()
  let current: Verb | null = null

  return {
    get current() {
      return current
    },
    run<Value>(verb: Verb, task: () => Promise<Value>, about?: unknown): Promise<Value> {
      for (const joined of inFlight) {
        if (joined.verb === verb && joined.about === about) return joined.turn as Promise<Value>
      }
      const turn = last.then(async () => {
        current = verb
        try {
          return await task()
        } finally {
          current = null
          inFlight.delete(flight)
        }
      })
      const flight = { verb, about, turn }
      inFlight.add(flight)
      last = turn.catch(() => undefined)
      return turn
    },
  }
}
