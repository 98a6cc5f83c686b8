import { expect, it } from 'vitest'
import { formatTimestamp } from './timestamp.js'

it('writes whole seconds with six fractional digits and Z', () => {
  expect(formatTimestamp(Date.UTC(2021, 0, 24, 14, 15, 7))).toBe('2021-01-24T14:15:07.000000Z')
  expect(formatTimestamp(Date.UTC(2021, 0, 24, 14, 15, 7, 999))).toBe('2021-01-24T14:15:07.000000Z')
  expect(formatTimestamp(Date.UTC(2021, 0, 24, 14, 15, 7, 89))).toBe('2021-01-24T14:15:07.000000Z')
})
