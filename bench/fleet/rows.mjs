import { round } from '../statistics.mjs'
import { leastPeakToMean } from './bound.mjs'
import { buckets, greatest, inUse, livedAtMost, peakToMean, sum } from './ledger.mjs'
import { WORLD } from './people.mjs'
import { IMPATIENT_DAYS, MEASURED, TROUBLE } from './scenarios.mjs'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const BUCKET_MINUTES = 10

/** What the month without trouble came to. */
export function steadyRows(even, world) {
  const worldPeak = peakOfMonth(world.steady.requests)
  const inUsePeak = peakOfMonth(inUse(world.steady))
  return [
    {
      what: 'fleet, as many in each time zone: busiest 10 minutes : mean',
      value: round(peakOfMonth(even.steady.requests)),
      budget: 1.3,
      detail: `${otherBuckets(even)}; ${atOnce(even)}`,
    },
    {
      what: 'fleet, as mankind lives: busiest 10 minutes : mean, over the same of the computers in use',
      value: round(worldPeak / inUsePeak),
      budget: 2,
      detail:
        `${round(worldPeak)} : ${round(inUsePeak)}; ${otherBuckets(world)}; ${atOnce(world)}; ` +
        `on a working day no schedule could get below ${round(leastPeakToMean(WORLD))}`,
    },
  ]
}

/** What a time of trouble came to: the rate afterwards, and how soon those who were hit were confirmed. */
export function troubleRows(name, what, even, world) {
  const ordinary = peakOfMonth(world.steady.requests)
  return [
    {
      what: `fleet, as many in each time zone: after ${what}, busiest 10 minutes : mean`,
      value: round(peakAfter(even, name)),
      budget: 3,
      detail: troubleDetail(even, name),
    },
    {
      what: `fleet, as mankind lives: after ${what}, busiest 10 minutes : those of an ordinary month`,
      value: round(peakAfter(world, name) / ordinary),
      budget: 3,
      detail: `${round(peakAfter(world, name))} : ${round(ordinary)}; ${troubleDetail(world, name)}`,
    },
  ]
}

/** 500 seats behind one address. */
export function officeRows(offices) {
  return offices.map(({ daysOff, namesTime, ledger, confirmedAfterMs }) => {
    const requests = buckets(ledger.requests, 1, 14, 15)
    return {
      what: `office of 500 at 60 requests a minute, after ${daysOff} days off${namesTime ? '' : ', no Retry-After'}: hours until the last is confirmed`,
      value:
        confirmedAfterMs.length === 500 ? round(confirmedAfterMs.at(-1) / HOUR_MS) : Number.POSITIVE_INFINITY,
      budget: 8,
      detail: `half of them within ${hours(confirmedAfterMs[250])}; ${sum(requests)} requests, at most ${greatest(requests)} in a minute`,
    }
  })
}

/** What it means for users. */
export function userRows(even, world, offices) {
  const runs = [even, world].flatMap(({ steady, outage, storm, atOnce }) => [steady, outage, storm, atOnce])
  const all = [...runs, ...offices.map(({ ledger }) => ledger)]
  const perDay = (run) => (run.meanPerMinute * 1_440) / run.people.count
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

function lives({ people, steady }) {
  return people.habits
    .map(({ name }, habit) => {
      const [common, longest] = [0.95, 1].map((share) =>
        round(livedAtMost(steady.livedHours[habit], share) / 24),
      )
      return `${name} ${common} d (longest ${longest} d)`
    })
    .join(', ')
}

function peakOfMonth(perMinute, minutes = BUCKET_MINUTES) {
  return peakToMean(buckets(perMinute, minutes, MEASURED.fromDay, MEASURED.toDay))
}

function otherBuckets({ steady }) {
  const [minute, hour] = [1, 60].map((minutes) => round(peakOfMonth(steady.requests, minutes)))
  return `minute ${minute}, hour ${hour}`
}

function atOnce({ atOnce: ledger }) {
  const [minute, ten, hour] = [1, 10, 60].map((minutes) =>
    round(peakToMean(buckets(ledger.requests, minutes, 7, IMPATIENT_DAYS))),
  )
  return `missed checks made at once: ${ten} (minute ${minute}, hour ${hour})`
}

function peakAfter(run, name) {
  const { untilAt, day, watchedDays } = TROUBLE
  const after = buckets(run[name].requests, BUCKET_MINUTES, untilAt / DAY_MS, day + watchedDays)
  return greatest(after) / BUCKET_MINUTES / run.meanPerMinute
}

function troubleDetail(run, name) {
  const { confirmedAfterMs, leftOver } = run[name]
  const meanwhile = (ledger) =>
    sum(buckets(ledger.requests, 60, TROUBLE.fromAt / DAY_MS, TROUBLE.untilAt / DAY_MS))
  const within = [0.5, 0.9, 0.99].map(
    (share) => `${share * 100} % ${hours(confirmedAfterMs[Math.floor(confirmedAfterMs.length * share)])}`,
  )
  return (
    `meanwhile ${round(meanwhile(run[name]) / meanwhile(run.steady))} x the usual requests; ` +
    `back to the usual rate after ${hours(calmAfterMs(run, name))}; ` +
    `${confirmedAfterMs.length + leftOver} installs hit, confirmed within: ${within.join(', ')}`
  )
}

/** From when on no hour brings more than a fifth above the mean and above the same hour without the trouble. */
function calmAfterMs({ steady, meanPerMinute, ...run }, name) {
  const { untilAt, day, watchedDays } = TROUBLE
  const [usual, present] = [steady, run[name]].map(({ requests }) =>
    buckets(requests, 60, untilAt / DAY_MS, day + watchedDays),
  )
  const last = present.findLastIndex((count, hour) => count > 1.2 * Math.max(usual[hour], 60 * meanPerMinute))
  return (last + 1) * HOUR_MS
}

function hours(ms) {
  return `${round(ms / HOUR_MS)} h`
}
