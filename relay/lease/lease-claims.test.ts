import { describe, expect, it } from 'vitest'
import { leaseEndOf } from './lease-claims.js'

const at = Date.UTC(2030, 0, 1)
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const term = { leaseDays: 30, expiryGraceDays: 14 }
const endOf = (expiresAt: number | null | 'unknown', now = at): number =>
  leaseEndOf({ expiresAt }, now, term) * 1_000 - now

describe('leaseEndOf', () => {
  it.each([null, 'unknown', at + 365 * dayMs] as const)(
    'lasts its days for a license until %s',
    (expiresAt) => {
      expect(endOf(expiresAt)).toBe(30 * dayMs)
    },
  )

  it('is a whole second, never later', () => {
    expect(leaseEndOf({ expiresAt: null }, at + 999, term)).toBe((at + 30 * dayMs) / 1_000)
  })

  it.each([
    [-1_000, 30 * dayMs - 1_000],
    [0, 30 * dayMs],
    [1_000, 30 * dayMs],
  ])('ends with the license and its grace: %i ms around', (beyondMs, lasts) => {
    expect(endOf(at + 16 * dayMs + beyondMs)).toBe(lasts)
  })

  it.each([
    [-1_000, hourMs],
    [0, hourMs],
    [1_000, hourMs + 1_000],
  ])('is an hour at least, also where the license seems long ended: %i ms around', (beyondMs, lasts) => {
    expect(endOf(at - 14 * dayMs + hourMs + beyondMs)).toBe(lasts)
  })
})
