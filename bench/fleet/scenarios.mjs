import { copyFleet, createFleet, isInTrouble, runFleet } from './fleet.mjs'
import { createInstalls } from './installs.mjs'
import { createLedger, sum } from './ledger.mjs'
import { createPeople, HABITS } from './people.mjs'
import { healthyStore, storeWithLimit, storeWithOutage } from './stores.mjs'

const DAY_S = 86_400
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The first week is for the fleet to fall into its step, and is not measured. */
export const MEASURED = { fromDay: 7, toDay: 37 }
/** A Tuesday, at the hours in which most of the world works. */
export const TROUBLE = {
  day: 15,
  fromAt: 15 * DAY_MS + 3 * HOUR_MS,
  untilAt: 15 * DAY_MS + 9 * HOUR_MS,
  watchedDays: 5,
}
/** One week to fall into step, one to measure. */
export const IMPATIENT_DAYS = 14
/** Of the mean request rate: what the store still manages in the storm. */
const STORM_CAPACITY = 0.5

/** A month without trouble, and two other courses of it: the store is down for six hours, or manages too little. */
export function runMonth(rules, peopleOptions, seed) {
  const people = createPeople({ ...peopleOptions, seed })
  const policy = rules.policyOf({})
  const days = MEASURED.toDay
  const fleet = createFleet(rules, people, { seed, days, policy })
  const steady = createLedger(people, days, policy)
  const installs = createInstalls(rules, fleet, healthyStore, steady)
  runFleet(fleet, installs, 0, TROUBLE.day * DAY_S)
  const before = copyFleet(fleet)
  runFleet(fleet, installs, TROUBLE.day * DAY_S, days * DAY_S)
  const meanPerMinute =
    sum(steady.requests.subarray(MEASURED.fromDay * 1_440, days * 1_440)) /
    ((days - MEASURED.fromDay) * 1_440)
  const { fromAt, untilAt } = TROUBLE
  const outage = runTrouble(rules, copyFleet(before), storeWithOutage(fromAt, untilAt))
  const storm = runTrouble(
    rules,
    before,
    storeWithLimit(Math.round(meanPerMinute * STORM_CAPACITY), { fromAt, untilAt }),
  )
  return { people, steady, meanPerMinute, outage, storm }
}

/** Some days in which checks that were missed are made at once, to compare. */
export function runImpatient(rules, peopleOptions, seed) {
  const people = createPeople({ ...peopleOptions, seed })
  const policy = rules.policyOf({})
  const ledger = createLedger(people, IMPATIENT_DAYS, policy)
  const fleet = createFleet(rules, people, { seed, days: IMPATIENT_DAYS, policy, patient: false })
  runFleet(fleet, createInstalls(rules, fleet, healthyStore, ledger), 0, IMPATIENT_DAYS * DAY_S)
  return ledger
}

/** From the day of the trouble on. Answers the ledger, with how soon those who were hit were confirmed. */
function runTrouble(rules, fleet, store) {
  const { people, policy } = fleet
  const ledger = createLedger(people, TROUBLE.day + TROUBLE.watchedDays, policy)
  const installs = createInstalls(rules, fleet, store, ledger)
  runFleet(fleet, installs, TROUBLE.day * DAY_S, TROUBLE.untilAt / 1_000)
  const hit = Uint8Array.from({ length: people.count }, (_, who) => (isInTrouble(fleet, who) ? 1 : 0))
  const confirmedAfterMs = []
  ledger.onConfirmed = (who, at) => {
    if (hit[who] === 1) confirmedAfterMs.push(at - TROUBLE.untilAt)
    hit[who] = 0
  }
  runFleet(fleet, installs, TROUBLE.untilAt / 1_000, (TROUBLE.day + TROUBLE.watchedDays) * DAY_S)
  return { ...ledger, confirmedAfterMs: Float64Array.from(confirmedAfterMs).sort(), leftOver: sum(hit) }
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
  const installs = createInstalls(rules, fleet, storeWithLimit(60, { namesTime }), ledger)
  runFleet(fleet, installs, 0, 14 * DAY_S)
  const confirmed = new Map()
  ledger.onConfirmed = (who, at) => confirmed.set(who, at - 14 * DAY_MS - 9 * HOUR_MS)
  runFleet(fleet, installs, 14 * DAY_S, 15 * DAY_S)
  return { daysOff, namesTime, ledger, confirmedAfterMs: [...confirmed.values()].sort((a, b) => a - b) }
}
