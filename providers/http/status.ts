import type { UnreachableCause } from '../../contract/license-error.js'

/** Statuses with which the stores answer when they have judged: 2xx a yes or a no, the others a no. */
const ANSWERING = new Set([400, 404, 422])

/**
 * Judges a status alone: undefined if the body may hold a verdict, otherwise the reason why there is none. A proxy, a portal or a
 * gateway answers with these too, so the body is ignored: a "no" on an error page must not end a license.
 */
export function troubleOfStatus(status: number): UnreachableCause | undefined {
  if (isSuccess(status)) return undefined
  if (ANSWERING.has(status)) return undefined
  if (status === 407) return 'proxy-auth'
  if (status === 408) return 'timeout'
  if (status === 429) return 'rate-limited'
  if (status === 425) return 'server-error'
  // 511: a captive portal asks for a sign-in.
  if (status === 511) return 'not-the-api'
  return status >= 500 && status < 600 ? 'server-error' : 'not-the-api'
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}
