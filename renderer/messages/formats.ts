import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../contract/duration.js'

/** Dates, numbers and durations as people of a locale write them. Instants are epoch milliseconds. */
export interface Formats {
  number(value: number): string
  /** "November 9", with the year where it is not the present one. */
  date(at: number, now: number): string
  time(at: number): string
  /** "November 9, 4:12 PM", for the middle of a sentence. */
  dateAndTime(at: number, now: number): string
  /** "Today, 9:12 AM", "Yesterday, …", "November 9, 4:12 PM". */
  dayAndTime(at: number, now: number): string
  /** Returns whether both are on the same calendar day. */
  isSameDay(a: number, b: number): boolean
  /** "2 minutes", rounded up to whole seconds, minutes, hours or days. */
  duration(durationMs: number): string
}

/** A wait of 90 seconds reads better as seconds than as "2 minutes". */
const UNITS = [
  { unit: 'day', lengthMs: DAY_MS, fromMs: 2 * DAY_MS },
  { unit: 'hour', lengthMs: HOUR_MS, fromMs: 2 * HOUR_MS },
  { unit: 'minute', lengthMs: MINUTE_MS, fromMs: 100 * SECOND_MS },
] as const

/** Each of these costs a first frame milliseconds, and most views need none of them. */
export function madeOnce<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

export function createFormats(locale: string, dayAndTimeText: string, timeZone?: string): Formats {
  const zone = timeZone === undefined ? {} : { timeZone }
  const numbers = madeOnce(() => new Intl.NumberFormat(locale))
  const times = madeOnce(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...zone }))
  const sameYear = madeOnce(() => new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', ...zone }))
  const otherYear = madeOnce(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...zone }))
  const relativeDays = madeOnce(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  // Swedish writes dates as 2027-03-14, which sorts and parses
  const plain = madeOnce(() => new Intl.DateTimeFormat('sv', { dateStyle: 'short', ...zone }))
  const yearOf = (at: number): string => plain().format(at).slice(0, 4)
  const dayNumber = (at: number): number => Date.parse(plain().format(at)) / DAY_MS

  function date(at: number, now: number): string {
    const parts = (yearOf(at) === yearOf(now) ? sameYear() : otherYear()).formatToParts(at)
    return parts.map(({ value }, i) => (isBesideYear(parts, i) ? value : bound(value))).join('')
  }

  function day(at: number, now: number): string {
    const days = dayNumber(at) - dayNumber(now)
    return Math.abs(days) > 1 ? date(at, now) : capitalize(relativeDays().format(days, 'day'), locale)
  }

  const time = (at: number): string => bound(times().format(at))
  const withTime = (written: string, at: number): string =>
    dayAndTimeText.replace('{day}', () => written).replace('{time}', () => time(at))

  return {
    number: (value) => numbers().format(value),
    date,
    time,
    isSameDay: (a, b) => dayNumber(a) === dayNumber(b),
    dateAndTime: (at, now) => withTime(date(at, now), at),
    dayAndTime: (at, now) => withTime(day(at, now), at),
    duration: (durationMs) => {
      const { unit, lengthMs } = UNITS.find(({ fromMs }) => durationMs >= fromMs) ?? SECONDS
      const count = Math.max(1, Math.ceil(durationMs / lengthMs))
      return bound(new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count))
    },
  }
}

/** A line never ends between a day and its month, or between a number and its unit: only before a year, which may be far. */
const bound = (text: string): string => text.replaceAll(' ', '\u00a0').replace('月', '\u2060月\u2060')

const isBesideYear = (parts: readonly Intl.DateTimeFormatPart[], i: number): boolean =>
  parts[i - 1]?.type === 'year' || parts[i + 1]?.type === 'year'

const SECONDS = { unit: 'second', lengthMs: SECOND_MS } as const

function capitalize(text: string, locale: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(locale) + text.slice(first.length)
}
