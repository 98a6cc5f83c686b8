import { HABITS } from './people.mjs'

const SLOTS = 144

/**
 * The least peak : mean over ten minutes that any schedule could reach which knows everybody's day beforehand and checks
 * each computer once, in an hour at least that it is in use: checks that cannot be made outside some hours of the day
 * must be made within them.
 */
export function leastPeakToMean(zones) {
  const people = zones.reduce((total, [, weight]) => total + weight, 0)
  const stays = zones.flatMap(([offset, weight]) =>
    staysOf(HABITS).map(({ from, length, share }) => ({
      from: Math.round((from - offset) * 6),
      length: Math.round(length * 6),
      share: (share * weight) / people,
    })),
  )
  const all = stays.reduce((total, { share }) => total + share, 0)
  let least = 1
  for (let from = 0; from < SLOTS; from++) {
    for (let length = 1; length <= SLOTS; length++) {
      const inside = stays.reduce((total, stay) => total + (isInside(stay, from, length) ? stay.share : 0), 0)
      least = Math.max(least, inside / all / (length / SLOTS))
    }
  }
  return least
}

/** A habit's stays from the first coming to the last going, of average length; minutes are left out. */
function staysOf(habits) {
  return habits
    .map(({ sessions, share }) => {
      const [hour, least, most] = sessions.at(-1)
      return { from: sessions[0][0], length: hour + (least + most) / 120 - sessions[0][0], share }
    })
    .filter(({ length }) => length >= 1)
}

function isInside(stay, from, length) {
  const offset = (((stay.from - from) % SLOTS) + SLOTS) % SLOTS
  return offset + stay.length <= length
}
