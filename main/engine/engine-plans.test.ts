import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { GOOD_KEY, OTHER_KEY } from '../../testing/engine-harness.js'
import { BASIC, createSold, PRO, planRule, SAMPLE_PLANS } from '../../testing/plan-harness.js'

describe('a license of an app with plans', () => {
  it('has the plan that its ids are in, and the next launch knows it without a request', async () => {
    const { harness, now, restart } = createSold()
    expect(harness.engine.snapshot).toMatchObject({ plan: null, features: [] })
    await harness.engine.activate(GOOD_KEY)
    expect(harness.engine.snapshot).toMatchObject({
      plan: 'pro',
      features: ['export', 'sync'],
      entitled: true,
    })
    harness.provider.takeVerbs()
    expect(await restart()).toMatchObject({ plan: 'pro', features: ['export', 'sync'], entitled: true })
    expect([now(), harness.provider.takeVerbs()]).toEqual(['pro', []])
    const soldAs = { store: 'model-store', variantId: '112' }
    expect(harness.engine.diagnostics()).toMatchObject({ plan: 'pro', soldAs })
  })

  it('says nothing of plans in an app that has none', async () => {
    const { harness } = createSold(PRO, { plans: null })
    await harness.engine.activate(GOOD_KEY)
    expect(harness.engine.snapshot).not.toHaveProperty('plan')
    expect(harness.engine.snapshot).not.toHaveProperty('features')
  })

  it.each([
    ['an upgrade', BASIC, PRO, 'pro'],
    ['a downgrade', PRO, BASIC, 'basic'],
  ])('goes over by %s with the next check, in one change', async (_what, from, to, plan) => {
    const { harness, sell } = createSold(from)
    await harness.engine.activate(GOOD_KEY)
    sell(to)
    const before = harness.snapshots.length
    await harness.engine.revalidate()
    const changed = harness.snapshots
      .slice(before)
      .filter((each, index, all) => each.plan !== (all[index - 1] ?? harness.snapshots[before - 1])?.plan)
    expect(changed.map((each) => [each.plan, each.entitled])).toEqual([[plan, true]])
  })

  it('keeps its plan through answers that name no ids, trouble and doubt', async () => {
    const { harness, sell, now, restart } = createSold()
    await harness.engine.activate(GOOD_KEY)
    sell({})
    await harness.engine.revalidate()
    expect(now()).toBe('pro')
    harness.provider.always({ kind: 'unreachable', cause: 'offline' })
    await harness.engine.revalidate()
    expect(harness.engine.snapshot).toMatchObject({ plan: 'pro', state: { status: 'grace' } })
    harness.provider.always({ kind: 'refused', reason: 'key-not-found' })
    await harness.engine.revalidate()
    expect(harness.engine.snapshot).toMatchObject({ plan: 'pro', state: { cause: 'doubted' } })
    expect((await restart()).plan).toBe('pro')
  })

  it('has none while it is locked, and its own again afterwards', async () => {
    const { harness, now } = createSold()
    await harness.engine.activate(GOOD_KEY)
    harness.store.keyOf(GOOD_KEY).disabled = true
    await harness.engine.revalidate()
    expect(harness.engine.snapshot).toMatchObject({ plan: null, features: [], entitled: false })
    harness.store.keyOf(GOOD_KEY).disabled = false
    await harness.engine.revalidate()
    expect(now()).toBe('pro')
  })

  it('has the plan of the key that was activated last', async () => {
    const { harness, now } = createSold(PRO)
    harness.store.keyOf(OTHER_KEY).ids = {}
    await harness.engine.activate(GOOD_KEY)
    await harness.engine.activate(OTHER_KEY)
    expect(now()).toBeNull()
    harness.store.keyOf(OTHER_KEY).ids = BASIC
    await harness.engine.revalidate()
    expect(now()).toBe('basic')
  })

  it('is mapped anew by an update of the app: the ids are kept, not the name', async () => {
    const { harness, restart } = createSold()
    await harness.engine.activate(GOOD_KEY)
    expect(JSON.stringify(harness.kept())).not.toContain('"pro"')
    const renamed = {
      ...SAMPLE_PLANS,
      list: [{ name: 'studio', features: ['all'], rules: [planRule('112')] }],
      trial: 'studio',
    }
    expect(await restart({ plans: renamed })).toMatchObject({ plan: 'studio', features: ['all'] })
  })
})

