import { loadOnce } from '../core/load-once.js'
import { type Log, nameOfError } from '../ports/log.js'
import type { Outcome } from './outcome.js'
import { FAULT } from './verb-runner.js'
import type { LicenseCommands } from './verbs/license-commands.js'
import type { LicenseVerbs } from './verbs/license-verbs.js'

/** The verbs, loaded when the first of them is asked for: most launches need none. */
export interface VerbLoader {
  /** None rejects. */
  readonly commands: LicenseCommands
  /** Rejects where the verbs cannot be loaded; the next call tries again. */
  check(): Promise<Outcome>
  dispose(): void
}

export function createVerbLoader(log: Log, create: () => Promise<LicenseVerbs>): VerbLoader {
  let loaded: LicenseVerbs | null = null
  let disposed = false
  const load = loadOnce(async () => {
    loaded = await create()
    if (disposed) loaded.dispose()
    return loaded
  })

  return {
    commands: createCommandsOnDemand(log, load),
    check: async () => (await load()).check(),
    dispose() {
      disposed = true
      loaded?.dispose()
    },
  }
}

function createCommandsOnDemand(log: Log, load: () => Promise<LicenseVerbs>): LicenseCommands {
  async function ask<Reply, Instead>(
    instead: Instead,
    run: (commands: LicenseCommands) => Promise<Reply>,
  ): Promise<Reply | Instead> {
    try {
      const { commands } = await load()
      return await run(commands)
    } catch (error) {
      log.write('error', 'what asks the store could not be loaded', { error: nameOfError(error) })
      return instead
    }
  }
  const command = <Reply>(run: (commands: LicenseCommands) => Promise<Reply>) => ask(FAULT, run)

  return {
    activate: (text) => command((commands) => commands.activate(text)),
    moveHere: () => command((commands) => commands.moveHere()),
    cancelActivation: () => command((commands) => commands.cancelActivation()),
    deactivate: () => command((commands) => commands.deactivate()),
    removeHere: () => command((commands) => commands.removeHere()),
    revalidate: () => command((commands) => commands.revalidate()),
    dismissLostSeat: (seatName) => command((commands) => commands.dismissLostSeat(seatName)),
    devices: (text) => command((commands) => commands.devices(text)),
    releaseDevice: (id) => command((commands) => commands.releaseDevice(id)),
    importCertificate: (text) => command((commands) => commands.importCertificate(text)),
    requestCode: () => ask(null, (commands) => commands.requestCode()),
  }
}
