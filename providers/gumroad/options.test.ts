import { describe, expect, it } from 'vitest'
import { type GumroadOptions, gumroad } from './index.js'
import { readOptions } from './options.js'

const needed: GumroadOptions = { productId: 'SDGgCnivv6gTTHfVRfUBxQ==' }
const make = (options: unknown) => () => gumroad(options as GumroadOptions)

describe('the options of gumroad', () => {
  it('fills in what is left out', () => {
    expect(readOptions(needed)).toEqual({
      ...needed,
      seats: null,
      acceptDisputed: false,
      allowTestMode: false,
      baseUrl: 'https://api.gumroad.com',
      timeoutMs: undefined,
    })
  })

  it.each([
    ['no options', undefined, 'an object with productId'],
    ['no product', {}, 'option "productId" must be a product id such as'],
    ['the permalink of a product', { productId: 'abcde' }, 'neither its permalink nor its address'],
    [
      'the address of a product',
      { productId: 'https://seller.gumroad.com/l/abcde' },
      'in the product’s editor',
    ],
    ['an id without its end', { productId: 'SDGgCnivv6gTTHfVRfUBxQ' }, 'option "productId"'],
    ['no seat at all', { ...needed, seats: 0 }, 'option "seats" must be a whole number from 1, or null'],
    ['half a seat', { ...needed, seats: 1.5 }, 'option "seats"'],
    ['seats as a text', { ...needed, seats: '3' }, 'option "seats"'],
    ['a word for a flag', { ...needed, acceptDisputed: 'yes' }, 'option "acceptDisputed"'],
    ['a number for a flag', { ...needed, allowTestMode: 1 }, 'option "allowTestMode"'],
    ['an address that is none', { ...needed, baseUrl: 'gumroad' }, 'option "baseUrl"'],
    ['no time at all', { ...needed, timeoutMs: 0 }, 'option "timeoutMs"'],
    ['the name of an option that there is not', { ...needed, productPermalink: 'x' }, 'unknown option'],
  ])('refuses %s and says what is expected', (_what, options, expected) => {
    expect(make(options)).toThrow(TypeError)
    expect(make(options)).toThrow(expected)
  })

  it('never repeats what may be an access token, and says that none is needed', () => {
    const secret = 'kM2dkjf8Jdkfj3kdjf9sdkJdkfj3kdjf9sdkfjs'
    expect(make({ productId: secret })).toThrow('an access token is secret and no app needs one')
    expect(make({ productId: secret })).not.toThrow(secret)
  })
})
