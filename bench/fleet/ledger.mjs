const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const MINUTES_A_DAY = 1_440
const LONGEST_LIFE_HOURS = 1_000
const LONGEST_WAIT_MINUTES = 1_440

const waitMinutes = (waitMs) => Math.min(Math.floor(waitMs / MINUTE_MS), LONGEST_WAIT_MINUTES - 1)

/** What a course of things came to, minute by minute. */
export function createLedger(people, days, { warnMs, graceMs }) {
  const minutes = days * MINUTES_A_DAY
  const minuteOf = (at) => Math.min(Math.floor(at / MINUTE_MS), minutes)
  const ledger = {
    requests: new Uint32Array(minutes + 1),
    granted: new Uint32Array(minutes + 1),
    refused: new Uint32Array(minutes + 1),
    /** How many minutes passed between a check being due in a running app and its answer. */
    waitedMinutes: new Uint32Array(LONGEST_WAIT_MINUTES),
    /** The same from the launch, for those that fell due while the app was closed. */
    launchMinutes: new Uint32Array(LONGEST_WAIT_MINUTES),
    /** The same for those whose app was closed before there was one. */
    leftMinutes: new Uint32Array(LONGEST_WAIT_MINUTES),
    /** By habit: how many confirmations lived for so many hours until the next one. */
    livedHours: people.habits.map(() => new Uint32Array(LONGEST_LIFE_HOURS)),
    /** Times that an install in use was seen to be in the last days of grace after trouble, or locked. */
    told: 0,
    lockedOut: 0,
    /** Called with each that is confirmed. */
    onConfirmed: null,
    noteRequest(at, { granted }) {
      ledger.requests[minuteOf(at)] += 1
      if (!granted) ledger.refused[minuteOf(at)] += 1
    },
    noteWait(waitMs, isMissed) {
      ledger.waitedMinutes[waitMinutes(waitMs)] += 1
      if (isMissed) ledger.launchMinutes[waitMinutes(waitMs)] += 1
    },
    noteUnanswered(waitMs) {
      ledger.leftMinutes[waitMinutes(waitMs)] += 1
    },
    noteConfirmed(who, at, ageMs) {
      const hours = Math.min(Math.floor(ageMs / HOUR_MS), LONGEST_LIFE_HOURS - 1)
      ledger.granted[minuteOf(at)] += 1
      ledger.livedHours[people.habitOf(who)][hours] += 1
      ledger.onConfirmed?.(who, at)
    },
    noteAge(ageMs, inTrouble) {
      if (ageMs >= graceMs) ledger.lockedOut += 1
      else if (inTrouble && ageMs >= graceMs - warnMs) ledger.told += 1
    },
  }
  return ledger
}

/** Sums over buckets of so many minutes, from one day to another. Days may be fractions. */
export function buckets(perMinute, bucketMinutes, fromDay, toDay) {
  const from = Math.round(fromDay * MINUTES_A_DAY)
  const sums = new Float64Array(Math.floor(((toDay - fromDay) * MINUTES_A_DAY) / bucketMinutes))
  for (let bucket = 0; bucket < sums.length; bucket++) {
    const start = from + bucket * bucketMinutes
    for (let minute = start; minute < start + bucketMinutes; minute++) sums[bucket] += perMinute[minute]
  }
  return sums
}

/** How many hours a share of all confirmations lived at most. */
export function livedAtMost(livedHours, share) {
  let left = share * sum(livedHours)
  return livedHours.findIndex((count) => (left -= count) <= 0) + 1
}

export function sum(values) {
  return values.reduce((total, value) => total + value, 0)
}

export function greatest(values) {
  return values.reduce((most, value) => Math.max(most, value), 0)
}
