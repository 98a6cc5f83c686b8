import { describe, expect, it, onTestFinished } from 'vitest'
import { SECOND_MS } from '../../contract/duration.js'
import { creem, dodoPayments, gumroad } from '../../providers/index.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import { createFakeClock } from '../../testing/fake-clock.js'
import { createKillSwitch } from '../../testing/kill-switch.js'
import { createMemoryPorts } from '../../testing/memory-ports.js'
import { SAMPLE_POLICY } from '../../testing/sample-activation.js'
import { type LicenseStore, startLicenseStore } from '../../testing/store/license-store.js'
import { createLicenseEngine } from './create-engine.js'
import type { LicenseEngine } from './license-engine.js'

interface KilledStore {
  readonly make: (store: LicenseStore) => LicenseProvider
  /** How many seats of a key are in use, or how often it was counted. */
  readonly taken: (store: LicenseStore, key: string) => number
  /** Whether a seat can be released. */
  readonly givesBack: boolean
}

const seatsOf = (store: LicenseStore, key: string): number => store.keys.get(key)?.instances.length ?? 0

const STORES: Readonly<Record<string, KilledStore>> = {
  'Dodo Payments': { make: ({ dodo }) => dodoPayments(dodo), taken: seatsOf, givesBack: true },
  Gumroad: {
    make: ({ gumroad: at }) => gumroad({ ...at, seats: 5 }),
    taken: (store, key) => store.keys.get(key)?.uses ?? 0,
    givesBack: false,
  },
  'Gumroad without a limit': {
    make: ({ gumroad: at }) => gumroad(at),
    taken: (store, key) => store.keys.get(key)?.uses ?? 0,
    givesBack: false,
  },
  Creem: { make: ({ creem: at }) => creem(at), taken: seatsOf, givesBack: true },
}

/** A request that nobody waits for is over by then. */
const SETTLED_MS = 31 * SECOND_MS

/** The real provider and engine over the local store, in launches that may die at each write and each request. */
async function createWorld({ make }: KilledStore) {
  const clock = createFakeClock({ at: Date.UTC(2030, 0, 1) })
  const store = await startLicenseStore({ now: () => clock.now(), rateLimitPerMinute: 100_000 })
  onTestFinished(() => store.close())
  const { vault } = createMemoryPorts({ clock })
  const launch = (dieAt?: number) => {
    const killer = createKillSwitch(dieAt)
    const fetch = killer.fetch((input, init) => globalThis.fetch(input, init))
    const ports = createMemoryPorts({ clock, fetch, vault: killer.vault(vault) })
    const settings = { policy: SAMPLE_POLICY, deviceName: 'Studio', acceptsTestKeys: false }
    const engine = createLicenseEngine({ provider: make(store), ...settings }, ports)
    onTestFinished(() => engine.dispose())
    return { engine, killer }
  }
  return { clock, store, launch, demo: store.keys.demo }
}

type World = Awaited<ReturnType<typeof createWorld>>

interface Verb {
  readonly isHeld: boolean
  /** It takes the license off the computer. */
  readonly ends?: true
  readonly run: (engine: LicenseEngine, world: World) => Promise<unknown>
}

const VERBS: Readonly<Record<string, Verb>> = {
  activate: { isHeld: false, run: (engine, { demo }) => engine.activate(demo.fiveSeats) },
  'activate a key of another product': {
    isHeld: false,
    run: (engine, { demo }) => engine.activate(demo.otherProduct),
  },
  revalidate: { isHeld: true, run: (engine) => engine.revalidate() },
  deactivate: { isHeld: true, ends: true, run: (engine) => engine.deactivate() },
}

/** How many points a verb passes when nobody kills it. */
async function pointsOf(killed: KilledStore, { isHeld, run }: Verb): Promise<number> {
  const world = await createWorld(killed)
  if (isHeld) await world.launch().engine.activate(world.demo.fiveSeats)
  const { engine, killer } = world.launch()
  await run(engine, world)
  return killer.points
}

/** Dies at a point, and answers the launch after it, once all is settled. */
async function dieAt(killed: KilledStore, { isHeld, run }: Verb, point: number) {
  const world = await createWorld(killed)
  if (isHeld) await world.launch().engine.activate(world.demo.fiveSeats)
  const dying = world.launch(point)
  await Promise.race([run(dying.engine, world), dying.killer.dead])
  if (!dying.killer.isDead) throw new Error(`point ${point}: expected the process to die there`)
  dying.engine.dispose()
  const { engine } = world.launch()
  const opened = await engine.open()
  await world.clock.advance(SETTLED_MS)
  await engine.revalidate()
  return { world, engine, opened }
}

function toldBy({ snapshot }: LicenseEngine): number {
  return snapshot.notices.filter(({ kind }) => kind === 'seat-may-be-lost').length
}

/** What is wrong after a kill, in words; nothing when all promises are kept. */
async function findBroken(killed: KilledStore, verb: Verb, point: number): Promise<string[]> {
  const { world, engine, opened } = await dieAt(killed, verb, point)
  const { store, demo } = world
  const broken: string[] = []
  const when = (isBroken: boolean, what: string): void => {
    if (isBroken) broken.push(`point ${point}: ${what}`)
  }
  // A deactivation that was begun may be done; nothing else takes a license away.
  when(verb.isHeld && !verb.ends && !opened.entitled, 'a license was lost')
  const held = engine.snapshot.entitled ? 1 : 0
  const extra = killed.taken(store, demo.fiveSeats) + killed.taken(store, demo.otherProduct) - held
  // What a counter has counted stays counted when a license is taken off.
  const isLost = killed.givesBack || !verb.ends
  when(isLost && extra > toldBy(engine), 'a seat was lost silently')
  when(isLost && extra > 1, `${extra} extra seats are used`)
  const again = await (verb.ends ? engine.deactivate() : engine.activate(demo.fiveSeats))
  when(!again.ok && again.error.code !== 'not-activated', 'the next step failed')
  when(engine.snapshot.entitled === (verb.ends ?? false), 'the next step did not help')
  when(verb.ends === true && killed.givesBack && killed.taken(store, demo.fiveSeats) > 0, 'a seat is left')
  return broken
}

describe.each(Object.entries(STORES))('a process that is killed, with %s', (_store, killed) => {
  it.each(Object.entries(VERBS))(
    'at each point of %s loses no license and no seat silently',
    async (_name, verb) => {
      const points = await pointsOf(killed, verb)
      expect(points).toBeGreaterThanOrEqual(2)
      const broken: string[] = []
      for (let point = 1; point <= points; point += 1) broken.push(...(await findBroken(killed, verb, point)))
      expect(broken).toEqual([])
    },
  )
})
