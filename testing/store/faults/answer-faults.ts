import { htmlReply, jsonReply, type StoreReply } from '../store-exchange.js'
import {
  deliverAt,
  type FaultContext,
  type FaultMoment,
  type FaultPlan,
  type FaultPlans,
} from './fault-plan.js'

/** Faults that put another answer in place of the store's. All strike before the store acts, unless `when` says otherwise. */
export type AnswerFault = {
  readonly when?: FaultMoment
} & (
  | RateLimitedFault
  | {
      readonly kind: 'server-error' /** @defaultValue 500 */
      readonly status?: number
      readonly as?: 'json' | 'html'
    }
  /** The login page of a hotel's network. */
  | { readonly kind: 'captive-portal' /** @defaultValue 200 */; readonly status?: number }
  | { readonly kind: 'redirect'; readonly to: string /** @defaultValue 302 */; readonly status?: number }
  /** Any answer at all. */
  | {
      readonly kind: 'raw'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string | Uint8Array
    }
)

interface RateLimitedFault {
  readonly kind: 'rate-limited'
  /** `Retry-After`: a number is seconds, a text goes out as it is. Neither this nor `retryAt`: no such header. */
  readonly retryAfter?: number | string
  /** `Retry-After` as an HTTP date of this instant, epoch ms. */
  readonly retryAt?: number
}

export const answerFaultPlans: FaultPlans<AnswerFault> = {
  'rate-limited': (fault, context) => {
    return answer(fault, context, jsonReply(429, { message: 'Too Many Attempts.' }, retryHeaders(fault)))
  },
  'server-error': (fault, context) => {
    return answer(fault, context, serverError(fault.status ?? 500, fault.as ?? 'json'))
  },
  'captive-portal': (fault, context) => {
    return answer(fault, context, htmlReply(fault.status ?? 200, 'Welcome to our Wi-Fi. Please log in'))
  },
  redirect: (fault, context) => {
    const page = htmlReply(fault.status ?? 302, `Redirecting to ${fault.to}`)
    return answer(fault, context, { ...page, headers: { ...page.headers, location: fault.to } })
  },
  raw: (fault, context) => {
    const headers = lowerCaseNames(fault.headers ?? {})
    return answer(fault, context, { status: fault.status, headers, body: fault.body ?? '' })
  },
}

function answer(fault: AnswerFault, { date }: FaultContext, reply: StoreReply): FaultPlan {
  if (!Number.isInteger(reply.status) || reply.status < 200 || reply.status > 599) {
    throw new TypeError(`fault.status: expected a whole number from 200 to 599, got ${String(reply.status)}`)
  }
  const headers = { date, ...reply.headers }
  return deliverAt(fault.when, { kind: 'whole', reply: { ...reply, headers } })
}

function retryHeaders({ retryAfter, retryAt }: RateLimitedFault): Record<string, string> {
  if (retryAfter !== undefined) return { 'retry-after': String(retryAfter) }
  return retryAt === undefined ? {} : { 'retry-after': new Date(retryAt).toUTCString() }
}

function serverError(status: number, as: 'json' | 'html'): StoreReply {
  return as === 'html'
    ? htmlReply(status, `${status} Bad gateway`)
    : jsonReply(status, { message: 'Server Error' })
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
