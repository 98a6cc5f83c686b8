import { describe, expect, it } from 'vitest'
import { readExpiry } from './read-values.js'

describe('readExpiry', () => {
  it.each([
    ['never', null],
    [' Never ', null],
    ['2027-01-31', Date.UTC(2027, 0, 31, 23, 59, 59)],
    ['2028-02-29', Date.UTC(2028, 1, 29, 23, 59, 59)],
    ['2027-01-31T12:00Z', Date.UTC(2027, 0, 31, 12)],
    ['2027-01-31T12:00:30+02:00', Date.UTC(2027, 0, 31, 10, 0, 30)],
  ])('reads %j', (text, at) => {
    expect(readExpiry(text, '--expires')).toBe(at)
  })

  it.each(['', '2027-02-29', '2027-13-01', '2027-01-31T12:00', '31.1.2027', 'soon', '1800000000000'])(
    'refuses %j',
    (text) => {
      expect(() => readExpiry(text, '--expires')).toThrow('--expires: expected never, a day such as')
    },
  )
})
