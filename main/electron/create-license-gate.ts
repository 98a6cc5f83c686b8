import { app } from 'electron'
import { type CommandName, callCommand, mapCommands } from '../../contract/license-commands.js'
import { PACKAGE_VERSION } from '../../contract/package-version.js'
import { judgeSale, type StoreDemand, saleDemanded } from '../../contract/sale.js'
import { combineProviders } from '../../providers/several/combine-providers.js'
import { checkOptions } from '../check-options.js'
import { releaseDateOf } from '../check-updates.js'
import { createFeatureLookup } from '../core/plans.js'
import { isReleaseCovered } from '../core/update-coverage.js'
import { composeEngine } from '../engine/compose-engine.js'
import type { EngineDiagnostics } from '../engine/diagnostics.js'
import { demandOf } from '../engine/engine-options.js'
import type { LicenseEngine } from '../engine/license-engine.js'
import type { CreateOnlineEngine } from '../engine/online.js'
import type { GateDiagnostics, LicenseGate } from '../license-gate.js'
import { type GateSettings, type LicenseGateOptions, optionError } from '../options.js'
import type { FeatureName, PlanDefinitions, PlanName } from '../plan-options.js'
import { createSystemClock } from '../ports/clock.js'
import type { Log } from '../ports/log.js'
import type { ReleaseDate } from '../update-options.js'
import { createAttachedWindows } from './attached-windows.js'
import { createBackgroundWork } from './background-work.js'
import { distrustedSwitchesOf } from './distrusted-switches.js'
import { createGateDialogs } from './gate-dialogs.js'
import { createGateEntry } from './gate-entry.js'
import { createGateEvents } from './gate-events.js'
import { createGatePorts, engineOptionsOf } from './gate-ports.js'
import { createGuardedClock } from './guard.js'
import { isPackaged, requireMainProcess } from './packaged-app.js'

/** Identifies the record that a gate uses. */
interface GateScope {
  readonly appId: string
  readonly directory: string | undefined
  readonly demand: StoreDemand | null
}

/** On the app itself: a bundler may have put this package into it twice. */
const GATES = Symbol.for('electron-license-gate:gates')
type AppWithGates = typeof app & { [GATES]?: Set<GateScope> }

/**
 * Makes the license gate of an app. May be called before Electron is ready; nothing is read and no window is opened until
 * `open()` or `ensureLicensed()`.
 *
 * Throws a `TypeError` that names the option where one is missing or wrong, and an `Error` outside of the main process.
 *
 * @example
 * const gate = createLicenseGate({ provider: lemonSqueezy({ storeId: 12345, productId: 67890 }) })
 * app.whenReady().then(async () => {
 *   if (!(await gate.ensureLicensed())) return app.quit()
 *   createMainWindow()
 * })
 */
export function createLicenseGate<const Plans extends PlanDefinitions = PlanDefinitions>(
  typed: LicenseGateOptions<Plans>,
): LicenseGate<PlanName<Plans>, FeatureName<Plans>> {
  requireMainProcess()
  const given = typed as unknown as LicenseGateOptions
  checkOptions(given, isPackaged())
  const options = { ...given, provider: combineProviders(given.provider) }
  const engineOptions = engineOptionsOf(options)
  const ports = createGatePorts(options)
  const leave = joinGates(options, engineOptions.appId, demandOf(options.provider))
  const engine = composeEngine(engineOptions, ports, { loadOnline })
  const asked = {
    has: createFeatureLookup(engineOptions.plans ?? null, () => engine.snapshot.plan),
    coversRelease: (given: ReleaseDate) =>
      isReleaseCovered(engine.snapshot, releaseDateOf(given), engineOptions.policy.updates),
  }
  // The option's own names and features: the record has no others.
  return Object.assign(composeGate(options, engine, { log: ports.log, leave }), asked) as LicenseGate<
    never,
    never
  >
}

/** Loads what asks the store once the app's first window is up, or when it is asked for: a licensed launch makes no request. */
async function loadOnline(): Promise<CreateOnlineEngine> {
  const { createOnlineEngine } = await import('../engine/online.js')
  return createOnlineEngine
}

