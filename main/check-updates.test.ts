import { describe, expect, it } from 'vitest'
import { readUpdates, releaseDateOf } from './check-updates.js'
import type { UpdateOptions } from './update-options.js'

describe('the option updates', () => {
  it('reads dates in each of their forms', () => {
    const at = Date.UTC(2027, 2, 2)
    for (const given of ['2027-03-02', '2027-03-02T00:00:00Z', at, new Date(at)])
      expect(releaseDateOf(given)).toBe(at)
    expect(readUpdates({ releasedAt: at })).toEqual({ releasedAt: at, keepsCovered: false, releases: [] })
    expect(readUpdates(undefined)).toBeNull()
  })

  it('puts the versions into the order of their release', () => {
    const releases = { '2.0.0': 2, '1.0.0': 1 }
    expect(readUpdates({ releasedAt: 3, afterExpiry: 'keep-covered-versions', releases })).toEqual({
      releasedAt: 3,
      keepsCovered: true,
      releases: [
        ['1.0.0', 1],
        ['2.0.0', 2],
      ],
    })
  })

  it.each<[what: string, given: unknown, message: RegExp]>([
    ['no date', {}, /"updates.releasedAt" must be the date of a release such as "2027-03-02", got undefined/],
    ['a date that is none', { releasedAt: 'soon' }, /"updates.releasedAt" must be the date/],
    ['nothing at all', null, /"updates.releasedAt" must be the date/],
    [
      'another word',
      { releasedAt: 1, afterExpiry: 'keep' },
      /"updates.afterExpiry" must be "lock" or "keep-covered-versions"/,
    ],
    [
      'a release without a date',
      { releasedAt: 1, releases: { '1.0.0': 'x' } },
      /"updates.releases.1.0.0" must be the date/,
    ],
  ])('throws for %s', (_what, given, message) => {
    expect(() => readUpdates(given as UpdateOptions)).toThrow(TypeError)
    expect(() => readUpdates(given as UpdateOptions)).toThrow(message)
  })
})
