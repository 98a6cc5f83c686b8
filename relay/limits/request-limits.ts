import type { RateLimiter, RateRule, RateTaken } from './rate-limiter.js'

/**
 * Limits the requests to the relay: for each rule the number that may come at once (`burst`), and the number regained each
 * minute.
 */
export interface RelayLimits {
  /**
   * Requests from one address, which may be an office of hundreds.
   * @defaultValue 300 at once, 240 a minute
   */
  readonly address: RateRule
  /**
   * Requests with one key: it may have hundreds of seats. Less than a store takes in a minute (Lemon Squeezy: 60), so that one
   * customer's computers leave some of it to the others.
   * @defaultValue 20 at once, 30 a minute
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
  key: { burst: 20, perMinute: 30 },
  misses: { burst: 20, perMinute: 2 },
}

export interface RequestLimits {
  /** Returns how long this address has to wait, in milliseconds; `undefined`: not at all. */
  ofAddress(address: string | undefined, at: number): Promise<number | undefined>
  /** The same for a key, from any address. */
  ofKey(keyHash: string, at: number): Promise<number | undefined>
  /**
   * Asks the store on the account of an address, each answer counted as a miss until it is known to be none: many guesses sent
   * at once are not more than as many one after the other.
   */
  ofMisses<Answer>(address: string | undefined, question: MissQuestion<Answer>): Promise<Judged<Answer>>
}

interface MissQuestion<Answer> {
  readonly ask: () => Promise<Answer>
  /** Returns whether the answer says that there is no such key. */
  readonly isMiss: (answer: Answer) => boolean
  readonly now: () => number
}

type Judged<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'wait'; readonly retryAfterMs: number }

export function createRequestLimits(limiter: RateLimiter, rules: RelayLimits): RequestLimits {
  return {
    async ofAddress(address, at) {
      if (address === undefined) return undefined
      return waitOf(await limiter.take(`address:${sourceOf(address)}`, rules.address, at))
    },
    ofKey: async (keyHash, at) => waitOf(await limiter.take(`key:${keyHash}`, rules.key, at)),
    ofMisses: createMissLimit(limiter, rules.misses),
  }
}

/** Where all misses of an address are taken by requests under way, the next one waits for one of these: most keys exist. */
function createMissLimit(limiter: RateLimiter, rule: RateRule): RequestLimits['ofMisses'] {
  const underWay = new Map<string, Set<Promise<unknown>>>()

  async function reserve(source: string, now: () => number): Promise<number | undefined> {
    for (;;) {
      const waitMs = waitOf(await limiter.take(`miss:${source}`, rule, now()))
      const others = underWay.get(source)
      if (waitMs === undefined || others === undefined) return waitMs
      await Promise.race(others)
    }
  }

  async function settle<Answer>(source: string, { ask, isMiss, now }: MissQuestion<Answer>): Promise<Answer> {
    let missed = false
    try {
      const answer = await ask()
      missed = isMiss(answer)
      return answer
    } finally {
      if (!missed) await limiter.take(`miss:${source}`, rule, now(), -1)
    }
  }

  return async (address, question) => {
    if (address === undefined) return { kind: 'answered', answer: await question.ask() }
    const source = sourceOf(address)
    const retryAfterMs = await reserve(source, question.now)
    if (retryAfterMs !== undefined) return { kind: 'wait', retryAfterMs }
    const asked = settle(source, question)
    const forget = enter(
      underWay,
      source,
      asked.catch(() => undefined),
    )
    try {
      return { kind: 'answered', answer: await asked }
    } finally {
      forget()
    }
  }
}

/** @returns takes it out again, and the set with the last one */
function enter(underWay: Map<string, Set<Promise<unknown>>>, source: string, ended: Promise<unknown>) {
  const others = underWay.get(source) ?? new Set()
  underWay.set(source, others.add(ended))
  return (): void => {
    others.delete(ended)
    if (others.size === 0) underWay.delete(source)
  }
}

function waitOf(taken: RateTaken): number | undefined {
  return taken.allowed ? undefined : taken.retryAfterMs
}

const IP4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}`
const IP4_WITH_PORT = new RegExp(`^(${IP4})(?::\\d{1,5})?$`)
const IP4_IN_IP6 = new RegExp(`^::ffff:(${IP4})$`)
const IN_BRACKETS = /^\[([^\]]*)\](?::\d{1,5})?$/

/**
 * One home or office has a whole /64 of version 6, and could send each request from another address of it. Some proxies add
 * the port, which is another one for each connection.
 */
export function sourceOf(address: string): string {
  const lower = address.toLowerCase()
  const [plain = ''] = (IN_BRACKETS.exec(lower)?.[1] ?? lower).split('%')
  const version4 = IP4_WITH_PORT.exec(plain) ?? IP4_IN_IP6.exec(plain)
  if (version4?.[1] !== undefined) return version4[1]
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const zeros = plain.includes('::')
    ? Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
    : []
  const groups = [...left, ...zeros, ...right].slice(0, 4)
  return groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
