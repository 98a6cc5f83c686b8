import { createFate } from './chance.mjs'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Hours from UTC and millions of people there, rounded: more than half of mankind lives between +5 and +9. */
export const WORLD = [
  [-10, 2],
  [-9, 1],
  [-8, 58],
  [-7, 42],
  [-6, 262],
  [-5, 315],
  [-4, 110],
  [-3, 268],
  [0, 300],
  [1, 800],
  [2, 610],
  [3, 565],
  [3.5, 89],
  [4, 32],
  [4.5, 41],
  [5, 330],
  [5.5, 1440],
  [5.75, 30],
  [6, 205],
  [6.5, 54],
  [7, 420],
  [8, 1650],
  [9, 215],
  [10, 40],
  [12, 8],
]

/** As many people in each half hour from UTC: what is uneven then is the rules' doing. */
export const EVEN = Array.from({ length: 48 }, (_, half) => [(half - 24) / 2, 1])

/**
 * How an app is used. All of them are at their computers at nine sharp, the worst that a fleet can do.
 * `sessions`: hour of the day, least and most minutes. `sleeps`: the app is never quit, the computer sleeps instead.
 */
export const HABITS = [
  { name: 'all day', share: 0.5, sleeps: false, sessions: [[9, 420, 540]] },
  { name: 'some hours', share: 0.2, sleeps: false, sessions: [[9, 60, 300]] },
  {
    name: 'three short visits',
    share: 0.15,
    sleeps: false,
    sessions: [
      [9, 20, 60],
      [13, 20, 60],
      [16, 20, 60],
    ],
  },
  { name: 'minutes', share: 0.1, sleeps: false, sessions: [[9, 3, 15]] },
  { name: 'never quit', share: 0.05, sleeps: true, sessions: [[9, 420, 540]] },
]

/**
 * Who uses the app when. Decided by the seed alone, so that every scenario and every rule meets the same people.
 *
 * @param weekdays The share of people who use the app on a working day; `weekends`: on another.
 * @param isClosed Whether nobody works on a day, counted from a Monday.
 */
export function createPeople({
  count,
  seed,
  zones,
  weekdays,
  weekends,
  habits = HABITS,
  isClosed = () => false,
}) {
  const fate = createFate(seed)
  const { offsetMs, habit } = settle({ count, zones, habits, fate })
  const session = { day: 0, part: 0, startsAt: 0, endsAt: 0 }

  function isAtWork(who, day) {
    return !isClosed(day) && fate(who, day * 8) < (day % 7 < 5 ? weekdays : weekends)
  }

  return {
    count,
    habits,
    habitOf: (who) => habit[who],
    sleeps: (who) => habits[habit[who]].sleeps,
    /** The first session after the given part of the given local day, in one object that is used again and again. */
    nextSession(who, day, part) {
      const { sessions } = habits[habit[who]]
      session.day = day
      session.part = part + 1
      while (session.part >= sessions.length || !isAtWork(who, session.day)) {
        session.day += 1
        session.part = 0
      }
      const [hour, least, most] = sessions[session.part]
      session.startsAt = session.day * DAY_MS + hour * HOUR_MS - offsetMs[who]
      const minutes = least + (most - least) * fate(who, session.day * 8 + session.part + 1)
      session.endsAt = session.startsAt + Math.round(minutes * MINUTE_MS)
      return session
    },
  }
}

/** Where each lives, and how each uses the app. */
function settle({ count, zones, habits, fate }) {
  const offsetMs = new Int32Array(count)
  const habit = new Uint8Array(count)
  for (let who = 0; who < count; who++) {
    // neighbors live in one time zone, so that a wave of starts is found in one piece of the memory
    offsetMs[who] = pick(zones, (who + 0.5) / count, (zone) => zone[1])[0] * HOUR_MS
    habit[who] = habits.indexOf(pick(habits, fate(who, -1), (each) => each.share))
  }
  return { offsetMs, habit }
}

function pick(choices, chance, weightOf) {
  let left = chance * choices.reduce((sum, choice) => sum + weightOf(choice), 0)
  for (const choice of choices) {
    left -= weightOf(choice)
    if (left < 0) return choice
  }
  return choices.at(-1)
}
