import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { UNLICENSED_REASONS } from '../../contract/license-state.js'
import {
  SAMPLE_AT,
  SAMPLE_LICENSE,
  SAMPLE_POLICY,
  sampleSeated,
  sampleUnseated,
} from '../../testing/sample-standing.js'
import { licenseStateAt, nextChangeAt } from './license-state-at.js'
import type { Standing, TrialPeriod } from './standing.js'
import type { TimeReading } from './trusted-time.js'

const license = SAMPLE_LICENSE
const confirmedAt = SAMPLE_AT
const nextCheckAt = SAMPLE_AT + DAY_MS
const endsAt = SAMPLE_AT + 14 * DAY_MS
const warnsAt = SAMPLE_AT + 9 * DAY_MS
const trial: TrialPeriod = { startedAt: SAMPLE_AT, endsAt: SAMPLE_AT + 7 * DAY_MS }

const time = (at: number, clockBehind = false): TimeReading => ({
  at,
  clockBehind,
  behindMs: clockBehind ? 2 * DAY_MS : 0,
})
const stateAt = (standing: Standing, at: number, clockBehind = false) =>
  licenseStateAt(standing, null, time(at, clockBehind), SAMPLE_POLICY)

describe('licenseStateAt of a seat', () => {
  it.each([0, 1, DAY_MS + 1, 13 * DAY_MS])('is licensed %i ms after the last granted answer', (ms) => {
    expect(stateAt(sampleSeated(), SAMPLE_AT + ms)).toEqual({
      status: 'licensed',
      license,
      confirmedAt,
      nextCheckAt,
    })
  })

  it.each([
    [-1, 'licensed'],
    [0, 'locked'],
    [1, 'locked'],
  ])('at %i ms from the end of grace, with no check tried, is %s', (ms, status) => {
    expect(stateAt(sampleSeated(), endsAt + ms).status).toBe(status)
  })

  it.each([
    [-1, { status: 'grace', license, confirmedAt, warnsAt, endsAt, cause: 'unreachable' }],
    [0, { status: 'locked', reason: 'grace-ended', since: endsAt, license, cause: 'unreachable' }],
    [1, { status: 'locked', reason: 'grace-ended', since: endsAt, license, cause: 'unreachable' }],
  ])('in trouble, at %i ms from the end of grace', (ms, state) => {
    expect(stateAt(sampleSeated({ trouble: { since: nextCheckAt } }), endsAt + ms)).toEqual(state)
  })

  it.each([
    ['clock', sampleSeated({ trouble: { since: 1 }, doubt: { answers: 1, firstAt: 1 } }), true],
    ['clock', sampleSeated(), true],
    ['doubted', sampleSeated({ trouble: { since: 1 }, doubt: { answers: 1, firstAt: 1 } }), false],
    ['unreachable', sampleSeated({ trouble: { since: 1 } }), false],
  ] as const)('names the cause %s, in grace and after it', (cause, standing, clockBehind) => {
    expect(stateAt(standing, endsAt - 1, clockBehind)).toMatchObject({ status: 'grace', cause })
    expect(stateAt(standing, endsAt, clockBehind)).toMatchObject({ reason: 'grace-ended', cause })
  })

  it.each(['expired', 'disabled', 'not-found', 'wrong-product'] as const)(
    'is locked by the verdict %s, in grace and after it, since it came',
    (reason) => {
      const standing = sampleSeated({ verdict: { reason, since: SAMPLE_AT + 5 } })
      const locked = { status: 'locked', reason, since: SAMPLE_AT + 5, license }
      expect(stateAt(standing, SAMPLE_AT + 6)).toEqual(locked)
      expect(stateAt(standing, endsAt + DAY_MS, true)).toEqual(locked)
    },
  )

  it('is not locked by a stored date of expiry: subscriptions are renewed at the store', () => {
    const standing = sampleSeated({ license: { ...license, expiresAt: SAMPLE_AT + 1 } })
    expect(stateAt(standing, SAMPLE_AT + DAY_MS).status).toBe('licensed')
  })

  it.each([
    [5, warnsAt],
    [14, confirmedAt],
    [30, confirmedAt],
    [0, endsAt],
  ])('warns of grace in its last %i days, never from before it began', (days, expected) => {
    const policy = { ...SAMPLE_POLICY, warnMs: days * DAY_MS }
    const state = licenseStateAt(
      sampleSeated({ trouble: { since: SAMPLE_AT } }),
      null,
      time(SAMPLE_AT + 1),
      policy,
    )
    expect(state).toMatchObject({ status: 'grace', warnsAt: expected })
  })
})

describe('licenseStateAt without a seat', () => {
  it.each(UNLICENSED_REASONS)('tells that it is %s, and which license can be taken up', (reason) => {
    expect(stateAt(sampleUnseated({ reason }), SAMPLE_AT)).toEqual({ status: 'unlicensed', reason })
    expect(stateAt(sampleUnseated({ reason, license }), SAMPLE_AT)).toEqual({
      status: 'unlicensed',
      reason,
      license,
    })
  })

  it.each([
    [-1, { status: 'trial', ...trial }],
    [0, { status: 'locked', reason: 'trial-ended', since: trial.endsAt }],
    [1, { status: 'locked', reason: 'trial-ended', since: trial.endsAt }],
  ])('at %i ms from the end of the trial', (ms, state) => {
    expect(licenseStateAt(sampleUnseated(), trial, time(trial.endsAt + ms), SAMPLE_POLICY)).toEqual(state)
  })

  it('says why the license is gone rather than that a trial ended long ago', () => {
    for (const reason of ['deactivated', 'storage-unreadable'] as const) {
      const state = licenseStateAt(sampleUnseated({ reason }), trial, time(trial.endsAt), SAMPLE_POLICY)
      expect(state).toEqual({ status: 'unlicensed', reason })
    }
  })

  it('lets the rest of a trial run after a license was given back', () => {
    const standing = sampleUnseated({ reason: 'deactivated' })
    expect(licenseStateAt(standing, trial, time(trial.endsAt - 1), SAMPLE_POLICY).status).toBe('trial')
  })

  it('shows a license that is held, not the trial beside it', () => {
    const state = licenseStateAt(sampleSeated(), trial, time(SAMPLE_AT), SAMPLE_POLICY)
    expect(state.status).toBe('licensed')
  })
})

describe('nextChangeAt', () => {
  it.each([
    ['licensed', sampleSeated(), endsAt],
    ['grace', sampleSeated({ trouble: { since: 1 } }), endsAt],
    ['locked', sampleSeated({ verdict: { reason: 'expired', since: 1 } }), null],
    ['unlicensed', sampleUnseated(), null],
  ] as const)('of %s is when time alone ends it', (status, standing, expected) => {
    const state = stateAt(standing, SAMPLE_AT)
    expect(state.status).toBe(status)
    expect(nextChangeAt(state, standing, SAMPLE_AT, SAMPLE_POLICY)).toBe(expected)
  })

  it('of a trial is its end', () => {
    const state = licenseStateAt(sampleUnseated(), trial, time(SAMPLE_AT), SAMPLE_POLICY)
    expect(nextChangeAt(state, sampleUnseated(), SAMPLE_AT, SAMPLE_POLICY)).toBe(trial.endsAt)
  })
})
