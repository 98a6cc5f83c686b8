import type { LicenseErrorInfo } from '../../../contract/license-error.js'
import type { LicenseActivity } from '../../../contract/license-state.js'
import { type Log, nameOfError } from '../../ports/log.js'
import { DISPOSED, FAULT, type LastError, type Outcome } from '../outcome.js'
import type { TrustedClock } from '../trusted-clock.js'
import { createSingleFlight } from './single-flight.js'

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
  /** Never rejects. A verb whose turn comes after `dispose` is not begun. */
  run(verb: Verb, task: () => Promise<Outcome>, about?: unknown): Promise<Outcome>
  /** What is being done at the moment; `null`: nothing. */
  readonly activity: LicenseActivity | null
  readonly lastError: LastError | null
  dispose(): void
}

interface VerbRunnerPorts {
  readonly time: TrustedClock
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
    dispose() {
      disposed = true
    },
  }
}

function describeFailure({ code, requestId }: LicenseErrorInfo, at: number): LastError {
  return { code, ...(requestId === undefined ? {} : { requestId }), at }
}