/** Puts the parts that need Electron around the engine. */
function composeGate(
  options: GateSettings,
  engine: LicenseEngine,
  { log, leave }: { readonly log: Log; readonly leave: () => void },
): Omit<LicenseGate, 'has' | 'coversRelease'> {
  // Windows and waits for people run by the real time, even where a test controls the license's clock.
  const clock = createGuardedClock(createSystemClock(), log)
  const background = createBackgroundWork(engine, clock, log)
  const diagnostics = () => describeGate(engine.diagnostics())
  const isLetIn = (): boolean => entry.isLetIn()
  const dialogs = createGateDialogs({ options, engine, diagnostics, isLetIn, clock, log })
  const showDialog = (request: Parameters<typeof dialogs.show>[0]) => void dialogs.show(request)
  const windows = createAttachedWindows({ engine, showDialog, log })
  const entry = createGateEntry({ options, engine, dialogs, clock, log })

  return {
    ...commandsOf(engine),
    open: engine.open,
    get snapshot() {
      return engine.snapshot
    },
    get plan() {
      return engine.snapshot.plan ?? null
    },
    ensureLicensed: entry.ensureLicensed,
    guard: entry.guard,
    subscribe: engine.observe,
    on: createGateEvents(engine, log),
    showDialog: dialogs.show,
    attach: windows.attach,
    applyUrl: dialogs.applyUrl,
    setLocale: dialogs.setLocale,
    diagnostics,
    dispose: disposeAtQuit(engine, [entry, background, dialogs, windows, { dispose: leave }]),
  }
}

/** Saves what is unsaved before the app quits, and ends the gate with it. Returns what ends the gate earlier. */
function disposeAtQuit(engine: LicenseEngine, parts: readonly { dispose(): void }[]): () => void {
  // It is written before this returns to the event loop, so no window keeps the app open for it.
  const saveUnsaved = (): void => void engine.saveUnsaved()
  app.on('before-quit', saveUnsaved)

  function dispose(): void {
    app.off('before-quit', saveUnsaved)
    app.off('quit', dispose)
    for (const part of [...parts, engine]) part.dispose()
  }
  app.once('quit', dispose)
  return dispose
}

function commandsOf(engine: LicenseEngine): Pick<LicenseGate, CommandName> {
  return {
    ...mapCommands((name, argument) => callCommand(engine, name, argument)),
    async requestCode() {
      const code = await engine.requestCode()
      return code.ok ? code.value : null
    },
  }
}

/** Returns the answers to support's first questions, with the engine's own. */
function describeGate(engine: EngineDiagnostics): GateDiagnostics {
  return {
    ...engine,
    packageVersion: PACKAGE_VERSION,
    electronVersion: process.versions.electron ?? 'unknown',
    platform: process.platform,
    arch: process.arch,
    packaged: isPackaged(),
    locale: app.getLocale(),
    distrustedSwitches: distrustedSwitchesOf(app.commandLine),
  }
}

/**
 * Adds the gate to the app's gates. Throws a `TypeError` if another one uses the same record: both would work on one license.
 * Gates of two products of one store have two records, as does a gate with its own `appId` or `directory`.
 *
 * @returns a function that removes the gate again
 */
function joinGates(
  { directory, store }: LicenseGateOptions,
  appId: string,
  demand: StoreDemand | null,
): () => void {
  if (store !== undefined) return () => undefined
  const owner: AppWithGates = app
  owner[GATES] ??= new Set()
  const gates = owner[GATES]
  const scope = { appId, directory, demand }
  if ([...gates].some((other) => isSameRecord(other, scope)))
    throw optionError(
      'appId',
      'different for each gate of an app (the default is the name of the app)',
      appId,
    )
  gates.add(scope)
  return () => void gates.delete(scope)
}

function isSameRecord(one: GateScope, other: GateScope): boolean {
  if (one.appId !== other.appId || one.directory !== other.directory) return false
  return judgeSale(one.demand, other.demand && saleDemanded(other.demand)) !== 'other'
}
