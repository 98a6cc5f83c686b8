import { HOUR_MS, SECOND_MS } from '../contract/duration.js'
import { createLicenseEngine } from '../main/engine/create-engine.js'
import type { LicenseEngine } from '../main/engine/license-engine.js'
import { silentLog } from '../main/ports/log.js'
import type { VaultContent } from '../main/vault/vault-content.js'
import type { LicenseProvider } from '../providers/license-provider.js'
import { GOOD_KEY, OTHER_KEY } from './engine-harness.js'
import { createFakeClock, type FakeClock } from './fake-clock.js'
import { createFakeRandom } from './fake-random.js'
import { createModelStore, type ModelStore } from './model-store.js'
import { SAMPLE_POLICY } from './sample-activation.js'
import { createSharedVault, type SharedVault } from './shared-vault.js'
import { sampleDevice } from './vault-samples.js'

export const PROCESSES = ['one', 'other'] as const
type Process = (typeof PROCESSES)[number]

/** One thing that happens to two processes of an app that share a license file. */
export type TwoProcessStep =
  | { readonly do: 'activate'; readonly process: Process; readonly key: 'good' | 'other' }
  | { readonly do: 'deactivate' | 'revalidate' | 'restart' | 'kill'; readonly process: Process }
  | { readonly do: 'wait'; readonly ms: number }

/** What is left once both have ended and a third process has looked. */
interface TwoProcessEnd {
  /** The names of the seats in use at the store. */
  readonly seats: readonly string[]
  /** Of those, the one that the license file holds. */
  readonly held: string | null
  /** The names that the user is told as maybe lost. */
  readonly told: readonly string[]
  /** What the file still has to settle. */
  readonly open: number
}

interface World {
  readonly clock: FakeClock
  readonly store: ModelStore
  readonly vault: SharedVault
  readonly launches: { count: number }
}

interface Launch {
  readonly engine: LicenseEngine
  /** What was begun and has not ended. */
  readonly underWay: Set<Promise<unknown>>
  kill(): void
}

const DEVICE = sampleDevice('this computer')
const KEYS = { good: GOOD_KEY, other: OTHER_KEY } as const

/** Plays a history whose verbs overlap as the waits between them have it. Each request takes 10 ms to the store and 10 ms back. */
export async function playTwoProcesses(history: readonly TwoProcessStep[]): Promise<TwoProcessEnd> {
  const world = createWorld()
  const launches = { one: await launch(world), other: await launch(world) }
  for (const step of history) await play(world, launches, step)
  for (const process of PROCESSES) await end(world, launches[process])
  await world.clock.advance(60 * SECOND_MS)
  const last = await launch(world)
  for (let check = 0; check < 2; check += 1) {
    await play(world, { one: last, other: last }, { do: 'revalidate', process: 'one' })
    await world.clock.advance(HOUR_MS)
  }
  await end(world, last)
  return describeEnd(world, (await launch(world)).engine)
}

function createWorld(): World {
  const clock = createFakeClock()
  const store = createModelStore(() => clock.now())
  store.addKey(GOOD_KEY, { limit: null })
  store.addKey(OTHER_KEY, { limit: null })
  return { clock, store, vault: createSharedVault(), launches: { count: 0 } }
}

async function play(world: World, launches: Record<Process, Launch>, step: TwoProcessStep): Promise<void> {
  if (step.do === 'wait') return world.clock.advance(step.ms)
  const { engine, underWay } = launches[step.process]
  const begin = (verb: Promise<unknown>): void => {
    underWay.add(verb)
    void verb.finally(() => underWay.delete(verb))
  }
  switch (step.do) {
    case 'activate':
      return begin(engine.activate(KEYS[step.key]))
    case 'deactivate':
    case 'revalidate':
      return begin(engine[step.do]())
    case 'kill':
      launches[step.process].kill()
      launches[step.process] = await launch(world)
      return
    case 'restart':
      await end(world, launches[step.process])
      launches[step.process] = await launch(world)
      return
    default:
      step satisfies never
  }
}

/** As an app that its user closes once nothing is under way. */
async function end({ clock }: World, { engine, underWay }: Launch): Promise<void> {
  while (underWay.size > 0) await clock.advance(SECOND_MS)
  await clock.advance(SECOND_MS)
  engine.dispose()
}

async function launch({ clock, store, vault, launches }: World): Promise<Launch> {
  launches.count += 1
  const life = { isKilled: false }
  const engine = createLicenseEngine(
    { provider: slow(store, clock, life), policy: SAMPLE_POLICY, deviceName: 'PC', acceptsTestKeys: false },
    {
      clock,
      random: createFakeRandom(`launch ${launches.count}`),
      log: silentLog,
      device: { read: async () => DEVICE },
      vault: vault.open(life),
      transport: { load: async () => fetch },
    },
  )
  await engine.open()
  return {
    engine,
    underWay: new Set(),
    kill() {
      life.isKilled = true
      engine.dispose()
    },
  }
}

const WAY_MS = 10

/** A request of a process that is killed on its way takes effect; nobody hears of it. */
function slow(store: ModelStore, clock: FakeClock, life: { readonly isKilled: boolean }): LicenseProvider {
  const pass = (): Promise<void> => new Promise((resolve) => void clock.setTimeout(resolve, WAY_MS))
  async function over<Value>(effect: () => Promise<Value>): Promise<Value> {
    if (life.isKilled) await never()
    await pass()
    const value = await effect()
    await pass()
    if (life.isKilled) await never()
    return value
  }
  return {
    ...store,
    inspect: (request, call) => over(() => store.inspect(request, call)),
    activate: (request, call) => over(() => store.activate(request, call)),
    validate: (request, call) => over(() => store.validate(request, call)),
    deactivate: (request, call) => over(() => store.deactivate(request, call)),
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined)
}

function describeEnd({ store, vault }: World, { snapshot }: LicenseEngine): TwoProcessEnd {
  const { content } = vault.open({ isKilled: false }).read(DEVICE)
  return {
    seats: [...store.seatsOf(GOOD_KEY), ...store.seatsOf(OTHER_KEY)],
    held: content.credentials?.instanceId === null ? null : (content.credentials?.seatName ?? null),
    told: snapshot.notices.flatMap((notice) => (notice.kind === 'seat-may-be-lost' ? [notice.seatName] : [])),
    open: openIn(content),
  }
}

function openIn({ pendingActivation, pendingReleases }: VaultContent): number {
  return (pendingActivation === null ? 0 : 1) + pendingReleases.length
}
