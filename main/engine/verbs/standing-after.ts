import type { LicenseEvent } from '../../core/transition.js'
import { transition } from '../../core/transition.js'
import type { RecordChange, RecordKeeper } from '../record-keeper.js'
import type { StoreClock } from '../store-clock.js'

/**
 * What an event makes of the license of this computer, for a change of the record that is made at once. From something that
 * was granted on, the time does not fall below its instant.
 */
export function standingAfter(
  { record, time }: { readonly record: RecordKeeper; readonly time: StoreClock },
  event: LicenseEvent,
): Required<Pick<RecordChange, 'standing'>> {
  if (event.type === 'granted') time.hold()
  return { standing: transition(record.standing, event) }
}
