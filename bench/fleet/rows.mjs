import { round } from '../statistics.mjs'
import { buckets, greatest, livedAtMost, sum } from './ledger.mjs'
import { DAYS, TROUBLE } from './scenarios.mjs'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const EVEN_NAME = 'fleet, as many in each time zone'
const WORLD_NAME = 'fleet, as mankind lives'

/** What the weeks came to with a store that refuses what is above five times the mean rate. */
export function steadyRows(even, world) {
  return [
    {
      what: `${EVEN_NAME}: refused requests after the first day, %`,
      value: round(refusedPercent(even.limited.ledger)),
      budget: 5,
      detail: refusedDetail(even),
    },
    {
      what: `${EVEN_NAME}: hours that a due check waited at most`,
      value: round(longestWait(even.limited.ledger) / 60),
      budget: 2,
      detail: waitDetail(even.limited.ledger),
    },
    {
      what: `${WORLD_NAME}: refused requests after the first day, %`,
      value: round(refusedPercent(world.limited.ledger)),
      detail: refusedDetail(world),
    },
    {
      what: `${WORLD_NAME}: share of due checks that waited for more than two hours, %`,
      value: round(100 * shareOver(world.limited.ledger.waitedMinutes, 120)),
      detail: `longest ${round(longestWait(world.limited.ledger) / 60)} h; ${waitDetail(world.limited.ledger)}`,
    },
  ]
}

/** What six hours without the store came to. */
export function outageRows(even, world) {
  const words = { outage: 'without an answer', overload: 'of 503' }
  return Object.entries(words).flatMap(([name, what]) =>
    [
      [EVEN_NAME, even, { budget: 6 }],
      [WORLD_NAME, world, {}],
    ].map(([fleet, run, budget]) => ({
      what: `${fleet}: after 6 h ${what}, hours of use until the last is confirmed`,
      value: round((run[name].usedMs.at(-1) ?? 0) / HOUR_MS),
      ...budget,
      detail: outageDetail(run, name),
    })),
  )
}

/** 10,000 installs. */
export function smallRows(fleets) {
  return fleets.map(({ name, ledger }) => ({
    what: `fleet of 10,000, ${name}: missed checks not answered within two minutes of the launch, %`,
    value: round(100 * shareOver(ledger.launchMinutes, 2)),
    budget: 1,
    detail: `of ${sum(ledger.launchMinutes)}; the last after ${longest(ledger.launchMinutes)} min`,
  }))
}

/** 500 seats behind one address. */
export function officeRows(offices) {
  return offices.map(({ daysOff, namesTime, ledger, confirmedAfterMs }) => {
    const requests = buckets(ledger.requests, 1, 14, 15)
    return {
      what: `office of 500 at 60 requests a minute, after ${daysOff} days off${namesTime ? '' : ', no Retry-After'}: hours until the last is confirmed`,
      value: confirmedAfterMs.length === 500 ? round(confirmedAfterMs.at(-1) / HOUR_MS) : Infinity,
      budget: 4,
      detail:
        `${confirmedAfterMs.length} confirmed, half of them within ${hours(confirmedAfterMs[250] ?? 0)}; ` +
        `${sum(requests)} requests, at most ${greatest(requests)} in a minute`,
    }
  })
}

/** What it means for users. */
export function userRows(even, world, others) {
  const runs = [even, world].flatMap(({ open, limited, silent, outage, overload }) => [
    open.ledger,
    limited.ledger,
    silent.ledger,
    outage,
    overload,
  ])
  const all = [...runs, ...others]
  const perDay = ({ open, people }) => sum(open.ledger.requests) / DAYS / people.count
  return [
    {
      what: 'fleet: times that an install in use was locked out',
      value: sum(all.map(({ lockedOut }) => lockedOut)),
      budget: 0,
      detail: `in all runs; in those of the fleets, users were told of trouble ${sum(runs.map(({ told }) => told))} times`,
    },
    {
      what: 'fleet: checks a computer and day while all is well',
      value: round(perDay(even)),
      budget: 1,
      detail: `as mankind lives ${round(perDay(world))}; there, 95 % of confirmations are renewed after: ${lives(world)}`,
    },
  ]
}

function lives({ people, limited }) {
  return people.habits
    .map(({ name }, habit) => {
      const [common, longestLife] = [0.95, 1].map((share) =>
        round(livedAtMost(limited.ledger.livedHours[habit], share) / 24),
      )
      return `${name} ${common} d (longest ${longestLife} d)`
    })
    .join(', ')
}

function refusedPercent({ refused, requests }, fromDay = 1, toDay = DAYS) {
  const [no, all] = [refused, requests].map((each) => sum(buckets(each, 1_440, fromDay, toDay)))
  return (100 * no) / all
}

function refusedDetail({ limit, limited, silent, open }) {
  const perDay = [0, 1, 2, 6, 13, 20, 27, 34].map(
    (day) => `day ${day + 1} ${round(refusedPercent(limited.ledger, day, day + 1))}`,
  )
  const all = greatest(open.ledger.requests)
  return (
    `${perDay.join(', ')}; where the store names no count of requests left: ${round(refusedPercent(silent.ledger))}; ` +
    `the store answers ${limit.perMinute} a minute; one that answers all would be asked ${all} times in the worst`
  )
}

function longest(histogram) {
  return histogram.findLastIndex((count) => count > 0) + 1
}

function longestWait({ waitedMinutes, leftMinutes }) {
  return Math.max(longest(waitedMinutes), longest(leftMinutes))
}

function shareOver(histogram, minutes) {
  return sum(histogram.subarray(minutes)) / sum(histogram)
}

function waitDetail({ waitedMinutes, leftMinutes }) {
  const within = [0.5, 0.9, 0.99].map((share) => `${share * 100} % ${minutesOf(waitedMinutes, share)} min`)
  const left = sum(leftMinutes)
  const most = longest(leftMinutes)
  return `answered within: ${within.join(', ')}; ${left} of ${sum(waitedMinutes) + left} left before, after ${most} min at most`
}

function minutesOf(histogram, share) {
  let left = share * sum(histogram)
  return histogram.findIndex((count) => (left -= count) <= 0) + 1
}

function outageDetail(run, name) {
  const { usedMs, leftOver } = run[name]
  const meanwhile = (ledger) =>
    sum(buckets(ledger.requests, 60, TROUBLE.fromAt / DAY_MS, TROUBLE.untilAt / DAY_MS))
  const within = [0.5, 0.9, 0.99].map(
    (share) => `${share * 100} % ${hours(usedMs[Math.floor(usedMs.length * share)] ?? 0)}`,
  )
  const after = refusedPercent(run[name], TROUBLE.untilAt / DAY_MS, TROUBLE.day + TROUBLE.watchedDays)
  return (
    `meanwhile ${round(meanwhile(run[name]) / meanwhile(run.limited.ledger))} x the usual requests; ` +
    `${usedMs.length + leftOver} installs hit, ${leftOver} of them not seen in five days, confirmed within: ${within.join(', ')}; ` +
    `${round(after)} % refused afterwards`
  )
}

function hours(ms) {
  return `${round(ms / HOUR_MS)} h`
}
