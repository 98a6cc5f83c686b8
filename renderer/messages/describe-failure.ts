import {
  isUnreachableCause,
  type LicenseErrorCode,
  type LicenseErrorInfo,
} from '../../contract/license-error.js'
import type { Translator } from './translator.js'

/** The words for an error. */
export interface FailureText {
  /** What happened, in one sentence. */
  readonly title: string
  /** What the user can do, in one or two sentences. */
  readonly text: string
  /** The address that must be reachable, for the network's administrator. On its own line. */
  readonly host?: string
}

/** Failures for which the store's address helps the network's administrator. */
const NETWORK_FAULTS: ReadonlySet<LicenseErrorCode> = new Set([
  'offline',
  'timeout',
  'tls',
  'proxy-auth',
  'not-the-api',
])

/** The words for an error code. Facts that are missing leave no gap: there is a text without them. */
export function describeFailure(
  { t, formats }: Translator,
  { code, facts, retryAfterMs }: LicenseErrorInfo,
  { now, storeHost }: { readonly now: number; readonly storeHost?: string | undefined },
): FailureText {
  const title = t(`failure.${code}.title`)
  const text = t(`failure.${code}.text`)
  if (code === 'key-expired' && facts?.expiresAt !== undefined) {
    return { title: t('failure.key-expired.title-dated', { date: formats.date(facts.expiresAt, now) }), text }
  }
  if (code === 'wrong-product' && facts?.productName !== undefined) {
    return { title: t('failure.wrong-product.title-named', { product: facts.productName }), text }
  }
  if (code === 'no-seats-left' && facts?.seatKind === 'counter') {
    return { title: t('no-seats.title-counter'), text: t('no-seats.text-counter') }
  }
  // when to try again is said beside it, by the seconds
  if ((code === 'rate-limited' || code === 'server-error') && retryAfterMs !== undefined) {
    return { title, text: t(`failure.${code}.text-wait`) }
  }
  if (code === 'cancelled' && facts?.seatName !== undefined) {
    return { title, text: t('failure.cancelled.text-seat', { name: facts.seatName }) }
  }
  if (isUnreachableCause(code) && NETWORK_FAULTS.has(code) && storeHost !== undefined) {
    return { title, text, host: t('failure.host', { host: storeHost }) }
  }
  return { title, text }
}
