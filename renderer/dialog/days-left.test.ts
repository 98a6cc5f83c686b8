import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { daysLeft } from './days-left.js'

describe('daysLeft()', () => {
  it.each([
    [-1, 0],
    [0, 0],
    [1, 1],
    [DAY_MS - 1, 1],
    [DAY_MS, 1],
    [DAY_MS + 1, 2],
  ])('counts %d ms as %d days', (leftMs, days) => {
    const now = Date.UTC(2026, 10, 23)
    expect(daysLeft(now + leftMs, now)).toBe(days)
  })
})
