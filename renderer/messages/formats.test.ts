import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../contract/duration.js'
import { createFormats } from './formats.js'

const NOON = Date.UTC(2026, 10, 23, 12)
/** Day and month do not break, and ICU puts a narrow no-break space before AM and PM. */
const plain = (text: string): string => text.replace(/\s/g, ' ')
const { date, dayAndTime, duration, isSameDay } = createFormats('en-US', '{day}, {time}', 'UTC')
const dateIn = (locale: string, at: number): string =>
  createFormats(locale, '{day}, {time}', 'UTC').date(at, NOON)

describe('date()', () => {
  it('leaves the present year out, and names every other', () => {
    expect(plain(date(Date.UTC(2026, 0, 1), NOON))).toBe('January 1')
    expect(plain(date(Date.UTC(2027, 0, 1), NOON))).toBe('January 1, 2027')
    expect(plain(date(Date.UTC(2026, 0, 1) - 1, NOON))).toBe('December 31, 2025')
  })

  it('counts days in the time zone of the computer', () => {
    const tokyo = createFormats('en-US', '{day}, {time}', 'Asia/Tokyo')
    expect(plain(tokyo.date(Date.UTC(2026, 10, 23, 15), NOON))).toBe('November 24')
    expect(plain(tokyo.date(Date.UTC(2026, 10, 23, 15) - 1, NOON))).toBe('November 23')
  })

  it('goes by the region, not only by the language', () => {
    expect(plain(dateIn('en-GB', NOON))).toBe('23 November')
    expect(plain(dateIn('en-AU', Date.UTC(2027, 10, 26)))).toBe('26 November 2027')
    expect(plain(dateIn('de-AT', Date.UTC(2027, 0, 26)))).toBe('26. Jänner 2027')
  })

  it.each([
    ['en-US', 'January\u00a026, 2027'],
    ['en-GB', '26\u00a0January 2027'],
    ['de', '26.\u00a0Januar 2027'],
    ['es', '26\u00a0de\u00a0enero de 2027'],
    ['ja', '2027年1\u2060月\u206026日'],
  ])('keeps day and month in one line: %s', (locale, text) => {
    expect(dateIn(locale, Date.UTC(2027, 0, 26))).toBe(text)
  })
})

describe('dayAndTime()', () => {
  const midnight = Date.UTC(2026, 10, 23)

  it.each([
    [midnight - DAY_MS - 1, 'November 21, 11:59 PM'],
    [midnight - DAY_MS, 'Yesterday, 12:00 AM'],
    [midnight - 1, 'Yesterday, 11:59 PM'],
    [midnight, 'Today, 12:00 AM'],
    [midnight + DAY_MS - 1, 'Today, 11:59 PM'],
    [midnight + DAY_MS, 'Tomorrow, 12:00 AM'],
    [midnight + 2 * DAY_MS, 'November 25, 12:00 AM'],
  ])('calls %d "%s"', (at, text) => {
    expect(plain(dayAndTime(at, NOON))).toBe(text)
  })

  it('speaks other languages', () => {
    const german = createFormats('de-DE', '{day}, {time}', 'UTC')
    expect(german.dayAndTime(NOON, NOON)).toBe('Heute, 12:00')
  })
})

describe('isSameDay()', () => {
  it('changes at midnight, to the millisecond', () => {
    const midnight = Date.UTC(2026, 10, 24)
    expect([midnight - 1, midnight, midnight + 1].map((at) => isSameDay(at, NOON))).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('duration()', () => {
  it.each([
    [0, '1 second'],
    [1, '1 second'],
    [SECOND_MS, '1 second'],
    [SECOND_MS + 1, '2 seconds'],
    [100 * SECOND_MS - 1, '100 seconds'],
    [100 * SECOND_MS, '2 minutes'],
    [2 * MINUTE_MS, '2 minutes'],
    [2 * MINUTE_MS + 1, '3 minutes'],
    [2 * HOUR_MS - 1, '120 minutes'],
    [2 * HOUR_MS, '2 hours'],
    [2 * DAY_MS - 1, '48 hours'],
    [2 * DAY_MS, '2 days'],
    [3 * DAY_MS + 1, '4 days'],
  ])('calls %d ms "%s"', (durationMs, text) => {
    expect(duration(durationMs)).toBe(text.replace(' ', '\u00a0'))
  })
})
