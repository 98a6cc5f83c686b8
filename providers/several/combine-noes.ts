import type { RefusalReason } from '../../contract/license-error.js'
import type { ProviderAnswer } from '../license-provider.js'

type No = Exclude<ProviderAnswer<never>, { kind: 'granted' }>
export type Refusal = Extract<ProviderAnswer<never>, { kind: 'refused' }>

/** The less a reason says that its store knows the key, the higher. */
const RANKS: Readonly<Record<RefusalReason, number>> = {
  'key-disabled': 0,
  'key-expired': 0,
  'no-seats-left': 0,
  'instance-not-found': 0,
  'wrong-product': 0,
  'test-key': 0,
  // It may know the key.
  unspecified: 1,
  'key-not-found': 2,
  'invalid-input': 3,
}

/**
 * The answer of several stores, none of which said yes. One that could not be asked might have: that goes before every no. Of
 * noes, the first of a store that knows the key is the answer.
 */
export function combineNoes(noes: readonly No[]): No {
  const unanswered = noes.find((answer) => answer.kind === 'unreachable')
  if (unanswered !== undefined) return unanswered
  const refusals = noes.filter((answer): answer is Refusal => answer.kind === 'refused')
  const [best] = [...refusals].sort((one, other) => RANKS[one.reason] - RANKS[other.reason])
  return best ?? { kind: 'unreachable', cause: 'misconfigured' }
}
