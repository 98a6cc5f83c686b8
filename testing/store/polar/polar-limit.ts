import { MINUTE_MS, SECOND_MS } from '../../../contract/duration.js'
import type { StoreReply } from '../store-exchange.js'
import type { PolarPlay } from './polar-options.js'

/** One budget for all license calls of an address. Whoever goes above it is refused for a minute. */
interface PolarLimit {
  /** Counts one call; undefined where it may pass. */
  refusal(): StoreReply | undefined
}

export function createPolarLimit({ requestsPerSecond }: PolarPlay, now: () => number): PolarLimit {
  let recent: readonly number[] = []
  let blockedUntil = Number.NEGATIVE_INFINITY
  return {
    refusal() {
      if (requestsPerSecond === null) return undefined
      const at = now()
      if (at < blockedUntil) return tooMany(blockedUntil - at)
      recent = [...recent.filter((before) => at - before < SECOND_MS), at]
      if (recent.length <= requestsPerSecond) return undefined
      recent = []
      blockedUntil = at + MINUTE_MS
      return tooMany(MINUTE_MS)
    },
  }
}

/** There is nothing in it, not even a type. */
function tooMany(waitMs: number): StoreReply {
  return { status: 429, headers: { 'retry-after': String(Math.ceil(waitMs / SECOND_MS)) }, body: '' }
}
