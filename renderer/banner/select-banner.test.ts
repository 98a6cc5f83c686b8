import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import {
  SAMPLE_NOW,
  sampleGrace,
  sampleLicensed,
  sampleLocked,
  sampleSnapshot,
} from '../gallery/sample-snapshots.js'
import { selectBanner } from './select-banner.js'

const limits = { expiringDays: 14, trialDays: 7 }
const kindOf = (...[state, overrides]: Parameters<typeof sampleSnapshot>) =>
  selectBanner(sampleSnapshot(state, overrides), limits)?.kind ?? null

describe('selectBanner()', () => {
  it.each([
    [-1, null],
    [0, 'grace'],
    [1, 'grace'],
  ])('speaks of a grace period from its warning on, here %d ms after it', (ms, kind) => {
    const grace = sampleGrace('unreachable')
    expect(kindOf(grace, { at: grace.warnsAt + ms })).toBe(kind)
  })

  it.each([
    [14 * DAY_MS + 1, null],
    [14 * DAY_MS, 'expiring'],
    [14 * DAY_MS - 1, 'expiring'],
    [1, 'expiring'],
    [0, null],
    [-1, null],
  ])('speaks of a license that ends in %d ms: %s', (ms, kind) => {
    expect(kindOf(sampleLicensed({ expiresAt: SAMPLE_NOW + ms }))).toBe(kind)
  })

  it.each([
    [7 * DAY_MS + 1, null],
    [7 * DAY_MS, 'trial'],
    [7 * DAY_MS - 1, 'trial'],
  ])('speaks of a trial with %d ms to go: %s', (ms, kind) => {
    const trial = { status: 'trial', startedAt: SAMPLE_NOW - DAY_MS, endsAt: SAMPLE_NOW + ms } as const
    expect(kindOf(trial)).toBe(kind)
  })

  it('has nothing to say where all is well, and where the dialog speaks', () => {
    expect(kindOf(sampleLicensed({ expiresAt: null }))).toBeNull()
    expect(kindOf(sampleLicensed({ expiresAt: 'unknown' }))).toBeNull()
    expect(kindOf(sampleLocked('expired'))).toBeNull()
    expect(kindOf({ status: 'unlicensed', reason: 'none' })).toBeNull()
  })

  it('speaks of updates that have ended, quietly, for as long as they have', () => {
    const expiresAt = SAMPLE_NOW - DAY_MS
    const ended = sampleSnapshot({ ...sampleLicensed({ expiresAt }), coverage: 'ended' })
    expect(selectBanner(ended, limits)).toEqual({ kind: 'coverage', endsAt: expiresAt, daysLeft: 0 })
  })

  it('counts the begun day', () => {
    expect(selectBanner(sampleSnapshot(sampleGrace('unreachable')), limits)).toEqual({
      kind: 'grace',
      daysLeft: 5,
      endsAt: SAMPLE_NOW + 4.5 * DAY_MS,
    })
  })
})
