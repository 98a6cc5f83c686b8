import { describe, expect, it } from 'vitest'
import { type CreemOptions, creem } from './index.js'
import { readOptions } from './options.js'

const needed: CreemOptions = { apiKey: 'creem_1', productIds: ['prod_1'] }
const make = (options: unknown) => () => creem(options as CreemOptions)

describe('the options of creem', () => {
  it('fills in what is left out', () => {
    expect(readOptions(needed)).toEqual({
      ...needed,
      testMode: false,
      baseUrl: 'https://api.creem.io',
      timeoutMs: undefined,
    })
  })

  it('asks the place of test mode with a key of test mode', () => {
    const test = { ...needed, apiKey: 'creem_test_1', testMode: true }
    expect(readOptions(test).baseUrl).toBe('https://test-api.creem.io')
  })

  it('sends no secret where a proxy adds it', () => {
    const options = { ...needed, apiKey: null, baseUrl: 'https://proxy.example.test' }
    expect([creem(options).holdsSecret, creem(needed).holdsSecret]).toEqual([false, true])
  })

  it.each([
    ['no options', undefined, 'an object with apiKey and productIds'],
    ['no API key', { ...needed, apiKey: undefined }, 'option "apiKey" must be a string without whitespace'],
    [
      'no API key without a proxy',
      { ...needed, apiKey: null },
      '(optional only if your proxy at "baseUrl" adds it',
    ],
    ['a product as API key', { ...needed, apiKey: 'prod_1' }, 'an API key, not the id of a product'],
    ['a test key in live mode', { ...needed, apiKey: 'creem_test_1' }, 'this one is of test mode'],
    ['a live key in test mode', { ...needed, testMode: true }, 'this one is of live mode'],
    ['no product', { apiKey: 'creem_1' }, 'option "productIds" must be a list with at least one product id'],
    ['an API key as product', { ...needed, productIds: ['creem_9'] }, 'Creem dashboard: Products'],
    ['a word as test mode', { ...needed, testMode: 'yes' }, 'option "testMode"'],
    ['an address that is none', { ...needed, baseUrl: 'creem' }, 'option "baseUrl"'],
    ['no time at all', { ...needed, timeoutMs: 0 }, 'option "timeoutMs"'],
    [
      'the name of an option that there is not',
      { ...needed, productId: 'prod_1' },
      'unknown option "productId"',
    ],
  ])('refuses %s and says what is expected', (_what, options, expected) => {
    expect(make(options)).toThrow(TypeError)
    expect(make(options)).toThrow(expected)
  })

  it('never repeats an API key', () => {
    const secret = 'creem_test_3ge6060HZGZ'
    for (const options of [
      { ...needed, apiKey: secret },
      { ...needed, productIds: [secret] },
    ]) {
      expect(make(options)).not.toThrow(secret)
    }
  })
})
