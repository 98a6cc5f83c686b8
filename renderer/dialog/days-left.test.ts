import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { daysLeft, expiringIn } from './days-left.js'

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

describe('expiringIn()', () => {
  const now = Date.UTC(2026, 10, 23)

  it.each([
    [14 * DAY_MS + 1, null],
    [14 * DAY_MS, 14],
    [14 * DAY_MS - 1, 14],
    [1, 1],
    [0, null],
    [-1, null],
  ])('says of a license that ends in %d ms: %s days', (leftMs, days) => {
    expect(expiringIn({ expiresAt: now + leftMs }, now)).toBe(days)
  })

  it.each([null, 'unknown'] as const)('says nothing of one whose end is %s', (expiresAt) => {
    expect(expiringIn({ expiresAt }, now)).toBeNull()
  })
})
