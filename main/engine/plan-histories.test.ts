import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { GOOD_KEY } from '../../testing/engine-harness.js'
import { createSold, planRule, SAMPLE_PLANS } from '../../testing/plan-harness.js'
import type { Plans } from '../core/plans.js'

/** An app's later versions: other names, other features, ids mapped anew, and a store that has been added. */
const VERSIONS: readonly Plans[] = [
  SAMPLE_PLANS,
  {
    ...SAMPLE_PLANS,
    list: [
      { name: 'solo', features: ['export'], rules: [planRule('111')] },
      { name: 'studio', features: ['export', 'sync', 'share'], rules: [planRule('112', '113')] },
    ],
    trial: 'studio',
  },
  {
    ...SAMPLE_PLANS,
    list: [
      {
        name: 'basic',
        features: ['export'],
        rules: [{ store: 'polar', ids: [['productId', ['b1']]] }, planRule('111', '112')],
      },
      { name: 'pro', features: ['export', 'sync'], rules: [planRule('113')] },
    ],
  },
]

/** What the present version of the app gives to whom the store has last confirmed to have bought something. */
function featuresOf(version: Plans, variantId: string | undefined): readonly string[] {
  const accepts = (ids: (typeof version.list)[number]['rules'][number]['ids']) =>
    ids.some(
      ([kind, accepted]) => kind === 'variantId' && variantId !== undefined && accepted.includes(variantId),
    )
  const plan = version.list.find(({ rules }) => rules.some(({ ids }) => accepts(ids)))
  return plan?.features ?? []
}

const TROUBLE = [
  { kind: 'unreachable', cause: 'offline' },
  { kind: 'unreachable', cause: 'server-error' },
  { kind: 'unreachable', cause: 'not-the-api' },
  { kind: 'refused', reason: 'unspecified' },
  { kind: 'refused', reason: 'invalid-input' },
] as const

type Step =
  | { readonly kind: 'sell'; readonly variantId: string | undefined }
  | { readonly kind: 'trouble'; readonly answer: (typeof TROUBLE)[number] }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'update'; readonly version: Plans }
  | { readonly kind: 'check' | 'restart' }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('sell' as const),
    variantId: fc.constantFrom(undefined, '111', '112', '113'),
  }),
  fc.record({ kind: fc.constant('trouble' as const), answer: fc.constantFrom(...TROUBLE) }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(HOUR_MS, DAY_MS) }),
  fc.record({ kind: fc.constant('update' as const), version: fc.constantFrom(...VERSIONS) }),
  fc.record({ kind: fc.constantFrom('check' as const, 'restart' as const) }),
)

/** Lives through a history, and holds the features against the last confirmed answer after each step. */
async function live(history: readonly Step[], relayLeaseMs?: number): Promise<void> {
  const { harness, sell, restart } = createSold(
    { variantId: '111' },
    relayLeaseMs === undefined ? {} : { relayLeaseMs },
  )
  let [version, confirmed, told]: [Plans, string, string | undefined] = [SAMPLE_PLANS, '111', '111']
  await harness.engine.activate(GOOD_KEY)
  for (const each of history) {
    if (each.kind === 'sell') {
      told = each.variantId
      sell(told === undefined ? {} : { variantId: told })
    } else if (each.kind === 'trouble') {
      harness.provider.next('validate', each.answer)
      await harness.engine.revalidate()
    } else if (each.kind === 'check') {
      const reply = await harness.engine.revalidate()
      if (reply.ok) confirmed = told ?? confirmed
    } else if (each.kind === 'wait') {
      harness.sleep(each.ms)
    } else {
      if (each.kind === 'update') version = each.version
      await restart({ plans: version })
    }
    const { entitled, features } = harness.engine.snapshot
    expect(features).toEqual(entitled ? featuresOf(version, confirmed) : [])
  }
}

describe('the features of a license, through any history', () => {
  const histories = fc.array(step, { minLength: 1, maxLength: 25 })

  it('are those of the last confirmed answer, in the present version of the app', async () => {
    expect.hasAssertions()
    await fc.assert(
      fc.asyncProperty(histories, (history) => live(history)),
      { numRuns: 120, seed: 15 },
    )
  })

  it('are the same behind a relay that signs them', async () => {
    expect.hasAssertions()
    await fc.assert(
      fc.asyncProperty(histories, (history) => live(history, 30 * DAY_MS)),
      { numRuns: 30, seed: 15 },
    )
  })
})
