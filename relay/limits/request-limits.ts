import type { RateLimiter, RateRule, RateTaken } from './rate-limiter.js'

/** How often the relay may be asked, each with what may come at once (`burst`) and what comes back each minute. */
export interface RelayLimits {
  /**
   * Requests of one address: an office of hundreds may stand behind it.
   * @defaultValue 300 at once, 240 a minute
   */
  readonly address: RateRule
  /**
   * Requests with one key: it may have hundreds of seats.
   * @defaultValue 120 at once, 60 a minute
   */
  readonly key: RateRule
  /**
   * Unknown keys from one address, before it is heard again: who guesses must wait.
   * @defaultValue 20 at once, 2 a minute
   */
  readonly misses: RateRule
}

export const DEFAULT_LIMITS: RelayLimits = {
  address: { burst: 300, perMinute: 240 },
  key: { burst: 120, perMinute: 60 },
  misses: { burst: 20, perMinute: 2 },
}

/** Each answers `undefined`, or how long to wait. */
export interface RequestLimits {
  ofAddress(address: string | undefined, at: number): Promise<number | undefined>
  ofKey(keyHash: string, at: number): Promise<number | undefined>
  /** Notes that this address has asked for a key that does not exist. */
  noteMiss(address: string | undefined, at: number): Promise<void>
}

export function createRequestLimits(limiter: RateLimiter, rules: RelayLimits): RequestLimits {
  return {
    async ofAddress(address, at) {
      if (address === undefined) return undefined
      const source = sourceOf(address)
      const misses = waitOf(await limiter.take(`miss:${source}`, rules.misses, at, 0))
      return misses ?? waitOf(await limiter.take(`address:${source}`, rules.address, at))
    },
    ofKey: async (keyHash, at) => waitOf(await limiter.take(`key:${keyHash}`, rules.key, at)),
    async noteMiss(address, at) {
      if (address !== undefined) await limiter.take(`miss:${sourceOf(address)}`, rules.misses, at)
    },
  }
}

function waitOf(taken: RateTaken): number | undefined {
  return taken.allowed ? undefined : taken.retryAfterMs
}

/** One home or office has a whole /64 of version 6, and could send each request from another address of it. */
export function sourceOf(address: string): string {
  const plain = address.toLowerCase().replace(/^\[|\]$|%.*$/g, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const zeros = plain.includes('::') ? Array.from({ length: 8 - left.length - right.length }, () => '0') : []
  const groups = [...left, ...zeros, ...right].slice(0, 4)
  return groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
