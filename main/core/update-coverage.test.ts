import { describe, expect, it } from 'vitest'
import type { LicenseState } from '../../contract/license-state.js'
import type { Activation, UpdateRule } from './activation-state.js'
import { isReleaseCovered, underCoverage } from './update-coverage.js'

const END = Date.UTC(2027, 2, 14)
const license = {
  keyTail: '1A2B',
  expiresAt: END as number | null | 'unknown',
  seatsUsed: 1,
  seatsLimit: 3,
  seatName: 'Studio',
  testMode: false,
}
const activation: Activation = {
  license,
  confirmedAt: 1,
  nextCheckAt: 2,
  trouble: null,
  doubt: null,
  verdict: null,
}
const locked = (reason: 'expired' | 'disabled' | 'grace-ended'): LicenseState => ({
  status: 'locked',
  reason,
  since: 9,
  license,
})
const licensed: LicenseState = { status: 'licensed', license, confirmedAt: 1, nextCheckAt: 2 }
const rule = (releasedAt: number, change: Partial<UpdateRule> = {}): UpdateRule => ({
  releasedAt,
  keepsCovered: true,
  releases: [],
  ...change,
})
const wordsOf = (state: LicenseState) =>
  `${state.status}${'reason' in state ? `/${state.reason}` : ''}${'coverage' in state ? `/${state.coverage}` : ''}`

describe('a license whose end has come', () => {
  it.each([
    [-1, 'licensed/ended'],
    [0, 'licensed/ended'],
    [1, 'locked/version-not-covered'],
  ])('covers a build that was released %d ms after its end: %s', (ms, words) => {
    expect(wordsOf(underCoverage(locked('expired'), activation, rule(END + ms)))).toBe(words)
    const granted = { ...activation, isEnded: true }
    expect(wordsOf(underCoverage(licensed, granted, rule(END + ms)))).toBe(words)
  })

  it.each<[what: string, state: LicenseState, activation: Activation, rule: UpdateRule | null]>([
    ['the app sells no updates', locked('expired'), activation, null],
    ['the author wants it to lock', locked('expired'), activation, rule(0, { keepsCovered: false })],
    ['it was turned off', locked('disabled'), activation, rule(0)],
    ['the store could not be reached for too long', locked('grace-ended'), activation, rule(0)],
    [
      'the store has told no end',
      locked('expired'),
      { ...activation, license: { ...license, expiresAt: 'unknown' } },
      rule(0),
    ],
    [
      'the store says that it has none',
      locked('expired'),
      { ...activation, license: { ...license, expiresAt: null } },
      rule(0),
    ],
    [
      'no valid lease has signed the end',
      locked('expired'),
      { ...activation, lease: { token: '', endsAt: 0 } },
      rule(0),
    ],
    ['its end has not come', licensed, activation, rule(END + 1)],
  ])('is as any other where %s', (_what, state, known, given) => {
    expect(underCoverage(state, known, given)).toBe(state)
  })

  it('names the last version that it covers, to the millisecond', () => {
    const releases = [
      ['3.4.1', END - 1],
      ['3.4.2', END],
      ['3.5.0', END + 1],
    ] as const
    const after = underCoverage(locked('expired'), activation, rule(END + 1, { releases }))
    expect(after).toMatchObject({ since: END, lastCoveredVersion: '3.4.2', license })
    const none = underCoverage(
      locked('expired'),
      activation,
      rule(END + 1, { releases: [['3.5.0', END + 1]] }),
    )
    expect(none).not.toHaveProperty('lastCoveredVersion')
  })

  it('keeps a grace period as it is', () => {
    const grace: LicenseState = {
      status: 'grace',
      license,
      confirmedAt: 1,
      warnsAt: 2,
      endsAt: 3,
      cause: 'unreachable',
    }
    expect(underCoverage(grace, { ...activation, isEnded: true }, rule(END))).toBe(grace)
  })
})

describe('isReleaseCovered', () => {
  const snapshotOf = (state: LicenseState, entitled = state.status !== 'locked') => ({ state, entitled })

  it.each([
    [-1, true],
    [0, true],
    [1, false],
  ])('holds a release against the end of the license, here %d ms after it', (ms, isCovered) => {
    const notCovered: LicenseState = { status: 'locked', reason: 'version-not-covered', since: END, license }
    for (const state of [licensed, { ...licensed, coverage: 'ended' as const }, notCovered])
      expect(isReleaseCovered(snapshotOf(state), END + ms, rule(0))).toBe(isCovered)
  })

  it('covers whatever an app may run that sells no updates, or whose license has no end', () => {
    const endless: LicenseState = { ...licensed, license: { ...license, expiresAt: null } }
    expect(isReleaseCovered(snapshotOf(licensed), END + 1, null)).toBe(true)
    expect(isReleaseCovered(snapshotOf(licensed), END + 1, rule(0, { keepsCovered: false }))).toBe(true)
    expect(isReleaseCovered(snapshotOf(endless), END + 1, rule(0))).toBe(true)
    expect(isReleaseCovered(snapshotOf({ status: 'trial', startedAt: 0, endsAt: 1 }), END + 1, rule(0))).toBe(
      true,
    )
  })

  it('covers nothing while the app is locked', () => {
    for (const given of [null, rule(0)])
      expect(isReleaseCovered(snapshotOf(locked('disabled')), 0, given)).toBe(false)
  })
})
