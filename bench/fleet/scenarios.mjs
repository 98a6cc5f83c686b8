import { copyFleet, createFleet, FIELD, isInTrouble, runFleet, WIDTH } from './fleet.mjs'
import { createInstalls } from './installs.mjs'
import { createLedger, sum } from './ledger.mjs'
import { createPeople, HABITS } from './people.mjs'
import { healthyStore, storeWithLimit, storeWithOutage } from './stores.mjs'

const DAY_S = 86_400
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export const DAYS = 37
/** Of the mean request rate: what the store answers in a minute at most. */
const CAPACITY = 5
/** A Tuesday, at the hours in which most of the world works. */
export const TROUBLE = {
  day: 15,
  fromAt: 15 * DAY_MS + 3 * HOUR_MS,
  untilAt: 15 * DAY_MS + 9 * HOUR_MS,
  watchedDays: 5,
}

/**
 * Some weeks with a store that answers all, which tell the mean rate; the same with one that refuses what is above five
 * times that; and two other courses of these, in which it is down for six hours.
 */
export function runMonth(rules, peopleOptions, seed) {
  const people = createPeople({ ...peopleOptions, seed })
  const open = runWeeks(rules, people, seed, healthyStore)
  const perMinute = (CAPACITY * sum(open.ledger.requests)) / (DAYS * 1_440)
  const limit = { perMinute: Math.round(perMinute), isNearLimit: rules.isNearLimit }
  const limited = runWeeks(rules, people, seed, limitedStore(limit))
  const silent = runWeeks(rules, people, seed, limitedStore({ ...limit, isNearLimit: undefined }))
  const [outage, overload] = [false, true].map((saysSo) => runOutage(rules, limited.before, limit, saysSo))
  return { people, limit, open, limited, silent, outage, overload }
}

function limitedStore({ perMinute, isNearLimit }) {
  return storeWithLimit(perMinute, isNearLimit === undefined ? {} : { isNearLimit })
}

function runWeeks(rules, people, seed, store) {
  const policy = rules.policyOf({})
  const fleet = createFleet(rules, people, { seed, days: DAYS, policy })
  const ledger = createLedger(people, DAYS, policy)
  const installs = createInstalls(rules, fleet, store, ledger)
  runFleet(fleet, installs, 0, TROUBLE.day * DAY_S)
  const before = copyFleet(fleet)
  runFleet(fleet, installs, TROUBLE.day * DAY_S, DAYS * DAY_S)
  return { ledger, before }
}

/** From the day of the trouble on. Answers the ledger, with how soon those who were hit were confirmed. */
function runOutage(rules, start, limit, saysSo) {
  const fleet = copyFleet(start)
  const { people, policy, memory } = fleet
  const { day, fromAt, untilAt, watchedDays } = TROUBLE
  const ledger = createLedger(people, day + watchedDays, policy)
  const store = storeWithOutage(fromAt, untilAt, { saysSo, before: limitedStore(limit) })
  const installs = createInstalls(rules, fleet, store, ledger)
  runFleet(fleet, installs, day * DAY_S, untilAt / 1_000)
  const hit = Uint8Array.from({ length: people.count }, (_, who) => (isInTrouble(fleet, who) ? 1 : 0))
  const usedMs = []
  ledger.onConfirmed = (who, at) => {
    // In use: since the store is there again, or the app was started after that.
    if (hit[who] === 1) usedMs.push(at - Math.max(untilAt, memory[who * WIDTH + FIELD.startedAt]))
    hit[who] = 0
  }
  runFleet(fleet, installs, untilAt / 1_000, (day + watchedDays) * DAY_S)
  return { ...ledger, usedMs: Float64Array.from(usedMs).sort(), leftOver: sum(hit) }
}

/** A seller of 10,000 at the store that the million is served by: two weeks. */
export function runSmallFleet(rules, peopleOptions, seed, limit) {
  const people = createPeople({ ...peopleOptions, count: 10_000, seed })
  return runWeeks(rules, people, seed, limitedStore(limit)).ledger
}

/**
 * 500 seats behind one address with a limit of 60 requests a minute, all started at nine: on an ordinary working day,
 * and on the first day after ten days off, when the grace period has run so far that no check is put off any more.
 */
export function runOffice(rules, seed, { daysOff, namesTime }) {
  const [allDay] = HABITS
  const isClosed = (day) => day >= 14 - daysOff && day < 14
  const whole = { habits: [{ ...allDay, share: 1 }], zones: [[0, 1]], weekdays: 1, weekends: 0 }
  const people = createPeople({ count: 500, seed, ...whole, isClosed })
  const policy = rules.policyOf({})
  const ledger = createLedger(people, 15, policy)
  const fleet = createFleet(rules, people, { seed, days: 15, policy })
  const { isNearLimit } = rules
  const installs = createInstalls(rules, fleet, storeWithLimit(60, { namesTime, isNearLimit }), ledger)
  runFleet(fleet, installs, 0, 14 * DAY_S)
  const confirmed = new Map()
  ledger.onConfirmed = (who, at) => confirmed.set(who, at - 14 * DAY_MS - 9 * HOUR_MS)
  runFleet(fleet, installs, 14 * DAY_S, 15 * DAY_S)
  return { daysOff, namesTime, ledger, confirmedAfterMs: [...confirmed.values()].sort((a, b) => a - b) }
}