describe('a key whose ids are in no plan', () => {
  it('is refused before it has taken a seat, and what to do is logged once', async () => {
    const { harness } = createSold({ variantId: '999' })
    for (let tries = 0; tries < 2; tries += 1)
      expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({
        ok: false,
        error: { code: 'wrong-product' },
      })
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
    expect(harness.log.filter(({ message }) => message.includes('"plans"'))).toMatchObject([
      { level: 'warn', facts: { store: 'model-store', variantId: '999' } },
    ])
  })

  it('gives a seat back where only the activation tells what was sold', async () => {
    const { harness } = createSold({})
    harness.provider.next('activate', async (real) => {
      harness.store.keyOf(GOOD_KEY).ids = { variantId: '999' }
      return real()
    })
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({
      ok: false,
      error: { code: 'wrong-product' },
    })
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
  })

  it('has the other plan where there is one, which is logged too', async () => {
    const { harness, restart } = createSold(
      { variantId: '999' },
      { plans: { ...SAMPLE_PLANS, other: 'basic' } },
    )
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true, value: { plan: 'basic' } })
    expect((await restart({ plans: { ...SAMPLE_PLANS, other: 'basic' } })).plan).toBe('basic')
    expect(harness.log.filter(({ message }) => message.includes('"plans"'))).toHaveLength(1)
  })

  it('locks a license that its store has changed to it, and no launch before that answer', async () => {
    const { harness, sell, restart } = createSold()
    await harness.engine.activate(GOOD_KEY)
    sell({ variantId: '999' })
    expect(await restart()).toMatchObject({ entitled: true, plan: 'pro' })
    await harness.engine.revalidate()
    expect(harness.engine.snapshot).toMatchObject({
      entitled: false,
      plan: null,
      state: { reason: 'wrong-product' },
    })
  })

  it('keeps a license open whose ids a release has left out of its plans, and logs what to do', async () => {
    const { harness, restart } = createSold()
    await harness.engine.activate(GOOD_KEY)
    const forgotten = {
      ...SAMPLE_PLANS,
      list: [{ name: 'studio', features: ['all'], rules: [planRule('777')] }],
    }
    expect(await restart({ plans: { ...forgotten, trial: 'studio' } })).toMatchObject({
      entitled: true,
      plan: null,
    })
    await harness.engine.revalidate()
    expect(harness.engine.snapshot).toMatchObject({
      entitled: true,
      plan: null,
      features: [],
      state: { status: 'licensed' },
    })
    expect(harness.log.filter(({ message }) => message.includes('"plans"'))).toHaveLength(1)
  })

  it('opens the app without features where the ids are not told at all', async () => {
    const { harness } = createSold({})
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({
      ok: true,
      value: { plan: null, features: [] },
    })
  })
})

describe('entitlements', () => {
  it.each([
    ['are asked for where a plan goes by them', [['entitlements', ['pro']]], true],
    ['are not asked for where none does', [['variantId', ['112']]], undefined],
  ] as const)('%s', async (_what, ids, wants) => {
    const wanted: unknown[] = []
    const { harness } = createSold(PRO, {
      plans: {
        ...SAMPLE_PLANS,
        list: [{ name: 'pro', features: [], rules: [{ store: 'model-store', ids }] }],
      },
      wrapProvider: (provider) => ({
        ...provider,
        inspect: (request, call) => (wanted.push(call.wantsEntitlements), provider.inspect(request, call)),
      }),
    })
    await harness.engine.activate(GOOD_KEY)
    expect(wanted).toEqual([wants])
  })
})

describe('a relay', () => {
  it('signs the ids, which count at each launch in place of those of the file', async () => {
    const { harness } = createSold(PRO, { relayLeaseMs: 30 * DAY_MS })
    await harness.engine.activate(GOOD_KEY)
    harness.store.keyOf(GOOD_KEY).ids = BASIC
    await harness.engine.revalidate()
    harness.restart({
      wrapVault: (vault) => ({
        ...vault,
        read: (device) => {
          const reading = vault.read(device)
          const { sale } = reading.content
          return { ...reading, content: { ...reading.content, sale: sale && { ...sale, ...PRO } } }
        },
      }),
    })
    expect(await harness.engine.open()).toMatchObject({ plan: 'basic', entitled: true })
  })
})
