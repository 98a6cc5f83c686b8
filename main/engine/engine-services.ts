import type { Log } from '../ports/log.js'
import type { LicenseEngineOptions, LicenseEnginePorts } from './engine-options.js'
import { createJournalStatus, type JournalStatus } from './journal-status.js'
import type { MutableRecord } from './license-record.js'
import { createRecordKeeper, type RecordKeeper } from './record-keeper.js'
import type { StatePublisher } from './state-publisher.js'
import { createStoreClock, type StoreClock } from './store-clock.js'
import type { TrustedClock } from './trusted-clock.js'

/** The launch's results, for the online half. */
export interface LaunchedEngine {
  readonly time: TrustedClock
  readonly record: MutableRecord
  readonly publisher: StatePublisher
  /** Resolves once the vault has been read. */
  readonly open: () => Promise<unknown>
}

/** Services shared by the whole online half: clock, record and journal state. */
export interface EngineServices {
  readonly log: Log
  readonly time: StoreClock
  readonly record: RecordKeeper
  readonly journal: JournalStatus
}

export function createEngineServices(
  { acceptsTestKeys }: LicenseEngineOptions,
  { clock, vault, log }: LicenseEnginePorts,
  launched: LaunchedEngine,
): EngineServices {
  const time = createStoreClock(clock, launched.time)
  const record = createRecordKeeper(launched.record, { vault, clock, time, log, acceptsTestKeys })
  return { log, time, record, journal: createJournalStatus(record) }
}
