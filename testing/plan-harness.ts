import type { Plans } from '../main/core/plans.js'
import { createEngineHarness, type EngineHarnessOptions, GOOD_KEY } from './engine-harness.js'

/** What a plan is sold as at the model store. */
export const planRule = (...variants: readonly string[]) => ({
  store: 'model-store',
  ids: [['variantId', variants]] as const,
})
export const SAMPLE_PLANS: Plans = {
  list: [
    { name: 'basic', features: ['export'], rules: [planRule('111')] },
    { name: 'pro', features: ['export', 'sync'], rules: [planRule('112', '113')] },
  ],
  other: null,
  free: null,
  trial: 'pro',
  freeAfterLicense: false,
}
export const BASIC = { variantId: '111' }
export const PRO = { variantId: '112' }

/** An app with plans, whose customer has bought what these ids say. */
export function createSold(ids: typeof PRO | object = PRO, options: EngineHarnessOptions = {}) {
  const harness = createEngineHarness({ plans: SAMPLE_PLANS, ...options })
  harness.store.keyOf(GOOD_KEY).ids = ids
  return {
    ...harness,
    harness,
    sell: (to: object) => {
      harness.store.keyOf(GOOD_KEY).ids = to
    },
    now: () => harness.engine.snapshot.plan,
    restart: (changes: Parameters<typeof harness.restart>[0] = {}) => {
      harness.restart(changes)
      return harness.engine.open()
    },
  }
}
