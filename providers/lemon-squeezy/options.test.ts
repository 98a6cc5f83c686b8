import { describe, expect, it } from 'vitest'
import { lemonSqueezy } from './index.js'
import { type LemonSqueezyOptions, readOptions } from './options.js'

const read = (options: Record<string, unknown>) =>
  readOptions({ storeId: 1, productId: 5, ...options } as LemonSqueezyOptions)

describe('lemonSqueezy options', () => {
  it('take ids as numbers or digits, and have defaults for the rest', () => {
    expect(readOptions({ storeId: 12345, productId: ' 67890 ' })).toEqual({
      storeId: '12345',
      productId: '67890',
      variantIds: null,
      allowTestMode: false,
      baseUrl: 'https://api.lemonsqueezy.com',
      timeoutMs: undefined,
    })
    expect(read({ variantIds: [4, '8'], allowTestMode: true, timeoutMs: 600_000 })).toMatchObject({
      variantIds: ['4', '8'],
      allowTestMode: true,
      timeoutMs: 600_000,
    })
  })

  it('take several products in place of one', () => {
    expect(readOptions({ storeId: 1, productIds: [5, '6'] }).productId).toEqual(['5', '6'])
    expect(() => read({ productIds: [6] })).toThrow(
      'option "productId" must be left out where "productIds" is set, got 5',
    )
    expect(() => readOptions({ storeId: 1, productIds: [] })).toThrow(
      'option "productIds" must be a list with at least one',
    )
  })

  it.each([
    ['https://proxy.example.test/', 'https://proxy.example.test'],
    ['https://proxy.example.test/store//', 'https://proxy.example.test/store'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
  ])('take the base address %s as %s', (baseUrl, expected) => {
    expect(read({ baseUrl }).baseUrl).toBe(expected)
  })

  it.each<[Record<string, unknown>, string]>([
    [{ storeId: undefined }, 'option "storeId" must be a positive integer, got undefined'],
    [{ storeId: 0 }, 'option "storeId" must be a positive integer, got 0'],
    [{ storeId: '' }, 'option "storeId" must be a positive integer, got ""'],
    [{ storeId: '007' }, 'option "storeId" must be a positive integer, got "007"'],
    [{ productId: null }, 'option "productId" must be a positive integer, got null'],
    [{ productId: 1.5 }, 'option "productId" must be a positive integer, got 1.5'],
    [{ productId: Number.NaN }, 'option "productId" must be a positive integer, got NaN'],
    [{ productId: {} }, 'option "productId" must be a positive integer, got an object'],
    [{ productId: () => 1 }, 'option "productId" must be a positive integer, got a function'],
    [
      { variantIds: [] },
      'option "variantIds" must be a list with at least one positive integer, got an empty list',
    ],
    [{ variantIds: 4 }, 'option "variantIds" must be a list with at least one positive integer, got 4'],
    [{ variantIds: [4, 'x'] }, 'option "variantIds[1]" must be a positive integer, got "x"'],
    [{ allowTestMode: 'yes' }, 'option "allowTestMode" must be true or false, got "yes"'],
    [{ allowTestMode: null }, 'option "allowTestMode" must be true or false, got null'],
    [{ timeoutMs: 0 }, 'option "timeoutMs" must be a whole number of milliseconds from 1 to 600000, got 0'],
    [
      { timeoutMs: 600_001 },
      'option "timeoutMs" must be a whole number of milliseconds from 1 to 600000, got 600001',
    ],
    [
      { baseUrl: 'http://127.0.0.1:6666' },
      'option "baseUrl" must be an http or https URL without credentials, query or fragment, on a port that',
    ],
    [{ baseUrl: 4010 }, 'option "baseUrl" must be an http or https URL'],
    [
      { variantId: 4 },
      'unknown option "variantId"; expected one of storeId, productId, productIds, variantIds',
    ],
  ])('refuse %j', (options, message) => {
    expect(() => read(options)).toThrow(TypeError)
    expect(() => read(options)).toThrow(`lemonSqueezy: ${message}`)
  })

  it.each([
    'api.lemonsqueezy.com',
    'ftp://example.test',
    'https://me:secret@example.test',
    'https://example.test/?secret=1',
    'https://example.test/#x',
    '',
  ])('refuse the base address "%s" without repeating it', (baseUrl) => {
    expect(() => read({ baseUrl })).toThrow(/^lemonSqueezy: option "baseUrl" must be .*, got another string$/)
  })

  it.each([undefined, null, 'store'])('refuse %s in place of the options, at once', (options) => {
    expect(() => lemonSqueezy(options as unknown as LemonSqueezyOptions)).toThrow(TypeError)
  })
})
