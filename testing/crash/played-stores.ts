import type { LicenseStore } from '../store/license-store.js'
import { createBoundaries } from './boundaries.js'
import { createChildEngine } from './child-engine.js'
import type { ChildStep } from './child-protocol.js'
import type { CrashScenario } from './crash-scenarios.js'
import type { CrashWorld, PlayedStore } from './crash-world.js'

const seatsOf = (store: LicenseStore, key: string): number => store.keys.get(key)?.instances.length ?? 0
const usesOf = (store: LicenseStore, key: string): number => store.keys.get(key)?.uses ?? 0

export const PLAYED_STORES: readonly PlayedStore[] = [
  {
    name: 'Polar',
    provider: ({ polar: options }) => ({ name: 'polar', options }),
    taken: seatsOf,
    givesBack: true,
    losesSeats: true,
  },
  {
    name: 'Dodo Payments',
    provider: ({ dodo: options }) => ({ name: 'dodo-payments', options }),
    taken: seatsOf,
    givesBack: true,
    losesSeats: true,
  },
  {
    name: 'Keygen',
    provider: ({ keygen: options }) => ({ name: 'keygen', options }),
    taken: seatsOf,
    givesBack: true,
    losesSeats: false,
  },
  {
    name: 'Gumroad',
    provider: ({ gumroad: at }) => ({ name: 'gumroad', options: { ...at, seats: 5 } }),
    taken: usesOf,
    givesBack: false,
    losesSeats: true,
  },
  {
    name: 'Creem',
    provider: ({ creem: options }) => ({ name: 'creem', options }),
    taken: seatsOf,
    givesBack: true,
    losesSeats: true,
  },
]

/** The three verbs, each in a world of its own. */
export const PLAYED_SCENARIOS: readonly CrashScenario[] = [
  {
    name: 'activate',
    staysEntitled: false,
    async prepare(world) {
      const activate = { verb: 'activate', key: world.addKey(3) } as const
      return { killed: activate, next: activate, endsLicensed: true }
    },
  },
  {
    name: 'revalidate',
    staysEntitled: true,
    async prepare(world) {
      await runHere(world, { verb: 'activate', key: world.addKey(3) })
      return { killed: { verb: 'revalidate' }, next: { verb: 'revalidate' }, endsLicensed: true }
    },
  },
  {
    name: 'deactivate',
    staysEntitled: false,
    async prepare(world) {
      await runHere(world, { verb: 'activate', key: world.addKey(3) })
      return { killed: { verb: 'deactivate' }, next: { verb: 'deactivate' }, endsLicensed: false }
    },
  },
]

/** As an earlier launch, which nobody killed. */
async function runHere(world: CrashWorld, { key }: ChildStep): Promise<void> {
  const engine = createChildEngine(
    world.task({ verb: 'activate' }),
    createBoundaries(undefined),
    async () => {},
  )
  await engine.open()
  const reply = await engine.activate(key)
  engine.dispose()
  if (!reply.ok) throw new Error(`the license could not be made: ${reply.error.code}`)
}
