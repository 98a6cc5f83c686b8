import type { LicensePolicy } from '../../core/standing.js'
import type { Log } from '../../ports/log.js'
import type { Random } from '../../ports/random.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { StoreClock } from '../store-clock.js'
import type { StoreCalls } from './store-calls.js'

/** What settling the journal needs. */
export interface JournalPorts {
  readonly providerId: string
  readonly record: RecordKeeper
  readonly store: StoreCalls
  readonly time: StoreClock
  readonly random: Random
  readonly policy: LicensePolicy
  readonly log: Log
}
