import { describe, expect, it } from 'vitest'
import { combineProviders } from '../providers/several/combine-providers.js'
import { createModelStore } from '../testing/model-store.js'
import { readPlans } from './check-plans.js'
import type { LicenseGateOptions } from './options.js'

const provider = createModelStore(undefined, 'lemon-squeezy')
const basic = { features: ['export'], from: { 'lemon-squeezy': { variantIds: [111] } } }
const pro = { features: ['export', 'sync'], from: { 'lemon-squeezy': { variantIds: ['112', 113] } } }

const read = (options: unknown) => readPlans({ provider, ...(options as object) } as LicenseGateOptions)

describe('the option plans', () => {
  it('is read to rules of small letters, from the smallest plan to the largest', () => {
    const sources = [{ policyIds: ['A1'] }, { entitlements: ['PRO'] }]
    const plans = read({ plans: { basic, pro: { ...pro, from: { ...pro.from, keygen: sources } } } })
    expect(plans).toEqual({
      list: [
        {
          name: 'basic',
          features: ['export'],
          rules: [{ store: 'lemon-squeezy', ids: [['variantId', ['111']]] }],
        },
        {
          name: 'pro',
          features: ['export', 'sync'],
          rules: [
            { store: 'lemon-squeezy', ids: [['variantId', ['112', '113']]] },
            { store: 'keygen', ids: [['variantId', ['a1']]] },
            { store: 'keygen', ids: [['entitlements', ['pro']]] },
          ],
        },
      ],
      other: null,
      free: null,
      trial: 'pro',
      freeAfterLicense: false,
    })
    expect(read({})).toBeNull()
  })

  it('may leave the ids of the other, the free and the trial plan out', () => {
    const choices = { otherPlan: 'other', freePlan: 'free', trialPlan: 'trial', freeAfterLicense: true }
    expect(read({ plans: { free: {}, basic, other: {}, trial: {} }, ...choices })).toMatchObject({
      other: 'other',
      free: 'free',
      trial: 'trial',
      freeAfterLicense: true,
    })
  })

  it('lets two plans share an id where one of them asks for more', () => {
    const from = (ids: object) => ({ from: { gumroad: { productIds: ['A=='], ...ids } } })
    const plans = { basic: from({}), pro: from({ variants: ['Pro'] }), team: from({ variants: ['Team'] }) }
    expect(() => read({ plans, otherPlan: 'basic' })).not.toThrow()
  })

  it.each<[what: string, options: unknown, message: RegExp]>([
    ['no plan', { plans: {} }, /option "plans" must be an object with a plan/],
    ['no object', { plans: null }, /option "plans" must be an object with a plan/],
    ['a name that is no word', { plans: { 'my plan': basic } }, /"plans.my plan" must be named by a word/],
    [
      'a field that is unknown',
      { plans: { pro: { ...pro, price: 9 } } },
      /"plans.pro" must be named by a word: \{ features, from \}/,
    ],
    [
      'features that are no list',
      { plans: { pro: { ...pro, features: 'sync' } } },
      /"plans.pro.features" must be a list of words/,
    ],
    [
      'a feature that is no word',
      { plans: { pro: { ...pro, features: ['sync all'] } } },
      /"plans.pro.features" must be/,
    ],
    [
      'a feature that is empty',
      { plans: { pro: { ...pro, features: [''] } } },
      /"plans.pro.features" must be/,
    ],
    ['no ids', { plans: { basic, pro: { features: ['sync'] } } }, /"plans.pro.from" must be ids/],
    ['no store', { plans: { basic, pro: { from: {} } } }, /"plans.pro.from" must be ids/],
    [
      'a store without ids',
      { plans: { pro: { from: { polar: {} } } } },
      /"plans.pro.from.polar" must be ids/,
    ],
    [
      'an empty list of ids',
      { plans: { pro: { from: { polar: { benefitIds: [] } } } } },
      /"plans.pro.from.polar.benefitIds" must be a list of ids/,
    ],
    [
      'an empty id',
      { plans: { pro: { from: { polar: { benefitIds: [''] } } } } },
      /benefitIds" must be a list of ids/,
    ],
    [
      'an id that is no list',
      { plans: { pro: { from: { polar: { benefitIds: 'b1' } } } } },
      /benefitIds" must be a list of ids/,
    ],
    [
      'a kind of id that is unknown',
      { plans: { pro: { from: { polar: { benefitId: ['b1'] } } } } },
      /"plans.pro.from.polar.benefitId" must be/,
    ],
    [
      'an id in two plans',
      { plans: { basic, pro: { from: { 'lemon-squeezy': { variantIds: ['111'] } } } } },
      /"plans.pro.from" must be without ids of plan "basic" \(lemon-squeezy variantId 111\)/,
    ],
    [
      'another plan that is none',
      { plans: { pro }, otherPlan: 'team' },
      /"otherPlan" must be a name in "plans"/,
    ],
    [
      'a free plan that is none',
      { plans: { pro }, freePlan: 'team' },
      /"freePlan" must be a name in "plans"/,
    ],
    [
      'a trial plan that is none',
      { plans: { pro }, trialPlan: 'team' },
      /"trialPlan" must be a name in "plans"/,
    ],
    ['a free plan without plans', { freePlan: 'free' }, /"freePlan" must be a name in "plans"/],
    [
      'a provider that is in no plan',
      { plans: { pro: { from: { polar: { benefitIds: ['b1'] } } } } },
      /"plans" must be with ids of "lemon-squeezy", or "otherPlan" set/,
    ],
  ])('throws for %s', (_what, options, message) => {
    expect(() => read(options)).toThrow(TypeError)
    expect(() => read(options)).toThrow(message)
  })

  it('names the one of several providers that is in no plan, but no relay, which may stand before any store', () => {
    const several = [provider, createModelStore(undefined, 'polar')] as const
    const plans = { pro }
    expect(() => read({ provider: combineProviders(several), plans })).toThrow(/ids of "polar", or/)
    const relay = { ...createModelStore(undefined, 'relay'), leaseTrust: { publicKeys: [] } }
    expect(() => read({ provider: combineProviders([provider, relay]), plans })).not.toThrow()
  })
})
