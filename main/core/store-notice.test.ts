import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import type { LicenseState, LockReason } from '../../contract/license-state.js'
import { LOCK_REASONS } from '../../contract/license-state.js'
import type { StoreNoticeClaims } from '../../contract/store-notice.js'
import { SAMPLE_AT, SAMPLE_LICENSE, SAMPLE_POLICY } from '../../testing/sample-activation.js'
import type { Activation } from './activation-state.js'
import { honoredUntil, relayByNotice, stateUnderNotice } from './store-notice.js'

const store = 'acme'
const origin = { providerId: store }
const second = (at: number): number => at / 1_000
const UNTIL = SAMPLE_AT + 40 * DAY_MS
const NOTICE: StoreNoticeClaims = {
  aud: 'app',
  iat: second(SAMPLE_AT),
  exp: second(SAMPLE_AT + 90 * DAY_MS),
  jti: 'n',
  honor: [{ store, before: second(SAMPLE_AT + DAY_MS), until: second(UNTIL) }],
  goTo: [{ store, url: 'https://relay.example', publicKey: 'k' }],
}
const confirmedAt = SAMPLE_AT - DAY_MS
const activation = { license: SAMPLE_LICENSE, confirmedAt } as Activation
const locked = (reason: LockReason): LicenseState => ({
  status: 'locked',
  reason,
  since: SAMPLE_AT,
  license: SAMPLE_LICENSE,
})
const under = (state: LicenseState, at: number, notice: StoreNoticeClaims | null = NOTICE) =>
  stateUnderNotice(state, activation, { notice, origin }, { at, policy: SAMPLE_POLICY })

describe('honoredUntil', () => {
  const before = NOTICE.honor?.[0]?.before ?? 0
  it.each([
    [before * 1_000 - 1, UNTIL],
    [before * 1_000, 0],
    [before * 1_000 + 1, 0],
  ])('of a license that was confirmed at %d is %d: before its day', (at, until) => {
    expect(honoredUntil({ notice: NOTICE, origin }, at)).toBe(until)
  })

  it.each([
    [-1, 0],
    [0, UNTIL],
    [1, UNTIL],
  ])('counts confirmations from its first instant on: %+d ms', (ms, until) => {
    const notice = { ...NOTICE, honor: [{ store, from: second(SAMPLE_AT), before, until: second(UNTIL) }] }
    expect(honoredUntil({ notice, origin }, SAMPLE_AT + ms)).toBe(until)
  })

  it('is the latest of several, of this store alone, and no later than the notice', () => {
    const honor = [store, 'other'].map((name, index) => ({
      store: name,
      before,
      until: second(UNTIL) + index,
    }))
    const later = { store, before, until: second(UNTIL) + 60 }
    expect(honoredUntil({ notice: { ...NOTICE, honor }, origin }, 0)).toBe(UNTIL)
    expect(honoredUntil({ notice: { ...NOTICE, honor: [...honor, later] }, origin }, 0)).toBe(UNTIL + 60_000)
    expect(honoredUntil({ notice: { ...NOTICE, exp: second(UNTIL) - 5 }, origin }, 0)).toBe(UNTIL - 5_000)
  })

  it('knows a store behind a relay by either name', () => {
    const behind = { providerId: 'relay', sale: { store } }
    expect(honoredUntil({ notice: NOTICE, origin: behind }, 0)).toBe(UNTIL)
    const notice = { ...NOTICE, honor: [{ store: 'relay', before, until: second(UNTIL) }] }
    expect(honoredUntil({ notice, origin: behind }, 0)).toBe(UNTIL)
    expect(honoredUntil({ notice: NOTICE, origin: null }, 0)).toBe(0)
  })
})

describe('stateUnderNotice', () => {
  const grace = {
    status: 'grace',
    license: SAMPLE_LICENSE,
    confirmedAt,
    warnsAt: UNTIL - SAMPLE_POLICY.warnMs,
    endsAt: UNTIL,
    cause: 'store-closed',
  }

  it.each([
    [-1, grace],
    [0, { ...locked('expired'), cause: 'store-closed' }],
    [1, { ...locked('expired'), cause: 'store-closed' }],
  ])('opens a license that has ended until its day, %+d ms', (ms, state) => {
    expect(under(locked('expired'), UNTIL + ms)).toEqual(state)
  })

  it.each([
    [-SAMPLE_POLICY.clockToleranceMs - 1, false],
    [-SAMPLE_POLICY.clockToleranceMs, true],
    [0, true],
    [1, true],
  ])('counts from its issue on, less what a clock may be off: %d ms', (ms, counts) => {
    expect(under(locked('expired'), SAMPLE_AT + ms).status).toBe(counts ? 'grace' : 'locked')
  })

  it.each([
    [-1, 'grace'],
    [0, 'locked'],
    [1, 'locked'],
  ])('ends with the notice, %+d ms', (ms, status) => {
    const notice = { ...NOTICE, exp: second(UNTIL - DAY_MS) }
    expect(under(locked('expired'), UNTIL - DAY_MS + ms, notice).status).toBe(status)
  })

  it.each(LOCK_REASONS)('opens no lock that says more than that a store has closed: %s', (reason) => {
    const opens = ['grace-ended', 'not-found', 'expired', 'version-not-covered'].includes(reason)
    expect(under(locked(reason), SAMPLE_AT).status).toBe(opens ? 'grace' : 'locked')
  })

  it('makes a grace period longer, never shorter', () => {
    const running = { ...grace, cause: 'unreachable', endsAt: SAMPLE_AT + DAY_MS } as LicenseState
    expect(under(running, SAMPLE_AT)).toEqual(grace)
    const longer = { ...grace, cause: 'unreachable', endsAt: UNTIL } as LicenseState
    expect(under(longer, SAMPLE_AT)).toBe(longer)
  })

  it.each<LicenseState>([
    { status: 'licensed', license: SAMPLE_LICENSE, confirmedAt, nextCheckAt: UNTIL },
    { status: 'unlicensed', reason: 'seat-released', license: SAMPLE_LICENSE },
    { status: 'trial', startedAt: 0, endsAt: UNTIL },
  ])('leaves $status as it is', (state) => {
    expect(under(state, SAMPLE_AT)).toBe(state)
  })
})

describe('relayByNotice', () => {
  it.each([
    [NOTICE.exp * 1_000 - 1, 'https://relay.example'],
    [NOTICE.exp * 1_000, undefined],
    [NOTICE.exp * 1_000 + 1, undefined],
    [SAMPLE_AT - SAMPLE_POLICY.clockToleranceMs - 1, undefined],
    [SAMPLE_AT - SAMPLE_POLICY.clockToleranceMs, 'https://relay.example'],
  ])('is at %d %s', (at, url) => {
    expect(relayByNotice({ notice: NOTICE, origin }, at, SAMPLE_POLICY)?.url).toBe(url)
  })

  it('is of the license of its store alone', () => {
    expect(
      relayByNotice({ notice: NOTICE, origin: { providerId: 'other' } }, SAMPLE_AT, SAMPLE_POLICY),
    ).toBeNull()
    expect(relayByNotice({ notice: null, origin }, SAMPLE_AT, SAMPLE_POLICY)).toBeNull()
  })
})
