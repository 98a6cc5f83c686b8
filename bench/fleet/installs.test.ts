import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import type { ProviderAnswer } from '../../providers/license-provider.js'
import { createEngineHarness, type EngineHarness, GOOD_KEY } from '../../testing/engine-harness.js'
import { SAMPLE_POLICY as policy } from '../../testing/sample-activation.js'
import * as rules from './rules.js'

/** The simulation is plain JavaScript, so what is used of it is said here. */
interface Session {
  readonly day: number
  readonly part: number
  readonly startsAt: number
  readonly endsAt: number
}
interface StoreAnswer {
  readonly granted: boolean
  readonly retryAfterMs?: number
  readonly isBusy?: boolean
}
type Store = (at: number) => StoreAnswer
const load = (name: string) => import(new URL(name, import.meta.url).href)
const { createFleet, runFleet } = await load('./fleet.mjs')
const { createInstalls } = await load('./installs.mjs')
const { createLedger } = await load('./ledger.mjs')
const { createPeople, HABITS } = await load('./people.mjs')
const { healthyStore, storeWithLimit, storeWithOutage } = await load('./stores.mjs')

const DAYS = 24
const habits: { name: string; share: number; sleeps: boolean }[] = HABITS

function createUser(habitName: string) {
  const habit = habits.find(({ name }) => name === habitName)
  const own = [{ ...habit, share: 1 }]
  return createPeople({ count: 1, seed: 5, zones: [[0, 1]], weekdays: 0.9, weekends: 0.3, habits: own })
}

/** The instants at which the simulated install asks the store. */
function simulate(habitName: string, fraction: number, store: Store): number[] {
  const people = createUser(habitName)
  const fleet = createFleet(rules, people, { seed: 5, days: DAYS, policy, fixedChance: fraction })
  const asked: number[] = []
  const watched: Store = (at) => {
    asked.push(at)
    return store(at)
  }
  const installs = createInstalls(rules, fleet, watched, createLedger(people, DAYS, policy))
  runFleet(fleet, installs, 0, DAYS * 86_400)
  return asked
}

/** The same with the real engine: its schedule, its vault and all that lies between. */
async function drive(habitName: string, fraction: number, store: Store): Promise<number[]> {
  const harness = createEngineHarness({ policy })
  harness.random.setFraction(fraction)
  const epochAt = harness.clock.now() + DAY_MS * fraction
  const asked: number[] = []
  const people = createUser(habitName)
  const { sleeps } = people.habits[0]
  await harness.engine.activate(GOOD_KEY)
  harness.provider.always((real) => {
    const at = harness.clock.now() - epochAt
    asked.push(at)
    return answerOf(store(at), real)
  }, 'validate')
  let session: Session = { ...people.nextSession(0, 0, -1) }
  for (let first = true; session.startsAt < DAYS * DAY_MS; first = false) {
    await begin(harness, epochAt + session.startsAt, sleeps && !first)
    const untilAt = epochAt + Math.min(session.endsAt, DAYS * DAY_MS)
    await harness.clock.advance(untilAt - harness.clock.now() - 1)
    session = { ...people.nextSession(0, session.day, session.part) }
  }
  return asked
}

function answerOf(
  answer: StoreAnswer,
  real: () => Promise<ProviderAnswer<never>>,
): Promise<ProviderAnswer<never>> | ProviderAnswer<never> {
  const { granted, retryAfterMs, isBusy = false } = answer
  if (granted) return real().then((told) => ({ ...told, isBusy }))
  return retryAfterMs === undefined
    ? { kind: 'unreachable', cause: 'server-error', isBusy }
    : { kind: 'unreachable', cause: 'rate-limited', retryAfterMs }
}

/** Between its sessions a computer sleeps, or the app is closed: no timer runs either way. */
async function begin(harness: EngineHarness, at: number, wakes: boolean): Promise<void> {
  if (!wakes) harness.restart()
  harness.sleep(at - harness.clock.now())
  if (wakes) harness.engine.wake('resume')
  else await harness.start()
}

const courses: [string, () => Store][] = [
  ['all is well', () => healthyStore],
  ['the store is down for a day', () => storeWithOutage(10 * DAY_MS, 11 * DAY_MS)],
  ['the store is overloaded for a day', () => storeWithOutage(10 * DAY_MS, 11 * DAY_MS, { saysSo: true })],
  [
    'the store answers 429 with a time',
    () => storeWithLimit(0, { fromAt: 10 * DAY_MS, untilAt: 12 * DAY_MS + HOUR_MS }),
  ],
  ['few requests are left at every second answer', everySecondNearLimit],
  ['the store is down until the grace period runs out', () => storeWithOutage(4 * DAY_MS, 21 * DAY_MS)],
]

function everySecondNearLimit(): Store {
  let asked = 0
  return () => {
    asked += 1
    return { granted: true, isBusy: asked % 2 === 0 }
  }
}

describe('the simulated install', () => {
  for (const { name } of habits) {
    it.each(courses)(`asks when the real engine asks: ${name}, %s`, async (_what, createStore) => {
      for (const fraction of [0.3, 0.9]) {
        const simulated = simulate(name, fraction, createStore())
        expect([fraction, await drive(name, fraction, createStore())]).toEqual([fraction, simulated])
        expect(simulated.length).toBeGreaterThan(2)
      }
    })
  }
})
