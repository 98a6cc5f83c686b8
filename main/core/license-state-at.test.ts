import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { UNLICENSED_REASONS } from '../../contract/license-state.js'
import {
  SAMPLE_AT,
  SAMPLE_LICENSE,
  SAMPLE_POLICY,
  sampleActivated,
  sampleNotActivated,
} from '../../testing/sample-activation.js'
import type { ActivationState, TrialPeriod } from './activation-state.js'
import { licenseStateAt, nextChangeAt } from './license-state-at.js'
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
const stateAt = (activationState: ActivationState, at: number, clockBehind = false) =>
  licenseStateAt(activationState, null, time(at, clockBehind), SAMPLE_POLICY)

describe('licenseStateAt of a seat', () => {
  it.each([0, 1, DAY_MS + 1, 13 * DAY_MS])('is licensed %i ms after the last granted answer', (ms) => {
    expect(stateAt(sampleActivated(), SAMPLE_AT + ms)).toEqual({
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
    expect(stateAt(sampleActivated(), endsAt + ms).status).toBe(status)
  })

  it.each([
    [-1, { status: 'grace', license, confirmedAt, warnsAt, endsAt, cause: 'unreachable' }],
    [0, { status: 'locked', reason: 'grace-ended', since: endsAt, license, cause: 'unreachable' }],
    [1, { status: 'locked', reason: 'grace-ended', since: endsAt, license, cause: 'unreachable' }],
  ])('in trouble, at %i ms from the end of grace', (ms, state) => {
    expect(stateAt(sampleActivated({ trouble: { since: nextCheckAt } }), endsAt + ms)).toEqual(state)
  })

  it.each([
    ['clock', sampleActivated({ trouble: { since: 1 }, doubt: { answers: 1, firstAt: 1 } }), true],
    ['clock', sampleActivated(), true],
    ['doubted', sampleActivated({ trouble: { since: 1 }, doubt: { answers: 1, firstAt: 1 } }), false],
    ['unreachable', sampleActivated({ trouble: { since: 1 } }), false],
  ] as const)('names the cause %s, in grace and after it', (cause, activationState, clockBehind) => {
    expect(stateAt(activationState, endsAt - 1, clockBehind)).toMatchObject({ status: 'grace', cause })
    expect(stateAt(activationState, endsAt, clockBehind)).toMatchObject({ reason: 'grace-ended', cause })
  })

  it.each(['expired', 'disabled', 'not-found', 'wrong-product'] as const)(
    'is locked by the verdict %s, in grace and after it, since it came',
    (reason) => {
      const activationState = sampleActivated({ verdict: { reason, since: SAMPLE_AT + 5 } })
      const locked = { status: 'locked', reason, since: SAMPLE_AT + 5, license }
      expect(stateAt(activationState, SAMPLE_AT + 6)).toEqual(locked)
      expect(stateAt(activationState, endsAt + DAY_MS, true)).toEqual(locked)
    },
  )

  it('is not locked by a stored date of expiry: subscriptions are renewed at the store', () => {
    const activationState = sampleActivated({ license: { ...license, expiresAt: SAMPLE_AT + 1 } })
    expect(stateAt(activationState, SAMPLE_AT + DAY_MS).status).toBe('licensed')
  })

  it.each([
    [5, warnsAt],
    [14, confirmedAt],
    [30, confirmedAt],
    [0, endsAt],
  ])('warns of grace in its last %i days, never from before it began', (days, expected) => {
    const policy = { ...SAMPLE_POLICY, warnMs: days * DAY_MS }
    const state = licenseStateAt(
      sampleActivated({ trouble: { since: SAMPLE_AT } }),
      null,
      time(SAMPLE_AT + 1),
      policy,
    )
    expect(state).toMatchObject({ status: 'grace', warnsAt: expected })
  })
})

describe('licenseStateAt without a seat', () => {
  it.each(UNLICENSED_REASONS)('tells that it is %s, and which license can be taken up', (reason) => {
    expect(stateAt(sampleNotActivated({ reason }), SAMPLE_AT)).toEqual({ status: 'unlicensed', reason })
    expect(stateAt(sampleNotActivated({ reason, license }), SAMPLE_AT)).toEqual({
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
    expect(licenseStateAt(sampleNotActivated(), trial, time(trial.endsAt + ms), SAMPLE_POLICY)).toEqual(state)
  })

  it('says why the license is gone rather than that a trial ended long ago', () => {
    for (const reason of ['deactivated', 'storage-unreadable'] as const) {
      const state = licenseStateAt(sampleNotActivated({ reason }), trial, time(trial.endsAt), SAMPLE_POLICY)
      expect(state).toEqual({ status: 'unlicensed', reason })
    }
  })

  it('lets the rest of a trial run after a license was released', () => {
    const activationState = sampleNotActivated({ reason: 'deactivated' })
    expect(licenseStateAt(activationState, trial, time(trial.endsAt - 1), SAMPLE_POLICY).status).toBe('trial')
  })

  it('shows a license that is held, not the trial beside it', () => {
    const state = licenseStateAt(sampleActivated(), trial, time(SAMPLE_AT), SAMPLE_POLICY)
    expect(state.status).toBe('licensed')
  })
})

describe('nextChangeAt', () => {
  it.each([
    ['licensed', sampleActivated(), endsAt],
    ['grace', sampleActivated({ trouble: { since: 1 } }), endsAt],
    ['locked', sampleActivated({ verdict: { reason: 'expired', since: 1 } }), null],
    ['unlicensed', sampleNotActivated(), null],
  ] as const)('of %s is when time alone ends it', (status, activationState, expected) => {
    const state = stateAt(activationState, SAMPLE_AT)
    expect(state.status).toBe(status)
    expect(nextChangeAt(state, activationState, SAMPLE_AT, SAMPLE_POLICY)).toBe(expected)
  })

  it('of a trial is its end', () => {
    const state = licenseStateAt(sampleNotActivated(), trial, time(SAMPLE_AT), SAMPLE_POLICY)
    expect(nextChangeAt(state, sampleNotActivated(), SAMPLE_AT, SAMPLE_POLICY)).toBe(trial.endsAt)
  })
})

describe('licenseStateAt of a license whose store is no longer asked', () => {
  const expiresAt = SAMPLE_AT + 30 * DAY_MS
  const overAt = expiresAt + SAMPLE_POLICY.graceMs
  const dated = { license: { ...license, expiresAt }, storeNotAsked: true }
  const inGrace = {
    status: 'grace',
    license: dated.license,
    confirmedAt,
    endsAt: overAt,
    cause: 'store-closed',
  }
  const over = { status: 'locked', reason: 'expired', since: expiresAt, cause: 'store-closed' }

  it.each([
    ['its own end', -1, expiresAt, { status: 'licensed' }],
    ['its own end', 0, expiresAt, inGrace],
    ['its own end', 1, expiresAt, inGrace],
    ['the end of its grace', -1, overAt, inGrace],
    ['the end of its grace', 0, overAt, over],
    ['the end of its grace', 1, overAt, over],
  ])('at %s %+d ms', (_name, ms, at, state) => {
    expect(stateAt(sampleActivated(dated), at + ms)).toMatchObject(state)
  })

  it.each([null, 'unknown'] as const)(
    'is licensed for ever where its end is %s, whatever was noted',
    (end) => {
      const noted = { trouble: { since: 1 }, doubt: { answers: 2, firstAt: 1 } }
      const kept = sampleActivated({ license: { ...license, expiresAt: end }, storeNotAsked: true, ...noted })
      const state = stateAt(kept, SAMPLE_AT + 100_000 * DAY_MS, true)
      expect(state.status).toBe('licensed')
      expect(nextChangeAt(state, kept, SAMPLE_AT, SAMPLE_POLICY)).toBeNull()
    },
  )

  it('stays locked by what the store said while it was asked', () => {
    const verdict = { reason: 'disabled', since: SAMPLE_AT } as const
    expect(stateAt(sampleActivated({ ...dated, verdict }), SAMPLE_AT)).toMatchObject({ reason: 'disabled' })
  })

  it('changes by time alone at its own end and at the end of its grace', () => {
    const kept = sampleActivated(dated)
    const changeAfter = (at: number) => nextChangeAt(stateAt(kept, at), kept, at, SAMPLE_POLICY)
    expect(changeAfter(SAMPLE_AT)).toBe(expiresAt)
    expect(changeAfter(expiresAt)).toBe(overAt)
  })
})
