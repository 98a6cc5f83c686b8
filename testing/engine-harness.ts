import type { LicenseSnapshot } from '../contract/license-state.js'
import type { LicensePolicy } from '../main/core/activation-state.js'
import type { Plans } from '../main/core/plans.js'
import { createLicenseEngine } from '../main/engine/create-engine.js'
import type { NoticeSource } from '../main/engine/engine-options.js'
import type { LicenseEngine } from '../main/engine/license-engine.js'
import type { AdoptOption } from '../main/options.js'
import type { DeviceIdentity, DeviceIdSource } from '../main/ports/device-identity.js'
import type { Log, LogLevel } from '../main/ports/log.js'
import type { LicenseVault } from '../main/vault/license-vault.js'
import { createMemoryVault, type MemoryVault } from '../main/vault/memory-vault.js'
import type { VaultContent } from '../main/vault/vault-content.js'
import type { LicenseProvider } from '../providers/license-provider.js'
import { createFakeClock, type FakeClock } from './fake-clock.js'
import { createFakeRandom, type FakeRandom } from './fake-random.js'
import { createModelRelay } from './model-relay.js'
import { CUSTOMER, createModelStore, type ModelStore } from './model-store.js'
import { SAMPLE_POLICY } from './sample-activation.js'
import { createScriptedProvider, type ScriptedProvider } from './scripted-provider.js'
import { createSecretWatch } from './secret-watch.js'
import { sampleDevice } from './vault-samples.js'

export interface EngineHarnessOptions {
  readonly policy?: Partial<LicensePolicy>
  /** @defaultValue false, as in a packaged app */
  readonly acceptsTestKeys?: boolean
  readonly deviceName?: string
  /** Whether the store's answers tell the time. @defaultValue true */
  readonly storeTellsTime?: boolean
  /** @defaultValue the engine's own default */
  readonly appId?: string
  /** Whose offline certificates are taken. */
  readonly certificateKeys?: readonly string[]
  readonly plans?: Plans | null
  /** Reads what a former gate has left. */
  readonly adopt?: AdoptOption
  /** Where store notices are, and whose are believed. */
  readonly notices?: NoticeSource | undefined
  /** The network, of what is fetched without the harness's provider. @defaultValue the real one */
  readonly fetch?: typeof fetch
  /** A relay that signs leases of this length stands before the store. */
  readonly relayLeaseMs?: number
  /** Stands between the engine and its ports, for example to end it. */
  readonly wrapVault?: (vault: LicenseVault) => LicenseVault
  readonly wrapProvider?: (provider: LicenseProvider) => LicenseProvider
}

/** What a launch may differ in from the one before. */
export type LaunchOptions = Pick<
  EngineHarnessOptions,
  'policy' | 'acceptsTestKeys' | 'appId' | 'plans' | 'adopt' | 'notices' | 'wrapVault' | 'wrapProvider'
>

