import { createSafeLog } from '../ports/log.js'
import { describeEngine } from './diagnostics.js'
import type { LicenseEngineOptions, LicenseEnginePorts } from './engine-options.js'
import type { LicenseEngine } from './license-engine.js'
import { createLicenseRecord } from './license-record.js'
import type { CreateOnlineEngine } from './online.js'
import { createOnlineLoader } from './online-loader.js'
import { createRecordOpening } from './open-record.js'
import { createStatePublisher } from './state-publisher.js'
import { createTrustedClock } from './trusted-clock.js'

/** The half of the engine that no launch waits for: at hand, or what loads it. */
export type OnlineSource =
  | { readonly online: CreateOnlineEngine }
  | { readonly loadOnline: () => Promise<CreateOnlineEngine> }

/**
 * Composes the engine over its ports. Nothing here imports Electron, so all of it runs and is tested in plain Node.
 *
 * Here is the half that a launch needs: it reads the vault, decides and publishes. `online.ts` is the other one: it asks
 * the store, checks, and changes what was opened.
 */
export function composeEngine(
  options: LicenseEngineOptions,
  engine: LicenseEnginePorts,
  source: OnlineSource,
): LicenseEngine {
  const { policy, provider, plans = null } = options
  const ports = { ...engine, log: createSafeLog(engine.log) }
  const time = createTrustedClock(ports.clock, policy.clockToleranceMs)
  const record = createLicenseRecord()
  const publisher = createStatePublisher({ ...ports, time, record, policy, plans })
  const opening = createRecordOpening(options, { ...ports, time, record, publisher })
  const launched = { time, record, publisher, open: opening.open }
  const online = createOnlineLoader(
    ports.log,
    'online' in source
      ? source.online(options, ports, launched)
      : async () => (await source.loadOnline())(options, ports, launched),
  )
  opening.onOpened(online.opened)

  return {
    open: opening.open,
    get snapshot() {
      return publisher.snapshot
    },
    subscribe: publisher.subscribe,
    observe: publisher.observe,
    ...online.commands,
    startSchedule: () => online.start(() => opening.writeSoon),
    wake: online.wake,
    saveUnsaved: async () => (record.persisted ? undefined : online.current?.save()),
    diagnostics: () =>
      describeEngine(provider, publisher.snapshot, record, online.current?.lastError ?? null),
    dispose() {
      publisher.dispose()
      online.dispose()
    },
  }
}
