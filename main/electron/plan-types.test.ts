import { describe, expect, expectTypeOf, it } from 'vitest'
import type { LicenseGate } from '../license-gate.js'
import type { LicenseGateOptions } from '../options.js'
import type { FeatureName, PlanDefinitions, PlanName } from '../plan-options.js'
import type { createLicenseGate } from './create-license-gate.js'

/** What is checked here are types: `createLicenseGate` without Electron. */
const typeOnly = (() => ({ has: () => false, plan: null })) as unknown as typeof createLicenseGate
const provider = {} as LicenseGateOptions['provider']

const gate = typeOnly({
  provider,
  plans: {
    free: {},
    basic: { features: ['export'], from: { polar: { benefitIds: ['b1'] } } },
    pro: {
      features: ['export', 'sync'],
      from: { 'lemon-squeezy': [{ variantIds: [112] }, { productIds: [7] }] },
    },
  },
  freePlan: 'free',
  trialPlan: 'pro',
})

describe('the types of plans', () => {
  it('come from the options', () => {
    expectTypeOf(gate.plan).toEqualTypeOf<'free' | 'basic' | 'pro' | null>()
    expectTypeOf(gate.has).parameter(0).toEqualTypeOf<'export' | 'sync'>()
    expect(gate.has('sync')).toBe(false)
    // @ts-expect-error -- a typo
    gate.has('snyc')
    // @ts-expect-error -- a plan is no feature
    gate.has('pro')
    // @ts-expect-error -- a typo
    expect(gate.plan === 'prp').toBe(false)
  })

  it('refuse the name of a plan, a store or a kind of id that is none', () => {
    const plans = { pro: { features: ['sync'], from: { polar: { benefitIds: ['b1'] } } } } as const
    // @ts-expect-error -- a typo
    typeOnly({ provider, plans, otherPlan: 'prp' })
    // @ts-expect-error -- a typo
    typeOnly({ provider, plans: { pro: { from: { plor: { benefitIds: ['b1'] } } } } })
    // @ts-expect-error -- of another store
    typeOnly({ provider, plans: { pro: { from: { polar: { variantIds: ['b1'] } } } } })
    expectTypeOf(typeOnly({ provider, plans, otherPlan: 'pro' }).plan).toEqualTypeOf<'pro' | null>()
  })

  it('are any text where the app has no plans, and fit a gate of any app', () => {
    const plain = typeOnly({ provider })
    expectTypeOf(plain.plan).toEqualTypeOf<string | null>()
    expectTypeOf(plain.has).parameter(0).toEqualTypeOf<string>()
    const any: LicenseGate = gate
    expect(any.plan).toBeNull()
    expectTypeOf<PlanName<PlanDefinitions>>().toEqualTypeOf<string>()
    expectTypeOf<FeatureName<PlanDefinitions>>().toEqualTypeOf<string>()
  })
})
