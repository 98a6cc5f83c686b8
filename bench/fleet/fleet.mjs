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
  spreadMs: 4,
  busyAt: 5,
  // the run
  startedAt: 6,
  endsAt: 7,
  usedUntilAt: 8,
  retryAt: 9,
  notBeforeAt: 10,
  fraction: 11,
  failures: 12,
  // its place in the course of the user's days
  day: 13,
  part: 14,
  event: 15,
}
const { confirmedAt, nextCheckAt, troubleAt, keptAt, spreadMs, endsAt, day, part } = FIELD
export const WIDTH = FIELD.event + EVENT_WIDTH
export const NO_TROUBLE = -1
export const NO_SPREAD = 0
export const START = 0
export const CHECK = 1

/**
 * All were activated in the day before, at any time of it.
 *
 * @param fixedChance Takes the place of chance.
 */
export function createFleet(rules, people, { seed, days, policy, fixedChance = null }) {
  const { count } = people
  const memory = new Float64Array(count * WIDTH)
  const queue = createEventQueue({ memory, width: WIDTH, column: FIELD.event, seconds: days * 86_400 })
  const fleet = { people, policy, memory, chance: { state: seed, fixed: fixedChance }, queue }
  for (let who = 0; who < count; who++) {
    const base = who * WIDTH
    const activatedAt = -rules.DAY_MS * draw(fleet.chance)
    memory[base + confirmedAt] = activatedAt
    memory[base + keptAt] = activatedAt
    memory[base + nextCheckAt] = rules.nextCheckAt({ confirmedAt: activatedAt }, policy, draw(fleet.chance))
    memory[base + troubleAt] = NO_TROUBLE
    memory[base + spreadMs] = NO_SPREAD
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
