import type { Log } from '../ports/log.js'
import type { RecordKeeper } from './record-keeper.js'
import type { StoreCalls } from './store-calls.js'
import type { TrustedClock } from './trusted-clock.js'

/** What settling the journal needs. */
export interface JournalPorts {
  readonly providerId: string
  readonly record: RecordKeeper
  readonly store: StoreCalls
  readonly time: TrustedClock
  readonly log: Log
}
