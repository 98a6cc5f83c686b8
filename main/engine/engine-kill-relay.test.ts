import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { createEngineHarness, type EngineHarness, GOOD_KEY, OTHER_KEY } from '../../testing/engine-harness.js'
import { createKillSwitch } from '../../testing/kill-switch.js'
import { answerLost } from '../../testing/scripted-provider.js'

/**
 * As `engine-kill.test.ts`, with a relay before the store: it finds a seat by its unique name, so after a crash at any point
 * not one extra seat is in use, and the user has nothing to see to.
 */
interface Scenario {
  readonly name: string
  readonly before?: (harness: EngineHarness) => Promise<unknown>
  readonly script?: (harness: EngineHarness) => void
  readonly verb: (harness: EngineHarness) => Promise<unknown>
  /** Seats in use once all is settled, whichever way it went. */
  readonly seats: readonly number[]
}

const activateGood = (harness: EngineHarness) => harness.engine.activate(GOOD_KEY)
const activateOther = (harness: EngineHarness) => harness.engine.activate(OTHER_KEY)
const deactivate = (harness: EngineHarness) => harness.engine.deactivate()
const loseActivation = ({ provider }: EngineHarness) => provider.next('activate', answerLost('timeout'))

const SCENARIOS: readonly Scenario[] = [
  { name: 'activate', verb: activateGood, seats: [0, 1] },
  { name: 'activate, the answer lost', script: loseActivation, verb: activateGood, seats: [0, 1] },
  {
    name: 'activate, answered with a broken connection',
    script: ({ provider }) => provider.next('activate', answerLost('offline')),
    verb: activateGood,
    seats: [0, 1],
  },
  { name: 'activate another key', before: activateGood, verb: activateOther, seats: [1] },
  {
    name: 'activate another key, the answer lost',
    before: activateGood,
    script: loseActivation,
    verb: activateOther,
    seats: [1],
  },
  {
    name: 'activate under another id of this computer',
    before: async (harness) => {
      await activateGood(harness)
      harness.moveTo('this computer by another source', 'linux:dbus-machine-id')
    },
    verb: activateGood,
    seats: [0, 1],
  },
  { name: 'deactivate', before: activateGood, verb: deactivate, seats: [0, 1] },
  {
    name: 'deactivate, the answer lost',
    before: activateGood,
    script: ({ provider }) => provider.next('deactivate', answerLost()),
    verb: deactivate,
    seats: [0, 1],
  },
]

async function runUntil(scenario: Scenario, at?: number) {
  const harness = createEngineHarness({ relayLeaseMs: 30 * DAY_MS })
  await scenario.before?.(harness)
  const kill = createKillSwitch(at)
  harness.restart({ wrapVault: kill.vault, wrapProvider: kill.provider })
  scenario.script?.(harness)
  const done = scenario.verb(harness).then(() => letRest(harness))
  await Promise.race([done, kill.dead])
  harness.provider.obey()
  return { harness, points: kill.points }
}

async function letRest({ clock }: EngineHarness): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await clock.advance(0)
}

async function points(): Promise<(readonly [string, number, Scenario])[]> {
  const all = await Promise.all(
    SCENARIOS.map(async (scenario) => {
      const { points: count } = await runUntil(scenario)
      return Array.from({ length: count }, (_, index) => [scenario.name, index + 1, scenario] as const)
    }),
  )
  return all.flat()
}

const POINTS = await points()
const seatsOf = ({ store }: EngineHarness) => [...store.seatsOf(GOOD_KEY), ...store.seatsOf(OTHER_KEY)]

describe('a process that is killed, with a relay', () => {
  it('is killed at every point', () => {
    expect(POINTS.length).toBeGreaterThan(50)
  })

  it.each(POINTS)(
    'during "%s" at point %i leaves no extra seat and no notice',
    async (_name, at, scenario) => {
      const { harness } = await runUntil(scenario, at)
      harness.restart()
      await harness.start()
      await harness.clock.advance(HOUR_MS)
      await harness.engine.revalidate()

      const { snapshot } = harness.engine
      const { credentials, pendingActivation, pendingReleases, lostSeats } = harness.kept()
      const seats = seatsOf(harness)
      expect([pendingActivation, pendingReleases, lostSeats, snapshot.notices]).toEqual([null, [], [], []])
      expect(scenario.seats).toContain(seats.length)
      // A seat that is in use is the one that is held, and opens the app.
      expect(seats).toEqual(snapshot.entitled ? [credentials?.seatName] : [])
      expect(harness.log.filter(({ level }) => level === 'error')).toEqual([])
    },
  )

  it.each(POINTS)('during "%s" at point %i can do it again', async (_name, at, scenario) => {
    const { harness } = await runUntil(scenario, at)
    harness.restart()
    await harness.start()
    await harness.clock.advance(HOUR_MS)
    await scenario.verb(harness)
    await harness.clock.advance(HOUR_MS)
    const isDeactivation = scenario.name.startsWith('deactivate')
    expect(harness.engine.snapshot).toMatchObject({ entitled: !isDeactivation, notices: [] })
    expect(seatsOf(harness)).toHaveLength(isDeactivation ? 0 : 1)
  })
})

describe('a seat that the user was told of before there was a relay', () => {
  it('is found by its name and released', async () => {
    const harness = createEngineHarness({ relayLeaseMs: 30 * DAY_MS })
    harness.provider.always({ kind: 'refused', reason: 'unspecified' }, 'recover')
    harness.provider.next('activate', answerLost())
    await activateGood(harness)
    await activateGood(harness)
    expect(harness.kept().lostSeats).toHaveLength(1)
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(2)
    harness.provider.obey()
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.notices).toEqual([])
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([harness.kept().credentials?.seatName])
  })
})
