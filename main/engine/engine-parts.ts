import type { Log } from '../ports/log.js'
import type { LicenseEngineOptions, LicenseEnginePorts } from './engine-options.js'
import { createJournalStatus } from './journal-status.js'
import { createRecordKeeper } from './record-keeper.js'
import { createTrustedClock } from './trusted-clock.js'

export type EngineParts = ReturnType<typeof createEngineParts>

/** What all of the engine goes by: the time, the record, and what its journal has open. */
export function createEngineParts(
  { policy, acceptsTestKeys }: LicenseEngineOptions,
  { clock, vault, ...ports }: LicenseEnginePorts,
  onRecordChanged: () => void,
) {
  const log = createSafeLog(ports.log)
  const time = createTrustedClock(clock, policy.clockToleranceMs)
  const record = createRecordKeeper({ vault, clock, time, log, acceptsTestKeys, onChanged: onRecordChanged })
  return { log, time, record, journal: createJournalStatus(record) }
}

/** A log that throws must not stop what is being logged. */
function createSafeLog(log: Log): Log {
  return {
    write(...line) {
      try {
        // A host's may be asynchronous, and its rejection would end the process.
        const written: unknown = log.write(...line)
        if (written instanceof Promise) written.catch(() => undefined)
      } catch {
        // There is nowhere left to say it.
      }
    },
  }
}