interface LoggedLine {
  readonly level: LogLevel
  readonly message: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** An engine in plain Node with everything around it: one computer, its license file, and a store. */
export interface EngineHarness {
  /** The engine of the present launch. */
  readonly engine: LicenseEngine
  readonly clock: FakeClock
  readonly random: FakeRandom
  readonly vault: MemoryVault
  readonly store: ModelStore
  readonly provider: ScriptedProvider
  readonly log: readonly LoggedLine[]
  /** What the present launch has published. */
  readonly snapshots: readonly LicenseSnapshot[]
  /** Opens the gate and begins the schedule. */
  start(): Promise<LicenseSnapshot>
  /** Ends the present launch and makes the next one, not opened yet. */
  restart(options?: LaunchOptions): LicenseEngine
  /** The same where the present launch is killed: nothing that it would still have kept is written. */
  kill(options?: LaunchOptions): LicenseEngine
  /** From the next launch on, this is another computer. */
  moveTo(computer: string, source?: DeviceIdSource): void
  /** The computer sleeps: the time passes, but timers and the monotonic clock stand still. */
  sleep(ms: number): void
  /** What the license file holds for the present computer, or for another one. */
  kept(computer?: string): VaultContent
  /** The time, whatever the computer's clock shows. */
  trueNow(): number
}

export const GOOD_KEY = '38B1460A-5104-4067-A91D-77B872934D51'
export const OTHER_KEY = 'F90EC370-FD83-46A5-8BBD-44A241E78665'

const DEVICE_NAME = 'Studio'

/** Two good keys of three seats each are in the store. */
export function createEngineHarness(options: EngineHarnessOptions = {}): EngineHarness {
  const world = createWorld(options)
  const vault = createMemoryVault({ random: createFakeRandom('vault') })
  let device = sampleDevice('this computer')
  let launch = createLaunch(world, vault, device, options)

  function restart(changes: LaunchOptions = {}): LicenseEngine {
    launch.engine.dispose()
    const { wrapVault: _vault, wrapProvider: _provider, ...lasting } = options
    launch = createLaunch(world, vault, device, { ...lasting, ...changes })
    return launch.engine
  }

  return {
    ...world,
    vault,
    get engine() {
      return launch.engine
    },
    get snapshots() {
      return launch.snapshots
    },
    async start() {
      const snapshot = await launch.engine.open()
      launch.engine.startSchedule()
      return snapshot
    },
    restart,
    kill(changes) {
      launch.die()
      return restart(changes)
    },
    moveTo(computer, source) {
      device = sampleDevice(computer, source)
    },
    sleep(ms) {
      world.sleep(ms)
      world.clock.setWall(world.clock.now() + ms)
    },
    kept: (computer) => vault.read(computer === undefined ? device : sampleDevice(computer)).content,
  }
}

type World = ReturnType<typeof createWorld>

/** What outlasts each launch, but for the license file. */
function createWorld({ storeTellsTime, relayLeaseMs, deviceName = DEVICE_NAME }: EngineHarnessOptions) {
  const clock = createFakeClock()
  // The store's clock is right, whatever is done to the computer's.
  let epochAt = clock.now()
  const trueNow = (): number => epochAt + Math.floor(clock.monotonic())
  const store = createModelStore(storeTellsTime === false ? undefined : trueNow)
  store.addKey(GOOD_KEY)
  store.addKey(OTHER_KEY)
  const watch = createSecretWatch()
  watch.guard(GOOD_KEY, OTHER_KEY, CUSTOMER.name, CUSTOMER.email)
  watch.guardFromLogs(deviceName)
  const log: LoggedLine[] = []
  const sleep = (ms: number): void => {
    epochAt += ms
  }
  const relay =
    relayLeaseMs === undefined ? store : createModelRelay(store, { now: trueNow, leaseMs: relayLeaseMs })
  const provider = createScriptedProvider(relay)
  return { clock, random: createFakeRandom('engine'), log, store, provider, watch, trueNow, sleep }
}

function createLaunch(
  { clock, random, provider, log, watch }: World,
  vault: MemoryVault,
  device: DeviceIdentity,
  options: EngineHarnessOptions,
) {
  const { wrapVault = (same) => same, wrapProvider = (same) => same } = options
  const snapshots: LicenseSnapshot[] = []
  let isDead = false
  const mortal: LicenseVault = {
    ...vault,
    write: (identity, content) => (isDead ? new Promise(() => undefined) : vault.write(identity, content)),
  }
  watch.guard(device.id, device.secret)
  const write: Log['write'] = (level, message, facts = {}) => void log.push({ level, message, facts })
  const engine = createLicenseEngine(
    {
      provider: wrapProvider(provider),
      policy: { ...SAMPLE_POLICY, ...options.policy },
      deviceName: options.deviceName ?? DEVICE_NAME,
      acceptsTestKeys: options.acceptsTestKeys ?? false,
      certificateKeys: options.certificateKeys ?? [],
      notices: options.notices,
      plans: options.plans ?? null,
      ...(options.appId === undefined ? {} : { appId: options.appId }),
      ...(options.adopt === undefined ? {} : { adopt: options.adopt }),
    },
    {
      clock,
      random,
      log: watch.watchLog({ write }),
      device: { read: async () => device },
      vault: wrapVault(mortal),
      transport: { load: async () => options.fetch ?? fetch },
    },
  )
  engine.subscribe((snapshot) => void snapshots.push(snapshot))
  return { engine: watch.watchEngine(engine), snapshots, die: () => void (isDead = true) }
}
