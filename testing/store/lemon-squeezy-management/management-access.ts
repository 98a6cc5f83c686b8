import type { LicenseLedger } from '../license-ledger.js'
import type { StoredLicense } from '../license-record.js'
import { createRateLimit } from '../rate-limit.js'
import { bearerToken, type RouteCall, type StoreReply } from '../store-exchange.js'
import { errorReply, managementErrors } from './json-api-reply.js'
import type { ManagementPlay } from './management-options.js'

/** Who asks, by the API key that was shown: one for keys bought for real, one for test mode. */
export interface Visitor {
  readonly isTest: boolean
  keys(): readonly StoredLicense[]
}

/** Documented. */
const REQUESTS_PER_MINUTE = 300

export function createAccess({
  ledger,
  now,
  play,
}: {
  readonly ledger: LicenseLedger
  readonly now: () => number
  readonly play: ManagementPlay
}) {
  const rateLimit = createRateLimit(REQUESTS_PER_MINUTE, now)
  const visitorOf = ({ headers }: RouteCall): Visitor | undefined => {
    const token = bearerToken(headers)
    const isTest = token === play.testApiKey
    if (!isTest && token !== play.apiKey) return undefined
    return {
      isTest,
      keys: () => ledger.list().filter(({ key, testMode }) => testMode === isTest && ledger.find(key)),
    }
  }
  return {
    guard(answer: (call: RouteCall, visitor: Visitor) => StoreReply) {
      return (call: RouteCall): StoreReply => {
        const visitor = visitorOf(call)
        if (!visitor) return errorReply(managementErrors.unauthenticated)
        const { allowed, limit, remaining, retryAfterSeconds } = rateLimit.take()
        const headers = { 'x-ratelimit-limit': String(limit), 'x-ratelimit-remaining': String(remaining) }
        if (!allowed) {
          return errorReply(managementErrors.tooMany, {
            ...headers,
            'retry-after': String(retryAfterSeconds),
          })
        }
        const reply = answer(call, visitor)
        return { ...reply, headers: { ...reply.headers, ...headers } }
      }
    },
  }
}
