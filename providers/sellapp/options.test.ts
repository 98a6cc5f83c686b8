import { describe, expect, it } from 'vitest'
import { readOptions, type SellAppOptions } from './options.js'

const read = (options: Record<string, unknown>) =>
  readOptions({ apiKey: 'secret', productId: 5, ...options } as SellAppOptions)

describe('sellApp options', () => {
  it('need an API key and a product, and have defaults for the rest', () => {
    expect(read({})).toEqual({
      apiKey: 'secret',
      storeSlug: null,
      storeId: null,
      productId: '5',
      variantIds: null,
      baseUrl: 'https://sell.app/api',
      timeoutMs: undefined,
      refusals: [],
    })
  })

  it('take no API key where a proxy adds it', () => {
    expect(read({ apiKey: null, baseUrl: 'https://proxy.example.test/' })).toMatchObject({
      apiKey: null,
      baseUrl: 'https://proxy.example.test',
    })
  })

  it.each<[Record<string, unknown>, string]>([
    [{ apiKey: undefined }, 'option "apiKey" must be a string without whitespace, got undefined'],
    [{ apiKey: '' }, 'option "apiKey" must be a string without whitespace, got another string'],
    [{ apiKey: 'my secret' }, 'option "apiKey" must be a string without whitespace, got another string'],
    [
      { apiKey: null },
      'option "apiKey" must be a string (optional only if your proxy at "baseUrl" adds it), got null',
    ],
    [{ productId: undefined }, 'option "productId" must be a positive integer, got undefined'],
    [{ storeId: 0 }, 'option "storeId" must be a positive integer, got 0'],
    [{ storeSlug: 'my store' }, 'option "storeSlug" must be the name in the store’s address'],
    [{ variantIds: [] }, 'option "variantIds" must be a list with at least one positive integer'],
    [
      { baseUrl: 'https://sell.app:6000/api' },
      'option "baseUrl" must be an http or https URL without credentials, query or fragment, on a port that',
    ],
    [{ baseUrl: 'sell.app' }, 'option "baseUrl" must be an http or https URL'],
    [{ timeoutMs: 0 }, 'option "timeoutMs" must be a whole number of milliseconds from 1'],
    [{ refusals: [{ reason: 'key-expired' }] }, 'option "refusals[0]" must be a rule'],
    [{ refusals: [{ status: 422, reason: 'expired' }] }, 'option "refusals[0]" must be a rule'],
    [{ variantId: 4 }, 'unknown option "variantId"; expected one of apiKey, storeSlug'],
  ])('refuse %j', (options, message) => {
    expect(() => read(options)).toThrow(TypeError)
    expect(() => read(options)).toThrow(`sellApp: ${message}`)
    expect(() => read(options)).not.toThrow(/my secret/)
  })
})
