import type { LicenseErrorInfo } from '../../contract/license-error.js'
import type { LicenseActivity } from '../../contract/license-state.js'
import { type Log, nameOfError } from '../ports/log.js'
import { DISPOSED, FAULT, type LastError, type Outcome } from './outcome.js'
import type { StoreClock } from './store-clock.js'

export type Verb =
  | 'activate'
  | 'move'
  | 'deactivate'
  | 'remove'
  | 'check'
  | 'release'
  | 'free'
  | 'certify'
  | 'late'

const ACTIVITY_OF_VERB: Readonly<Record<Verb, LicenseActivity>> = {
  activate: 'activating',
  move: 'activating',
  deactivate: 'deactivating',
  remove: 'deactivating',
  check: 'checking',
  release: 'checking',
  free: 'activating',
  certify: 'activating',
  late: 'activating',
}

/** Runs the verbs one at a time, and turns whatever becomes of them into an outcome. */
export interface VerbRunner {
  /** Never rejects. A verb whose turn comes after `dispose` does not run. */
  run(verb: Verb, task: () => Promise<Outcome>, about?: unknown): Promise<Outcome>
  /** The current activity; `null`: none. */
  readonly activity: LicenseActivity | null
  readonly lastError: LastError | null
  readonly isDisposed: boolean
  dispose(): void
}

interface VerbRunnerPorts {
  readonly time: StoreClock
  readonly log: Log
  /** Called when a verb begins. */
  readonly onBegan: () => void
}

export function createVerbRunner({ time, log, onBegan }: VerbRunnerPorts): VerbRunner {
  const flight = createSingleFlight<Verb>()
  let lastError: VerbRunner['lastError'] = null
  let disposed = false

  async function attempt(task: () => Promise<Outcome>): Promise<Outcome> {
    if (disposed) return DISPOSED
    try {
      onBegan()
      const outcome = await task()
      return disposed && !outcome.ok ? DISPOSED : outcome
    } catch (error) {
      log.write('error', 'a license verb threw', { error: nameOfError(error) })
      return FAULT
    }
  }

  return {
    async run(verb, task, about) {
      const outcome = await flight.run(verb, () => attempt(task), about)
      if (!outcome.ok) lastError = describeFailure(outcome.error, time.read().at)
      return outcome
    },
    get activity() {
      return flight.current === null ? null : ACTIVITY_OF_VERB[flight.current]
    },
    get lastError() {
      return lastError
    },
    get isDisposed() {
      return disposed
    },
    dispose() {
      disposed = true
    },
  }
}

function describeFailure({ code, requestId }: LicenseErrorInfo, at: number): LastError {
  return { code, ...(requestId === undefined ? {} : { requestId }), at }
}

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
