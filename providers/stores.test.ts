import { describe, expect, it } from 'vitest'
import * as entry from './index.js'
import { STORE_NAMES, STORES } from './stores.js'

const address = { baseUrl: 'http://127.0.0.1:4010' }
const sale = { storeId: '12345', productId: '67890' }

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

  it('makes a provider and a directory of its name, which ask the given address', () => {
    const provider = store.createProvider({ ...address, ...sale, apiKey })
    expect([provider.id, provider.endpoint, provider.sale]).toEqual([
      name,
      address.baseUrl,
      { ...sale, variantIds: null },
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
    expect(store.createProvider(least).id).toBe(name)
    for (const option of ['apiKey', 'storeId'] as const) {
      const { [option]: _left, ...rest } = { ...least, apiKey, storeId }
      const refused = needed(settings[option]) ? option : null
      expect(refusedBy(() => store.createProvider(rest))).toBe(refused)
    }
  })

  it('takes each setting that it names, and lets those of other stores be', () => {
    const all = { storeSlug: 'my-store', allowTestMode: true, variantIds: ['1'] }
    const provider = store.createProvider({ ...address, ...sale, ...all, apiKey })
    expect(provider.sale?.variantIds).toEqual(['1'])
    expect(store.createDirectory({ ...address, apiKey, storeSlug: 'my-store' }).id).toBe(name)
    const refused = store.settings.storeSlug ? 'storeSlug' : null
    const makeWithBadSlug = () => store.createDirectory({ ...address, apiKey, storeSlug: 'Not A Slug' })
    expect(refusedBy(makeWithBadSlug)).toBe(refused)
  })

  it('names the functions of the package that are given its secret', () => {
    for (const maker of store.secretMakers) expect(entry).toHaveProperty(maker, expect.any(Function))
    const { holdsSecret = false } = store.createProvider({ ...sale, apiKey })
    expect(store.secretMakers.length).toBe(holdsSecret ? 2 : 1)
  })
})
