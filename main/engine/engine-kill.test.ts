import { describe, expect, it } from 'vitest'
import { HOUR_MS } from '../../contract/duration.js'
import { createEngineHarness, type EngineHarness, GOOD_KEY, OTHER_KEY } from '../../testing/engine-harness.js'
import { createKillSwitch } from '../../testing/kill-switch.js'
import { answerLost } from '../../testing/scripted-provider.js'

/**
 * The process is killed at each point of each verb: before and after each write to the vault, before and after each
 * effect at the store. Then the next launch runs with a store that works, and what must hold is looked at.
 */
interface Scenario {
  readonly name: string
  /** What happened in earlier launches. */
  readonly before: (harness: EngineHarness) => Promise<unknown>
  /** What the store does in the launch that is killed. */
  readonly script?: (harness: EngineHarness) => void
  readonly verb: (harness: EngineHarness) => Promise<unknown>
  /** Whether a license is held before that this verb is not meant to end. */
  readonly keepsLicense: boolean
}

const activateGood = (harness: EngineHarness) => harness.engine.activate(GOOD_KEY)
const activateOther = (harness: EngineHarness) => harness.engine.activate(OTHER_KEY)
const revalidate = (harness: EngineHarness) => harness.engine.revalidate()
const moveHere = (harness: EngineHarness) => harness.engine.moveHere()
const nothing = async () => undefined
const moveAway = async (harness: EngineHarness) => {
  await activateGood(harness)
  harness.moveTo('another computer')
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'activate', before: nothing, verb: activateGood, keepsLicense: false },
  {
    name: 'activate, the answer lost',
    before: nothing,
    script: ({ provider }) => provider.next('activate', answerLost()),
    verb: activateGood,
    keepsLicense: false,
  },
  { name: 'activate what is held', before: activateGood, verb: activateGood, keepsLicense: true },
  {
    name: 'activate what was released elsewhere',
    before: activateGood,
    script: ({ store }) => store.keyOf(GOOD_KEY).seats.clear(),
    verb: activateGood,
    keepsLicense: false,
  },
  { name: 'activate another key', before: activateGood, verb: activateOther, keepsLicense: true },
  {
    name: 'activate another key, the answer lost',
    before: activateGood,
    script: ({ provider }) => provider.next('activate', answerLost('timeout')),
    verb: activateOther,
    keepsLicense: true,
  },
  {
    name: 'activate again after a lost answer',
    before: async (harness) => {
      harness.provider.next('activate', answerLost())
      await activateGood(harness)
      await harness.engine.dismissLostSeat(harness.store.seatsOf(GOOD_KEY)[0] ?? '')
      harness.store.keyOf(GOOD_KEY).seats.clear()
    },
    verb: activateGood,
    keepsLicense: false,
  },
  {
    name: 'deactivate',
    before: activateGood,
    verb: (harness) => harness.engine.deactivate(),
    keepsLicense: false,
  },
  {
    name: 'deactivate, the answer lost',
    before: activateGood,
    script: ({ provider }) => provider.next('deactivate', answerLost()),
    verb: (harness) => harness.engine.deactivate(),
    keepsLicense: false,
  },
  { name: 'revalidate', before: activateGood, verb: revalidate, keepsLicense: true },
  {
    name: 'revalidate, offline',
    before: activateGood,
    script: ({ provider }) => provider.next('validate', { kind: 'unreachable', cause: 'offline' }),
    verb: revalidate,
    keepsLicense: true,
  },
  {
    name: 'revalidate, not found by mistake',
    before: activateGood,
    script: ({ provider }) => provider.next('validate', { kind: 'refused', reason: 'key-not-found' }),
    verb: revalidate,
    keepsLicense: true,
  },
  {
    name: 'revalidate, the seat of a former key to release',
    before: async (harness) => {
      await activateGood(harness)
      harness.provider.next('deactivate', { kind: 'unreachable', cause: 'offline' })
      await activateOther(harness)
      await harness.clock.advance(0)
    },
    verb: revalidate,
    keepsLicense: true,
  },
  { name: 'move here', before: moveAway, verb: moveHere, keepsLicense: false },
  {
    name: 'move here with all seats in use',
    before: async (harness) => {
      await moveAway(harness)
      harness.store.keyOf(GOOD_KEY).limit = 1
    },
    verb: moveHere,
    keepsLicense: false,
  },
]

