import { afterAll, describe, expect, it } from 'vitest'
import { type LicenseStore, startLicenseStore } from '../../testing/store/license-store.js'
import { creem } from '../creem/index.js'
import { dodoPayments } from '../dodo-payments/index.js'
import { gumroad } from '../gumroad/index.js'
import { keygen } from '../keygen/index.js'
import { lemonSqueezy } from '../lemon-squeezy/index.js'
import type { LicenseProvider } from '../license-provider.js'
import { polar } from '../polar/index.js'
import { sellApp } from '../sellapp/index.js'
import { combineProviders } from './combine-providers.js'

/** Those that a relay asks too, with their secrets, as an app does the others. */
const MAKERS = {
  'lemon-squeezy': ({ url: baseUrl, product: { storeId, productId } }) =>
    lemonSqueezy({ storeId, productId, baseUrl }),
  polar: (store) => polar(store.polar),
  'dodo-payments': (store) => dodoPayments(store.dodo),
  keygen: (store) => keygen(store.keygen),
  gumroad: (store) => gumroad(store.gumroad),
  creem: (store) => creem(store.creem),
  sellapp: ({ sellApp: access, product }) => sellApp({ ...access, productId: product.productId }),
} as const satisfies Record<string, (store: LicenseStore) => LicenseProvider>
type StoreName = keyof typeof MAKERS
const NAMES = Object.keys(MAKERS) as StoreName[]
const PAIRS = NAMES.flatMap((one) => NAMES.map((other) => [one, other] as const))

const KEY = '38B1460A-5104-4067-A91D-77B872934D51'
const KINDS = ['works', 'disabled', 'expired', 'of another product', 'unknown', 'unreachable'] as const
type Kind = (typeof KINDS)[number]
const call = { fetch: globalThis.fetch }

const PAST = Date.UTC(2020, 0, 1)
const FIELDS = {
  works: {},
  unreachable: {},
  disabled: { disabled: true },
  expired: { expiresAt: PAST, endedAt: PAST },
  'of another product': { productId: 11, variantId: 12 },
} satisfies Record<Exclude<Kind, 'unknown'>, object>

function become(store: LicenseStore, kind: Kind): void {
  store.faults.clear()
  store.requests.clear()
  store.keys.remove(KEY)
  if (kind !== 'unknown') store.keys.add({ key: KEY, activationLimit: 5, ...FIELDS[kind] })
  if (kind === 'unreachable') store.faults.set('*', { kind: 'server-error', status: 503 })
}

/** Every fourth pair of answers, others for each pair of stores: each answer beside each is seen at a dozen pairs. */
const SHARE = 4

describe('a key that is entered where two stores may know it', () => {
  const shared = { first: startLater(), second: startLater(), alone: new Map<string, string>() }
  afterAll(() => Promise.all([shared.first.close(), shared.second.close()]))

  /** What a store says by itself: told once, since each answers the same. */
  async function wordAlone(name: StoreName, kind: Kind): Promise<string> {
    const known = shared.alone.get(`${name} ${kind}`)
    if (known !== undefined) return known
    const store = await shared.first.store()
    become(store, kind)
    const word = wordOf(await MAKERS[name](store).inspect({ key: KEY }, call))
    shared.alone.set(`${name} ${kind}`, word)
    return word
  }

  it.each(PAIRS)('gets the answer of %s and then %s', async (one, other) => {
    const [first, second] = [await shared.first.store(), await shared.second.store()]
    // Which keys are shown to which store is tested below.
    const members = [MAKERS[one](first), MAKERS[other](second)].map((provider) => ({
      ...provider,
      accepts: () => 'maybe' as const,
    }))
    const provider = combineProviders(members)
    const told: Record<string, string> = {}
    const expected: Record<string, string> = {}
    const offset = NAMES.indexOf(one) + 2 * NAMES.indexOf(other)
    const kinds = KINDS.flatMap((atFirst) => KINDS.map((atSecond) => [atFirst, atSecond] as const))
    for (const [atFirst, atSecond] of kinds.filter((_pair, at) => (at + offset) % SHARE === 0)) {
      const alone = [await wordAlone(one, atFirst), await wordAlone(other, atSecond)]
      become(first, atFirst)
      become(second, atSecond)
      const answer = await provider.inspect({ key: KEY }, call)
      const askedSecond = second.requests.count() > 0
      told[`${atFirst}, ${atSecond}`] = `${wordOf(answer)}${askedSecond ? '' : ', the second not asked'}`
      expected[`${atFirst}, ${atSecond}`] = expectedOf(alone)
      expect([first.requests.count('activate'), second.requests.count('activate')]).toEqual([0, 0])
    }
    expect(told).toEqual(expected)
  })
})

/** A store that the first who asks starts. */
function startLater() {
  let started: Promise<LicenseStore> | undefined
  const store = () =>
    (started ??= startLicenseStore({
      keys: [],
      polar: { requestsPerSecond: null },
      rateLimitPerMinute: 100_000,
    }))
  return { store, close: async () => (await started)?.close() }
}

function wordOf(answer: Awaited<ReturnType<LicenseProvider['inspect']>>): string {
  return answer.kind === 'refused' ? answer.reason : answer.kind
}

/** The rule in other words than the code's. */
function expectedOf(words: readonly string[]): string {
  if (words[0] === 'granted') return 'granted, the second not asked'
  if (words.includes('granted')) return 'granted'
  if (words.includes('unreachable')) return 'unreachable'
  return words.find((word) => word !== 'key-not-found') ?? 'key-not-found'
}
