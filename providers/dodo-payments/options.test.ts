import { describe, expect, it } from 'vitest'
import { type DodoPaymentsOptions, dodoPayments } from './index.js'
import { readOptions } from './options.js'

const needed: DodoPaymentsOptions = { businessId: 'bus_1', productIds: ['pdt_1'] }
const make = (options: unknown) => () => dodoPayments(options as DodoPaymentsOptions)

describe('the options of dodoPayments', () => {
  it('fills in what is left out', () => {
    expect(readOptions(needed)).toEqual({
      ...needed,
      testMode: false,
      baseUrl: 'https://live.dodopayments.com',
      timeoutMs: undefined,
    })
  })

  it('asks the place of test mode for keys of test mode, unless an address is given', () => {
    const testMode = true
    expect(readOptions({ ...needed, testMode }).baseUrl).toBe('https://test.dodopayments.com')
    const baseUrl = 'http://127.0.0.1:4010/dodo-test/'
    expect(readOptions({ ...needed, testMode, baseUrl }).baseUrl).toBe('http://127.0.0.1:4010/dodo-test')
  })

  it.each([
    ['no options', undefined, 'an object with businessId and productIds'],
    ['no business', { ...needed, businessId: undefined }, 'option "businessId" must be a business id'],
    ['a product as business', { ...needed, businessId: 'pdt_1' }, 'under Settings › Business'],
    [
      'no product',
      { businessId: 'bus_1' },
      'option "productIds" must be a list with at least one product id',
    ],
    ['an empty list of products', { ...needed, productIds: [] }, 'option "productIds"'],
    ['one product that is no list', { ...needed, productIds: 'pdt_1' }, 'option "productIds"'],
    ['a business as product', { ...needed, productIds: ['pdt_1', 'bus_1'] }, 'option "productIds[1]"'],
    ['a number as product', { ...needed, productIds: [5] }, 'in the dashboard under Products'],
    ['a word as test mode', { ...needed, testMode: 'true' }, 'option "testMode" must be true or false'],
    ['an address that is none', { ...needed, baseUrl: 'dodo' }, 'option "baseUrl"'],
    ['no time at all', { ...needed, timeoutMs: 0 }, 'option "timeoutMs"'],
    [
      'the name of an option that there is not',
      { ...needed, productId: 'pdt_1' },
      'unknown option "productId"',
    ],
  ])('refuses %s and says what is expected', (_what, options, expected) => {
    expect(make(options)).toThrow(TypeError)
    expect(make(options)).toThrow(expected)
  })

  it('never repeats what may be an API key, and says that none is needed', () => {
    const secret = 'Vk3xq.8sdf9JH3sdf8'
    for (const options of [
      { ...needed, businessId: secret },
      { ...needed, productIds: [secret] },
    ]) {
      expect(make(options)).toThrow('an API key is secret and no app needs one')
      expect(make(options)).not.toThrow(secret)
    }
  })
})