/** Runs the scenario and dies at the given point; answers the harness and how many points were passed. */
async function runUntil(scenario: Scenario, at?: number) {
  const harness = createEngineHarness()
  await scenario.before(harness)
  const kill = createKillSwitch(at)
  harness.restart({ wrapVault: kill.vault, wrapProvider: kill.provider })
  scenario.script?.(harness)
  const done = scenario.verb(harness).then(() => letRest(harness))
  await Promise.race([done, kill.dead])
  harness.provider.obey()
  return { harness, points: kill.points }
}

/** What nobody waits for, such as giving a former seat back, comes to its end too. */
async function letRest({ clock }: EngineHarness): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await clock.advance(0)
}

const seatsOf = ({ store }: EngineHarness) => [...store.seatsOf(GOOD_KEY), ...store.seatsOf(OTHER_KEY)]

/** The names of seats that the user can see somewhere: held, offered, to be released, or perhaps lost. */
function namedSeats({ engine }: EngineHarness): string[] {
  const { state, notices } = engine.snapshot
  const shown = 'license' in state && state.license !== undefined ? [state.license.seatName] : []
  return [...shown, ...notices.flatMap((notice) => ('seatName' in notice ? [notice.seatName] : []))]
}

/** What holds once the store has been asked. */
function expectAllSettled(harness: EngineHarness, { name, keepsLicense }: Scenario): void {
  const { state, entitled } = harness.engine.snapshot
  const { credentials, lostSeats, pendingActivation, pendingReleases } = harness.kept()
  expect(entitled || credentials === null || !name.startsWith('deactivate')).toBe(true)
  expect([pendingActivation, pendingReleases]).toEqual([null, []])
  expect(state.status === 'licensed' || !keepsLicense).toBe(true)
  const seats = seatsOf(harness)
  expect(!entitled || seats.includes(credentials?.seatName ?? '')).toBe(true)
  const isElsewhere = state.status === 'unlicensed' && state.reason === 'new-device'
  const needed = entitled || isElsewhere ? 1 : 0
  expect(seats.length).toBeLessThanOrEqual(needed + 1)
  expect(seats.filter((name) => !namedSeats(harness).includes(name))).toEqual([])
  expect(lostSeats.length).toBeLessThanOrEqual(1)
  expect(harness.log.filter(({ level }) => level === 'error')).toEqual([])
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

describe('a process that is killed', () => {
  it('is killed at every point of every verb', () => {
    const counts = Object.fromEntries(
      SCENARIOS.map(({ name }) => [name, POINTS.filter(([each]) => each === name).length]),
    )
    // Two points for each write and each call of the store.
    expect(counts).toMatchObject({ activate: 8, deactivate: 6, revalidate: 4, 'move here': 12 })
    expect(POINTS.length).toBeGreaterThan(100)
  })

  it.each(POINTS)('during "%s" at point %i loses nothing', async (_name, at, scenario) => {
    const { harness } = await runUntil(scenario, at)
    const seats = seatsOf(harness)
    const { credentials } = harness.kept()

    harness.restart()
    const { entitled } = await harness.start()
    expect(entitled || !scenario.keepsLicense).toBe(true)
    expect(!entitled || credentials !== null).toBe(true)
    expect(seats.filter((name) => !namedSeats(harness).includes(name))).toEqual([])

    await harness.clock.advance(HOUR_MS)
    await harness.engine.revalidate()
    expectAllSettled(harness, scenario)
  })

  it.each(POINTS)('during "%s" at point %i can do it again', async (_name, at, scenario) => {
    const { harness } = await runUntil(scenario, at)
    harness.restart()
    await harness.start()
    await harness.clock.advance(HOUR_MS)
    // Seats that were lost are freed by the user, who was told their names.
    for (const { seatName } of harness.kept().lostSeats) {
      harness.store.freeSeat(GOOD_KEY, seatName)
      harness.store.freeSeat(OTHER_KEY, seatName)
      await harness.engine.dismissLostSeat(seatName)
    }
    await scenario.verb(harness)
    await harness.clock.advance(HOUR_MS)
    const isDeactivation = scenario.name.startsWith('deactivate')
    expect(harness.engine.snapshot).toMatchObject({ entitled: !isDeactivation, notices: [] })
    expect(seatsOf(harness)).toHaveLength(isDeactivation ? 0 : 1)
  })
})
