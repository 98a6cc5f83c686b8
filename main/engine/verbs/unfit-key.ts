import type { RefusalReason } from '../../../contract/license-error.js'
import type { Sale } from '../../../contract/sale.js'
import type { LicenseFacts, ProviderAnswer } from '../../../providers/license-provider.js'
import { type Plans, planSoldAs } from '../../core/plans.js'
import type { Log } from '../../ports/log.js'

interface UnfitKeyPorts {
  readonly acceptsTestKeys: boolean
  readonly plans?: Plans | null
  readonly log: Log
  readonly saleOf: (facts: LicenseFacts) => Sale
}

/**
 * What speaks against a key that its store grants; `null`: nothing.
 * @param held What the license that is kept was sold as, where the key is that license's
 */
export type JudgeKey = (facts: LicenseFacts, held?: Sale) => RefusalReason | null

/**
 * A key may have been bought in test mode, which opens no packaged app, or as something that is in no plan of the app. A license that
 * was in no plan before is not ended by that: a release of the app has left its ids out, and its customer has paid.
 */
export function createKeyJudge({ acceptsTestKeys, plans = null, log, saleOf }: UnfitKeyPorts): JudgeKey {
  const told = new Set<string>()

  function note({ store, productId, variantId, entitlements }: Sale): void {
    const facts = { store, productId, variantId, entitlements: entitlements?.join(' ') }
    const text = JSON.stringify(facts)
    if (told.has(text)) return
    told.add(text)
    log.write(
      'warn',
      'a key was sold as nothing that is in "plans": add its ids to a plan, or set "otherPlan"',
      facts,
    )
  }

  return (facts, held) => {
    if (!acceptsTestKeys && facts.testMode === true) return 'test-key'
    if (plans === null) return null
    const sale = saleOf(facts)
    if (planSoldAs(plans, sale) !== null) return null
    note(sale)
    const wasInNone = held !== undefined && planSoldAs(plans, held) === null
    return plans.other === null && !wasInNone ? 'wrong-product' : null
  }
}

export function goByEntitlements({ list }: Plans): boolean {
  return list.some(({ rules }) => rules.some(({ ids }) => ids.some(([kind]) => kind === 'entitlements')))
}

export function unlessUnfit<Value>(
  answer: ProviderAnswer<Value>,
  factsIn: (value: Value) => LicenseFacts,
  judge: JudgeKey,
): ProviderAnswer<Value> {
  if (answer.kind !== 'granted') return answer
  const facts = factsIn(answer.value)
  const reason = judge(facts)
  return reason === null ? answer : { kind: 'refused', reason, facts }
}
