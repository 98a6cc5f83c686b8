import { DAY_MS } from '../../../contract/duration.js'
import type { RouteCall, StoreReply } from '../store-exchange.js'
import { errorReply, sellAppErrors } from './sellapp-error.js'
import type { SellAppPlay } from './sellapp-options.js'

/** SellApp states this for another of its operations. */
const IDEMPOTENCY_KEPT_MS = DAY_MS

interface KeptAnswer {
  readonly body: string
  readonly reply: StoreReply
  readonly at: number
}

/** Answers a repeated request as the first time, without doing its work again. */
export function createIdempotency(now: () => number, play: SellAppPlay) {
  const kept = new Map<string, KeptAnswer>()
  return function answerOnce({ headers, fields }: RouteCall, act: () => StoreReply): StoreReply {
    const key = headers['idempotency-key']
    if (typeof key !== 'string' || key === '') return errorReply(sellAppErrors.noIdempotencyKey, play)
    const body = JSON.stringify(fields)
    const known = kept.get(key)
    if (known && now() < known.at + IDEMPOTENCY_KEPT_MS) {
      return known.body === body ? known.reply : errorReply(sellAppErrors.idempotencyConflict, play)
    }
    const reply = act()
    kept.set(key, { body, reply, at: now() })
    return reply
  }
}
