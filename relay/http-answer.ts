import { SECOND_MS } from '../contract/duration.js'
import {
  RELAY_FAULT_STATUS,
  type RelayFault,
  type RelayFaultCode,
  type RelayHealth,
  type RelayVerb,
  type RelayVerdict,
} from '../contract/relay-api.js'

/** The answer to a request. */
export type RelayAnswer =
  | { readonly kind: 'verdict'; readonly verdict: RelayVerdict<RelayVerb> }
  | { readonly kind: 'fault'; readonly code: RelayFaultCode; readonly retryAfterMs?: number }
  | { readonly kind: 'health'; readonly health: RelayHealth }
  /** As Lemon Squeezy would answer. */
  | {
      readonly kind: 'license-api'
      readonly status: number
      readonly body: unknown
      readonly outcome: string
      readonly retryAfterMs?: number
    }

/** No page may read an answer (no `Access-Control-*` anywhere), show it, or keep it. */
const HEADERS = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
} as const

/** Lemon Squeezy's own: pages of any origin may ask it, since the key alone grants use. */
const LICENSE_API_HEADERS = {
  'cache-control': 'no-cache, private',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const

/** Constant sentences: nothing of a request is ever repeated in an answer. */
const FAULT_MESSAGES: Readonly<Record<RelayFaultCode, string>> = {
  'bad-request': 'The request is not of the form that this verb needs.',
  'unknown-app': 'This relay does not serve that app.',
  'not-found': 'There is nothing at this address.',
  'method-not-allowed': 'This address is asked by POST.',
  'no-common-key': 'This relay has none of the keys that the app accepts.',
  'too-large': 'The request is larger than any honest one.',
  'unsupported-media-type': 'A request is JSON, with the content type application/json.',
  'rate-limited': 'There were too many requests. Wait for as long as Retry-After says.',
  internal: 'The relay failed. Its log says more.',
  'not-offered': 'This relay was given no access to the seats of a key.',
}

export function httpAnswer(answer: RelayAnswer, at: number): Response {
  const { status, body, headers } = partsOf(answer)
  return new Response(JSON.stringify(body), {
    status,
    // The clock of the relay: an app holds its own against it.
    headers: { ...HEADERS, date: new Date(at).toUTCString(), ...headers },
  })
}

export function statusOf(answer: RelayAnswer): number {
  return partsOf(answer).status
}

/** Returns one word for the log. */
export function outcomeOf(answer: RelayAnswer): string {
  switch (answer.kind) {
    case 'health':
      return answer.health.status
    case 'fault':
      return answer.code
    case 'license-api':
      return answer.outcome
    case 'verdict': {
      const { verdict } = answer
      if (verdict.verdict === 'granted') return 'granted'
      return verdict.verdict === 'refused' ? verdict.reason : verdict.cause
    }
    default:
      return answer satisfies never
  }
}

interface AnswerParts {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

function partsOf(answer: RelayAnswer): AnswerParts {
  switch (answer.kind) {
    case 'health':
      return { status: answer.health.status === 'ok' ? 200 : 503, body: answer.health }
    case 'fault':
      return partsOfFault(answer.code, answer.retryAfterMs)
    case 'license-api': {
      const { status, body, retryAfterMs } = answer
      return { status, body, headers: { ...LICENSE_API_HEADERS, ...retryAfter(retryAfterMs) } }
    }
    case 'verdict': {
      const { verdict } = answer
      if (verdict.verdict !== 'unreachable') return { status: 200, body: verdict }
      // If the store did not say how long to wait, the app's own back-off knows better.
      return { status: 503, body: verdict, headers: retryAfter(verdict.retryAfterMs) }
    }
    default:
      return answer satisfies never
  }
}

function partsOfFault(code: RelayFaultCode, retryAfterMs: number | undefined): AnswerParts {
  const body: RelayFault = { error: { code, message: FAULT_MESSAGES[code] } }
  const headers = {
    ...retryAfter(retryAfterMs),
    ...(code === 'method-not-allowed' ? { allow: 'POST' } : {}),
  }
  return { status: RELAY_FAULT_STATUS[code], body, headers }
}

function retryAfter(ms: number | undefined): Readonly<Record<string, string>> {
  if (ms === undefined) return {}
  return { 'retry-after': String(Math.max(1, Math.ceil(ms / SECOND_MS))) }
}
