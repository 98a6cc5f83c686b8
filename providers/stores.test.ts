import { describe, expect, it } from 'vitest'
import * as entry from './index.js'
import { STORE_NAMES, STORES, type StoreName } from './stores.js'

const address = { baseUrl: 'http://127.0.0.1:4010' }
const UUID = '9a1e5f60-7a3b-4c1d-8e2f-0b6c5d4e3f21'
const NUMBERS = { sale: { storeId: '12345', productId: '67890' }, storeOption: 'storeId', variantIds: ['1'] }

/** A sale as each store spells it, and what its provider takes of it. */
const SAMPLES: Readonly<Record<StoreName, Sample>> = {
  'lemon-squeezy': NUMBERS,
  sellapp: NUMBERS,
  polar: { sale: { storeId: UUID, productId: UUID }, storeOption: 'organizationId', variantIds: null },
  'dodo-payments': {
    sale: { storeId: 'bus_1', productId: 'pdt_1' },
    storeOption: 'businessId',
    variantIds: null,
  },
  keygen: { sale: { storeId: UUID, productId: UUID }, storeOption: 'account', variantIds: [UUID] },
}

interface Sample {
  readonly sale: { readonly storeId: string; readonly productId: string }
  /** What its provider calls the store's id. */
  readonly storeOption: string
  /** Null: it knows none. */
  readonly variantIds: readonly string[] | null
}

/** The option that a maker refuses, or `null`. */
function refusedBy(make: () => unknown): string | null {
  try {
    make()
    return null
  } catch (error) {
    return /option "(\w+)"/.exec(String(error))?.[1] ?? String(error)
  }
}

describe.each(STORE_NAMES)('the entry of %s', (name) => {
  const store = STORES[name]
  const apiKey = 'a-secret'
  const { sale, storeOption, variantIds } = SAMPLES[name]

  it('makes a provider and a directory of its name, which ask the given address', () => {
    const provider = store.createProvider({ ...address, ...sale, apiKey })
    expect([provider.id, provider.endpoint]).toEqual([name, address.baseUrl])
    const { storeId, productId } = provider.sale ?? {}
    expect([storeId, [productId].flat(), provider.sale?.variantIds]).toEqual([
      sale.storeId,
      [sale.productId],
      null,
    ])
    expect(store.createDirectory({ ...address, apiKey }).id).toBe(name)
  })

  it('makes a provider of what the store needs and of nothing less', () => {
    const { settings } = store
    const needed = (need: string) => need === 'needed'
    const { storeId, productId } = sale
    const least = {
      productId,
      ...(needed(settings.apiKey) ? { apiKey } : {}),
      ...(needed(settings.storeId) ? { storeId } : {}),
    }
    // An account may be left out only where the address stands for it.
    const place = store.accountVariable === undefined ? {} : address
    expect(store.createProvider({ ...place, ...least }).id).toBe(name)
    for (const option of ['apiKey', 'storeId'] as const) {
      const { [option]: _left, ...rest } = { ...least, apiKey, storeId }
      const named = option === 'storeId' ? storeOption : option
      const refused = needed(settings[option]) ? named : null
      expect(refusedBy(() => store.createProvider({ ...place, ...rest }))).toBe(refused)
    }
  })

  it('takes each setting that it names, and lets those of other stores be', () => {
    const all = { storeSlug: 'my-store', allowTestMode: true, variantIds: variantIds ?? ['1'] }
    const provider = store.createProvider({ ...address, ...sale, ...all, apiKey })
    expect(provider.sale?.variantIds).toEqual(variantIds)
    expect(store.createDirectory({ ...address, apiKey, storeSlug: 'my-store' }).id).toBe(name)
    const refused = store.settings.storeSlug ? 'storeSlug' : null
    const makeWithBadSlug = () => store.createDirectory({ ...address, apiKey, storeSlug: 'Not A Slug' })
    expect(refusedBy(makeWithBadSlug)).toBe(refused)
  })

  it('asks test mode where that is a place apart', () => {
    const asked: string[] = []
    const fetch = async (url: unknown) => {
      asked.push(String(url))
      return Response.json({})
    }
    const make = (allowTestMode: boolean) =>
      store.createDirectory({ apiKey, fetch, storeId: sale.storeId, allowTestMode })
    return Promise.all([make(false).key('1'), make(true).key('1')]).then(() => {
      expect(new Set(asked.map((url) => new URL(url).host)).size).toBe(store.hasOwnTestPlace ? 2 : 1)
    })
  })

  it('names the functions of the package that are given its secret', () => {
    for (const maker of store.secretMakers) expect(entry).toHaveProperty(maker, expect.any(Function))
    const { holdsSecret = false } = store.createProvider({ ...sale, apiKey })
    expect(store.secretMakers.length).toBe(holdsSecret ? 2 : 1)
  })
})
