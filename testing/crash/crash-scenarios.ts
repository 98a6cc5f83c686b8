import type { ChildStep } from './child-protocol.js'
import {
  activationOf,
  type CrashWorld,
  credentialsOf,
  ELSEWHERE,
  licenseOf,
  releaseOf,
} from './crash-world.js'

/** A verb that is killed, in a world made for it. */
export interface CrashScenario {
  readonly name: string
  /** Makes the world, and answers what is killed in it and what the user does next. */
  readonly prepare: (world: CrashWorld, at: number) => Promise<CrashSteps>
  /** Whether the app must open at every launch. */
  readonly staysEntitled: boolean
}

export interface CrashSteps {
  readonly killed: ChildStep
  readonly next: ChildStep
  /** What the launch after the next step must hold: a license, or none. */
  readonly endsLicensed: boolean
  /** Keys of which no seat may be in use in the end. */
  readonly freed?: readonly string[]
}

const activate = (key: string): ChildStep => ({ verb: 'activate', key })

export const CRASH_SCENARIOS: readonly CrashScenario[] = [
  {
    name: 'activate',
    staysEntitled: false,
    async prepare(world) {
      const key = world.addKey(3)
      return { killed: activate(key), next: activate(key), endsLicensed: true }
    },
  },
  {
    name: 'deactivate',
    staysEntitled: false,
    async prepare(world, at) {
      const key = await keepLicense(world, at)
      return {
        killed: { verb: 'deactivate' },
        next: { verb: 'deactivate' },
        endsLicensed: false,
        freed: [key],
      }
    },
  },
  {
    name: 'revalidate',
    staysEntitled: true,
    async prepare(world, at) {
      await keepLicense(world, at)
      return { killed: { verb: 'revalidate' }, next: { verb: 'revalidate' }, endsLicensed: true }
    },
  },
  {
    name: 'replace',
    staysEntitled: true,
    async prepare(world, at) {
      const former = await keepLicense(world, at)
      const key = world.addKey(3)
      return { killed: activate(key), next: activate(key), endsLicensed: true, freed: [former] }
    },
  },
  {
    name: 'move here',
    staysEntitled: false,
    prepare: (world, at) => prepareMove(world, at, 3),
  },
  {
    name: 'move here with the only seat',
    staysEntitled: false,
    prepare: (world, at) => prepareMove(world, at, 1),
  },
  {
    name: 'settle what a crash left',
    staysEntitled: true,
    async prepare(world, at) {
      const key = world.addKey(3)
      const former = world.addKey(3)
      const other = world.addKey(3)
      const left = world.addSeat(former, 'left behind')
      world.addSeat(other, 'lost answer')
      await world.keep({
        ...licenseOf(key, world.addSeat(key, 'Studio'), at),
        pendingActivation: activationOf(other, 'lost answer', at),
        pendingReleases: [releaseOf(former, left, at)],
      })
      return {
        killed: { verb: 'revalidate' },
        next: { verb: 'revalidate' },
        endsLicensed: true,
        freed: [former],
      }
    },
  },
]

async function keepLicense(world: CrashWorld, at: number): Promise<string> {
  const key = world.addKey(3)
  await world.keep(licenseOf(key, world.addSeat(key, 'Studio'), at))
  return key
}

/** The profile has come from another computer, whose seat is to be given back. */
async function prepareMove(world: CrashWorld, at: number, seats: number): Promise<CrashSteps> {
  const key = world.addKey(seats)
  const old = world.addSeat(key, 'Old computer')
  await world.keep({ ...licenseOf(key, old, at), credentials: credentialsOf(key, old) }, ELSEWHERE)
  return { killed: { verb: 'moveHere' }, next: { verb: 'moveHere' }, endsLicensed: true }
}
