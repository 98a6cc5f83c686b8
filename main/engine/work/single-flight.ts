/**
 * Runs one verb at a time. A second caller of the same verb joins the first and gets its outcome; another verb waits
 * for its turn. So no two requests about a seat are ever under way at once.
 */
interface SingleFlight<Verb extends string> {
  run<Value>(verb: Verb, task: () => Promise<Value>): Promise<Value>
  /** The verb that holds the floor, with those still waiting behind it left out. */
  readonly current: Verb | null
}

export function createSingleFlight<Verb extends string>(): SingleFlight<Verb> {
  const inFlight = new Map<Verb, Promise<unknown>>()
  let last: Promise<unknown> = Promise.resolve()
  let current: Verb | null = null

  return {
    get current() {
      return current
    },
    run<Value>(verb: Verb, task: () => Promise<Value>): Promise<Value> {
      const joined = inFlight.get(verb)
      if (joined !== undefined) return joined as Promise<Value>
      const turn = last.then(async () => {
        current = verb
        try {
          return await task()
        } finally {
          current = null
          inFlight.delete(verb)
        }
      })
      inFlight.set(verb, turn)
      last = turn.catch(() => undefined)
      return turn
    },
  }
}
