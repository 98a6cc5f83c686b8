import { drawChart } from './chart.mjs'
import { buckets, inUse, sum } from './ledger.mjs'
import { TROUBLE } from './scenarios.mjs'

const BUCKET_MINUTES = 10
const DAY_MS = 86_400_000
/** The week before the trouble, from a Monday on. */
const WEEK = { fromDay: 7, toDay: 14 }

/** The request rate of the fleet that lives as mankind does. */
export function drawFleet(world) {
  return drawChart({
    title: 'Request rate of a million installs over time',
    description:
      'Four panels: missed checks at once or spread, an ordinary week, six hours without the store, six hours of too many requests.',
    panels: [
      atOncePanel(world),
      weekPanel(world),
      troublePanel(world, 'outage'),
      troublePanel(world, 'storm'),
    ],
  })
}

function atOncePanel({ steady, atOnce }) {
  const fromDay = WEEK.fromDay
  const toDay = fromDay + 1
  return {
    title: 'A Monday: everybody starts work at nine, wherever they live',
    fromDay,
    toDay,
    series: [
      line('if missed checks were made at once', 'other', atOnce.requests, fromDay, toDay),
      line('as they are', 'main', steady.requests, fromDay, toDay),
    ],
  }
}

function weekPanel({ steady, meanPerMinute }) {
  const { fromDay, toDay } = WEEK
  const using = inUse(steady)
  const scale = sum(buckets(steady.requests, 1, fromDay, toDay)) / sum(buckets(using, 1, fromDay, toDay))
  return {
    title: 'A week without trouble',
    fromDay,
    toDay,
    series: [
      line(
        'computers in use, to scale',
        'other',
        using.map((count) => count * scale),
        fromDay,
        toDay,
      ),
      line('requests', 'main', steady.requests, fromDay, toDay),
    ],
    level: { label: 'mean', perSecond: meanPerMinute / 60 },
  }
}

function troublePanel({ steady, meanPerMinute, ...world }, name) {
  const fromDay = TROUBLE.day
  const toDay = fromDay + 2
  const words = {
    outage: { title: 'The store is down for six hours', band: 'down' },
    storm: { title: 'The store answers 429 beyond half the mean rate', band: '429' },
  }[name]
  return {
    title: words.title,
    fromDay,
    toDay,
    series: [
      line('the same days without trouble', 'other', steady.requests, fromDay, toDay),
      line('requests', 'main', world[name].requests, fromDay, toDay),
    ],
    bands: [{ label: words.band, fromDay: TROUBLE.fromAt / DAY_MS, toDay: TROUBLE.untilAt / DAY_MS }],
    level: { label: 'mean', perSecond: meanPerMinute / 60 },
  }
}

function line(label, look, perMinute, fromDay, toDay) {
  const perSecond = buckets(perMinute, BUCKET_MINUTES, fromDay, toDay).map(
    (count) => count / BUCKET_MINUTES / 60,
  )
  return { label, look, perSecond, bucketMinutes: BUCKET_MINUTES }
}
