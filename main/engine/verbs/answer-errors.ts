import type { LicenseErrorFacts, LicenseErrorInfo, RefusalReason } from '../../../contract/license-error.js'
import type { LicenseSummary } from '../../../contract/license-state.js'
import type { LicenseFacts, ProviderAnswer } from '../../../providers/license-provider.js'
import type { Credentials } from '../../vault/vault-content.js'
import { seatKindOf } from './seat-identity.js'

type Failed = Exclude<ProviderAnswer<never>, { kind: 'granted' }>
/** The reason why there is no verdict of the store. */
export type Unreachable = Extract<ProviderAnswer<never>, { kind: 'unreachable' }>

/** Turns a provider's refusal or failure into the error that callers and windows get. */
export function errorOfAnswer(answer: Failed, seatName?: string): LicenseErrorInfo {
  const request = answer.requestId === undefined ? {} : { requestId: answer.requestId }
  if (answer.kind === 'unreachable') {
    const { cause, retryAfterMs } = answer
    return {
      code: cause,
      message: `no usable answer from the store: ${cause}`,
      ...request,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...(seatName === undefined ? {} : { facts: { seatName } }),
    }
  }
  const facts = { ...factsForUser(answer.facts), ...(seatName === undefined ? {} : { seatName }) }
  return { code: answer.reason, message: `the store refused: ${answer.reason}`, ...request, facts }
}

export function noSeatsLeft(facts: LicenseFacts, seatName?: string): LicenseErrorInfo {
  return errorOfAnswer({ kind: 'refused', reason: 'no-seats-left', facts }, seatName)
}

/** Picks the store's facts that the user's text may need. */
export function factsForUser(facts: LicenseFacts | undefined): LicenseErrorFacts {
  if (facts === undefined) return {}
  return {
    ...(facts.productName === undefined ? {} : { productName: facts.productName }),
    ...(typeof facts.expiresAt === 'number' ? { expiresAt: facts.expiresAt } : {}),
    ...(typeof facts.seatsUsed === 'number' ? { seatsUsed: facts.seatsUsed } : {}),
    ...(typeof facts.seatsLimit === 'number' ? { seatsLimit: facts.seatsLimit } : {}),
    ...seatKindOf(facts),
  }
}

/** Returns whether a seat is free again, or not worth releasing: the store no longer honors its key. */
export function isReleased(answer: ProviderAnswer<null>): boolean {
  if (answer.kind === 'granted') return true
  if (answer.kind === 'unreachable') return false
  return ['instance-not-found', 'key-disabled', 'key-expired', 'wrong-product'].includes(answer.reason)
}

/**
 * Returns whether a refusal only says that this store does not know the key, although it has never confirmed it: the app has
 * changed to another provider, which may not have taken over its keys yet. That ends no license.
 */
export function isUnknownHere(
  { providerId }: Pick<Credentials, 'providerId'>,
  reason: RefusalReason,
  asked: string,
): boolean {
  return reason === 'key-not-found' && providerId !== asked
}

/** Picks the store's facts that are stored and shown: no name, no e-mail, no key. */
export function summaryOfFacts(facts: LicenseFacts, seatName: string): LicenseSummary {
  return {
    keyTail: facts.keyTail,
    ...(facts.productName === undefined ? {} : { productName: facts.productName }),
    ...(facts.variantName === undefined ? {} : { variantName: facts.variantName }),
    expiresAt: facts.expiresAt,
    seatsUsed: facts.seatsUsed,
    seatsLimit: facts.seatsLimit,
    ...seatKindOf(facts),
    seatName,
    testMode: facts.testMode === true,
  }
}
