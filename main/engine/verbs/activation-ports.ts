import type { LicensePolicy } from '../../core/standing.js'
import type { Random } from '../../ports/random.js'
import type { Outcome } from '../outcome.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { StoreClock } from '../store-clock.js'
import type { Journal } from './journal.js'
import type { OtherProduct } from './other-product.js'
import type { SeatNames } from './seat-names.js'
import type { StoreCalls } from './store-calls.js'
import type { UnsavedSeats } from './unsaved-seats.js'

/** What taking a seat needs. */
export interface ActivationPorts {
  readonly providerId: string
  readonly store: StoreCalls
  readonly record: RecordKeeper
  readonly journal: Journal
  readonly otherProduct: OtherProduct
  readonly time: StoreClock
  readonly random: Random
  readonly policy: LicensePolicy
  readonly seatNames: SeatNames
  readonly unsavedSeats: UnsavedSeats
  /** Has something done in its turn, which nobody waits for. */
  readonly later: (task: () => Promise<Outcome>) => void
}
