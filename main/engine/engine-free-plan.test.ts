import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { GOOD_KEY } from '../../testing/engine-harness.js'
import { createSold, PRO, SAMPLE_PLANS } from '../../testing/plan-harness.js'
import type { Plans } from '../core/plans.js'

describe('an app with a free plan', () => {
  const withFree: Plans = {
    ...SAMPLE_PLANS,
    list: [{ name: 'free', features: [], rules: [] }, ...SAMPLE_PLANS.list],
    free: 'free',
  }

  it('is open without a license, in the free plan, and in the bought one once there is one', async () => {
    const { harness } = createSold(PRO, { plans: withFree })
    expect(await harness.engine.open()).toMatchObject({
      entitled: true,
      plan: 'free',
      state: { status: 'unlicensed' },
    })
    await harness.engine.activate(GOOD_KEY)
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, plan: 'pro' })
    await harness.engine.deactivate()
    expect(harness.engine.snapshot).toMatchObject({
      entitled: true,
      plan: 'free',
      state: { reason: 'deactivated' },
    })
  })

  it.each([
    [false, false, null],
    [true, true, 'free'],
  ])(
    'falls back to it after a refund only where the author says so: %s',
    async (freeAfterLicense, entitled, plan) => {
      const { harness, restart } = createSold(PRO, { plans: { ...withFree, freeAfterLicense } })
      await harness.engine.activate(GOOD_KEY)
      harness.store.keyOf(GOOD_KEY).disabled = true
      await harness.engine.revalidate()
      expect(harness.engine.snapshot).toMatchObject({
        entitled,
        plan,
        state: { status: 'locked', reason: 'disabled' },
      })
      expect(await restart({ plans: { ...withFree, freeAfterLicense } })).toMatchObject({ entitled, plan })
    },
  )

  it('has the plan of the trial while that runs, to the millisecond, and the free one afterwards', async () => {
    const { harness } = createSold(PRO, { plans: withFree, policy: { trialMs: 3 * DAY_MS } })
    expect(await harness.start()).toMatchObject({ plan: 'pro', state: { status: 'trial' } })
    await harness.clock.advance(3 * DAY_MS - 1)
    expect(harness.engine.snapshot).toMatchObject({ plan: 'pro', entitled: true })
    await harness.clock.advance(1)
    expect(harness.engine.snapshot).toMatchObject({
      plan: 'free',
      entitled: true,
      state: { reason: 'trial-ended' },
    })
  })
})
