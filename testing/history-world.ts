import type { AnswerWatch } from './answer-watch.js'
import type { EngineHarness } from './engine-harness.js'
import type { Computer } from './model-history.js'
import type { SeatWatch } from './seat-watch.js'

export interface HistoryOptions {
  /** No step sets the clock, so that promises about days can be held against the true time. */
  readonly isClockRight: boolean
  readonly storeTellsTime?: boolean
  /** Told what the history has led to, to see that histories lead anywhere. */
  readonly onState?: (word: string) => void
}

/** All that a history is played in, and what is known of it without asking the engine. */
export interface HistoryWorld {
  readonly harness: EngineHarness
  readonly options: HistoryOptions
  readonly answers: Readonly<Record<Computer, AnswerWatch>>
  readonly seats: SeatWatch
  /** For how long the app has run on each computer, up to the present launch. */
  readonly runMs: Record<Computer, number>
  computer: Computer
  /** When the present launch began, by the monotonic clock; `null`: it has ended. */
  launchedAt: number | null
  /** Whether the user has asked this computer's license to be given back since it was last granted. */
  wantsDeactivation: boolean
}

export function runMsOf(
  { harness, runMs, launchedAt, computer: current }: HistoryWorld,
  computer: Computer,
): number {
  const thisLaunchMs =
    launchedAt === null || computer !== current ? 0 : harness.clock.monotonic() - launchedAt
  return runMs[computer] + thisLaunchMs
}
