import { describe, expect, it } from 'vitest'
import { judgeSale, type StoreDemand, saleAfter, saleDemanded } from './sale.js'

const demand: StoreDemand = { store: 'lemon-squeezy', storeId: '1', productId: '22', variantIds: null }
const sale = { store: 'lemon-squeezy', storeId: '1', productId: '22' }

describe('judgeSale', () => {
  it.each([
    ['one product', '22', 'ours'],
    ['another product', '99', 'other'],
    ['several products, one of which it was', ['99', '22'], 'ours'],
    ['several others', ['98', '99'], 'other'],
    ['every product of the store', null, 'ours'],
  ] as const)('holds a sale against an app that sells %s', (_what, productId, judged) => {
    expect(judgeSale({ ...demand, productId }, sale)).toBe(judged)
  })

  it('holds nothing against a sale whose product is not known', () => {
    const { productId: _left, ...bare } = sale
    for (const productId of ['22', ['22', '23'], null])
      expect(judgeSale({ ...demand, productId }, bare)).toBe('unclear')
  })
})

describe('saleDemanded', () => {
  it.each([
    ['22', sale],
    [['22'], sale],
    [['22', '23'], { store: 'lemon-squeezy', storeId: '1' }],
    [null, { store: 'lemon-squeezy', storeId: '1' }],
  ] as const)('names the product only where it can be no other: %o', (productId, expected) => {
    expect(saleDemanded({ ...demand, productId })).toEqual(expected)
  })
})

describe('saleAfter', () => {
  const bare = { store: 'lemon-squeezy' }

  it.each([
    ['an answer that names no id', sale, bare, sale],
    [
      'an answer that names another product',
      sale,
      { ...bare, productId: '99' },
      { ...sale, productId: '99' },
    ],
    [
      'an answer that tells the entitlements only',
      { ...sale, variantId: '3' },
      { ...bare, entitlements: ['PRO'] },
      { ...sale, variantId: '3', entitlements: ['PRO'] },
    ],
    [
      'an answer that says there are no entitlements any more',
      { ...sale, entitlements: ['PRO'] },
      { ...bare, entitlements: [] },
      { ...sale, entitlements: [] },
    ],
    [
      'an answer that names another product, and none of its variants',
      { ...sale, variantId: '3', entitlements: ['PRO'] },
      { ...bare, productId: '99' },
      { ...sale, productId: '99' },
    ],
    ['another store', sale, { store: 'sellapp' }, { store: 'sellapp' }],
    ['nothing that was known', null, bare, bare],
  ])('keeps what is known after %s', (_what, known, told, expected) => {
    expect(saleAfter(known, told)).toEqual(expected)
  })
})
