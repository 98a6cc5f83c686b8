import { describe, expect, it } from 'vitest'
import type { LicenseState } from '../../contract/license-state.js'
import type { Sale } from '../../contract/sale.js'
import { createFeatureLookup, type Plans, planIn, planSoldAs } from './plans.js'

const plans: Plans = {
  list: [
    { name: 'free', features: [], rules: [] },
    {
      name: 'basic',
      features: ['export'],
      rules: [
        { store: 'lemon-squeezy', ids: [['variantId', ['111']]] },
        { store: 'keygen', ids: [['variantId', ['policy-1']]] },
        { store: 'gumroad', ids: [['productId', ['a==']]] },
      ],
    },
    {
      name: 'pro',
      features: ['export', 'sync'],
      rules: [
        { store: 'lemon-squeezy', ids: [['variantId', ['112', '113']]] },
        { store: 'keygen', ids: [['entitlements', ['pro']]] },
        {
          store: 'gumroad',
          ids: [
            ['productId', ['a==']],
            ['variantId', ['pro']],
          ],
        },
      ],
    },
  ],
  other: null,
  free: null,
  trial: 'pro',
  freeAfterLicense: false,
}

describe('planSoldAs', () => {
  it.each<[what: string, sale: Sale | null, plan: string | null | undefined]>([
    ['one id of a plan', { store: 'lemon-squeezy', variantId: '111' }, 'basic'],
    ['any id of a plan', { store: 'lemon-squeezy', variantId: '113' }, 'pro'],
    ['an id of another store', { store: 'sellapp', variantId: '111' }, null],
    ['an id that is in no plan', { store: 'lemon-squeezy', variantId: '999' }, null],
    ['no id that decides', { store: 'lemon-squeezy', productId: '1' }, undefined],
    ['nothing that is known', null, undefined],
    ['an entitlement among others', { store: 'keygen', entitlements: ['SUPPORT', 'PRO'] }, 'pro'],
    ['a policy, while the entitlements are not told', { store: 'keygen', variantId: 'POLICY-1' }, 'basic'],
    [
      'a policy and the entitlement of a larger plan',
      { store: 'keygen', variantId: 'policy-1', entitlements: ['PRO'] },
      'pro',
    ],
    [
      'neither, by a store that has told all',
      { store: 'keygen', variantId: 'policy-2', entitlements: [] },
      null,
    ],
    ['two ids that must both fit', { store: 'gumroad', productId: 'A==', variantId: 'Pro' }, 'pro'],
    ['one of two that must both fit', { store: 'gumroad', productId: 'B==', variantId: 'Pro' }, null],
    ['an id of a store by an own ledger', { store: 'ledger', variantId: '112' }, 'pro'],
    ['an id of a store by a relay that does not tell which', { store: 'unknown', variantId: '112' }, 'pro'],
    ['an unknown id by an own ledger', { store: 'ledger', variantId: '999' }, undefined],
  ])('goes by %s', (_what, sale, plan) => {
    expect(planSoldAs(plans, sale)).toBe(plan)
  })
})

describe('planIn', () => {
  const license = {
    keyTail: '',
    expiresAt: null,
    seatsUsed: 1,
    seatsLimit: 1,
    seatName: 'x',
    testMode: false,
  } as const
  const licensed: LicenseState = { status: 'licensed', license, confirmedAt: 0, nextCheckAt: 0 }
  const grace: LicenseState = {
    status: 'grace',
    license,
    confirmedAt: 0,
    warnsAt: 0,
    endsAt: 0,
    cause: 'unreachable',
  }
  const trial: LicenseState = { status: 'trial', startedAt: 0, endsAt: 0 }
  const certified: LicenseState = { ...licensed, certificate: { issuedAt: 0, endsAt: 0 } }
  const locked = (reason: 'expired' | 'trial-ended'): LicenseState => ({ status: 'locked', reason, since: 0 })
  const sale = { store: 'lemon-squeezy', variantId: '111' }
  const certificate = { sale: { store: 'lemon-squeezy', variantId: '112' } }

  const nameIn = (state: LicenseState, change: Partial<Plans> = {}, known = {}) =>
    planIn({ ...plans, ...change }, state, { content: { sale }, certificate: null, ...known })?.name ?? null

  it.each([
    ['a license', licensed, 'basic'],
    ['a grace period', grace, 'basic'],
    ['a trial', trial, 'pro'],
    ['no license', { status: 'unlicensed', reason: 'none' }, null],
    ['a lock', locked('expired'), null],
  ] as const)('has the plan of %s', (_what, state, plan) => {
    expect(nameIn(state)).toBe(plan)
  })

  it.each([
    ['no license', { status: 'unlicensed', reason: 'deactivated' }, false, 'free'],
    ['a trial that has ended', locked('trial-ended'), false, 'free'],
    ['a license that has ended', locked('expired'), false, null],
    ['a license that has ended, where the author says so', locked('expired'), true, 'free'],
    ['a license', licensed, true, 'basic'],
  ] as const)('falls back to the free plan with %s', (_what, state, freeAfterLicense, plan) => {
    expect(nameIn(state, { free: 'free', freeAfterLicense })).toBe(plan)
  })

  it('has the other plan for a license whose ids are in none, or are not known', () => {
    for (const known of [{ store: 'lemon-squeezy', variantId: '9' }, null]) {
      expect(nameIn(licensed, {}, { content: { sale: known } })).toBeNull()
      expect(nameIn(licensed, { other: 'basic' }, { content: { sale: known } })).toBe('basic')
    }
  })

  it.each([
    ['its ids', {}, 'pro'],
    ['the plan that it names', { plan: 'basic' }, 'basic'],
    ['the other plan, where the plan that it names is gone', { plan: 'team' }, 'free'],
  ])('goes by the certificate that opens the app: %s', (_what, named, plan) => {
    expect(nameIn(certified, { other: 'free' }, { certificate: { ...certificate, ...named } })).toBe(plan)
    expect(nameIn(licensed, { other: 'free' }, { certificate: { ...certificate, ...named } })).toBe('basic')
  })
})

describe('createFeatureLookup', () => {
  it('looks a feature up in the plan that counts, and knows no others', () => {
    let plan: string | null | undefined = 'pro'
    const has = createFeatureLookup(plans, () => plan)
    expect([has('sync'), has('export')]).toEqual([true, true])
    plan = 'basic'
    expect([has('sync'), has('export')]).toEqual([false, true])
    for (const none of [null, undefined, 'free']) {
      plan = none
      expect([has('sync'), has('export')]).toEqual([false, false])
    }
    expect(() => has('snyc')).toThrow(new TypeError('gate.has: expected one of export, sync, got "snyc"'))
    expect(() => createFeatureLookup(null, () => null)('sync')).toThrow(/the features of "plans"/)
  })
})
