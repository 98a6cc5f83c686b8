import type { RefusalReason, UnreachableCause } from '../contract/license-error.js'
import type { HttpAnswered, HttpOutcome } from './http/exchange.js'
import { hintsOf, loadOf } from './http/head.js'
import type { LicenseFacts, ProviderAnswer } from './license-provider.js'

/** A yes or a no, or `null` where the body is no verdict about our key. */
export type Finding<Value, Refused = unknown> =
  | { readonly kind: 'granted'; readonly value: Value }
  | ({ readonly kind: 'refused'; readonly reason: RefusalReason; readonly facts?: LicenseFacts } & Refused)
  | null

type Unreachable = Extract<ProviderAnswer<never>, { readonly kind: 'unreachable' }>

/** Adds to a finding the store's time and, for a refusal, the number by which its support finds the request. */
export function answerFrom<Value, Refused>(
  finding: Finding<Value, Refused>,
  outcome: HttpAnswered,
):
  | (NonNullable<Finding<Value, Refused>> & {
      readonly serverTimeAt?: number
      readonly requestId?: string
      readonly isBusy?: boolean
    })
  | Unreachable {
  if (finding === null) return unreachable('not-the-api', outcome)
  const { serverTimeAt, requestId } = outcome
  return {
    ...finding,
    ...(serverTimeAt === undefined ? {} : { serverTimeAt }),
    ...loadOf(outcome),
    ...(finding.kind === 'granted' || requestId === undefined ? {} : { requestId }),
  }
}

export function unreachable(cause: UnreachableCause, outcome: HttpOutcome): Unreachable {
  return { kind: 'unreachable', cause, ...hintsOf(outcome), ...loadOf(outcome) }
}

/** Returns whether the key is known to have no seat left. */
export function isFull(license: Pick<LicenseFacts, 'seatsUsed' | 'seatsLimit'> | undefined): boolean {
  const { seatsUsed, seatsLimit } = license ?? {}
  return typeof seatsUsed === 'number' && typeof seatsLimit === 'number' && seatsUsed >= seatsLimit
}
