import { draw } from './chance.mjs'
import { addEvent, copyEventQueue, createEventQueue, EVENT_WIDTH, takeSecond } from './event-queue.mjs'

/**
 * What an install remembers, side by side so that a million of them fit the processor's caches. Instants are milliseconds
 * from a Monday, 0:00 UTC.
 */
export const FIELD = {
  // the record
  confirmedAt: 0,
  nextCheckAt: 1,
  troubleAt: 2,
  keptAt: 3,
  // the run
  startedAt: 4,
  endsAt: 5,
  usedUntilAt: 6,
  retryAt: 7,
  notBeforeAt: 8,
  fraction: 9,
  failures: 10,
  // its place in the course of the user's days
  day: 11,
  part: 12,
  event: 13,
}
const { confirmedAt, nextCheckAt, troubleAt, keptAt, endsAt, day, part } = FIELD
export const WIDTH = FIELD.event + EVENT_WIDTH
export const NO_TROUBLE = -1
export const START = 0
export const CHECK = 1

/**
 * All were activated in the day before, at any time of it.
 *
 * @param fixedChance Takes the place of chance.
 * @param patient Whether missed checks are caught up with in time; false: at once, to compare.
 */
export function createFleet(rules, people, { seed, days, policy, patient = true, fixedChance = null }) {
  const { count } = people
  const memory = new Float64Array(count * WIDTH)
  const queue = createEventQueue({ memory, width: WIDTH, column: FIELD.event, seconds: days * 86_400 })
  const fleet = { people, policy, patient, memory, chance: { state: seed, fixed: fixedChance }, queue }
  for (let who = 0; who < count; who++) {
    const base = who * WIDTH
    const activatedAt = -rules.DAY_MS * draw(fleet.chance)
    memory[base + confirmedAt] = activatedAt
    memory[base + keptAt] = activatedAt
    memory[base + nextCheckAt] = rules.nextCheckAt(activatedAt, policy, draw(fleet.chance))
    memory[base + troubleAt] = NO_TROUBLE
    memory[base + part] = -1
    awaitSession(fleet, who)
  }
  return fleet
}

/** The same fleet again, for another course of things from here on. */
export function copyFleet(fleet) {
  const memory = fleet.memory.slice()
  return { ...fleet, memory, chance: { ...fleet.chance }, queue: copyEventQueue(fleet.queue, memory) }
}

/** Lets the time pass from one second to another. */
export function runFleet(fleet, installs, fromSecond, toSecond) {
  for (let second = fromSecond; second < toSecond; second++) takeSecond(fleet.queue, second, installs)
}

export function isInTrouble({ memory }, who) {
  return memory[who * WIDTH + troubleAt] !== NO_TROUBLE
}

/** The install's next session is what it does next. */
export function awaitSession({ memory, people, queue }, who) {
  const base = who * WIDTH
  let session = people.nextSession(who, memory[base + day], memory[base + part])
  if (session.startsAt < 0) session = people.nextSession(who, session.day, session.part)
  memory[base + day] = session.day
  memory[base + part] = session.part
  memory[base + endsAt] = session.endsAt
  addEvent(queue, who, START, session.startsAt)
}
