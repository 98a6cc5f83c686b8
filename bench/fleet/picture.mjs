import { drawChart } from './chart.mjs'
import { buckets } from './ledger.mjs'
import { TROUBLE } from './scenarios.mjs'

const BUCKET_MINUTES = 10
const DAY_MS = 86_400_000

/** The request rate of a fleet at a store that refuses what is above five times the mean rate. */
export function drawFleet(fleet) {
  return drawChart({
    title: 'Request rate of a million installs over time',
    description:
      'Three panels: six hours by the minute, the first days at a store that refuses, six hours of 503.',
    panels: [minutesPanel(fleet), firstDaysPanel(fleet), outagePanel(fleet)],
  })
}

/** The second Tuesday. */
function minutesPanel({ open, limited, limit }) {
  const [fromDay, toDay] = [15, 15.25]
  return {
    title: 'A Tuesday by the minute: each half hour is nine o’clock somewhere',
    fromDay,
    toDay,
    series: [
      line('at a store that answers all', 'other', open.ledger.requests, fromDay, toDay, 1),
      line('at one that refuses, two weeks later', 'main', limited.ledger.requests, fromDay, toDay, 1),
    ],
    level: levelOf(limit),
  }
}

function firstDaysPanel({ limited: { ledger }, limit }) {
  const [fromDay, toDay] = [0, 3]
  return {
    title: 'The first days at a store that refuses what is above five times the mean',
    fromDay,
    toDay,
    series: [
      line('requests', 'main', ledger.requests, fromDay, toDay),
      line('of these refused', 'other', ledger.refused, fromDay, toDay),
    ],
    level: levelOf(limit),
  }
}

function outagePanel({ limited, overload, limit }) {
  const fromDay = TROUBLE.day
  const toDay = fromDay + 2
  return {
    title: 'The store answers 503 for six hours',
    fromDay,
    toDay,
    series: [
      line('the same days without trouble', 'other', limited.ledger.requests, fromDay, toDay),
      line('requests', 'main', overload.requests, fromDay, toDay),
    ],
    bands: [{ label: '503', fromDay: TROUBLE.fromAt / DAY_MS, toDay: TROUBLE.untilAt / DAY_MS }],
    level: levelOf(limit),
  }
}

function levelOf({ perMinute }) {
  return { label: 'what the store answers', perSecond: perMinute / 60 }
}

function line(label, look, perMinute, fromDay, toDay, bucketMinutes = BUCKET_MINUTES) {
  const perSecond = buckets(perMinute, bucketMinutes, fromDay, toDay).map(
    (count) => count / bucketMinutes / 60,
  )
  return { label, look, perSecond, bucketMinutes }
}
