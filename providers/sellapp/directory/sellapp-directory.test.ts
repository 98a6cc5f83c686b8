import { describe, expect, it } from 'vitest'
import { collect } from '../../../testing/directory-contract/harness.js'
import { describeDirectoryContract } from '../../../testing/directory-contract.js'
import { startTestStore, testStoreAt } from '../../../testing/store/start-test-store.js'
import { sellApp } from '../index.js'
import { sellAppDirectory } from './index.js'

describeDirectoryContract('sellAppDirectory', ({ sellApp: access, product }) => ({
  directory: sellAppDirectory(access),
  provider: sellApp({ ...access, productId: product.productId }),
  stranger: sellAppDirectory({ ...access, apiKey: 'wrong-key' }),
  waiting: (wait) => sellAppDirectory({ ...access, wait }),
  sees: () => true,
}))

describe('sellAppDirectory', () => {
  it('tells every field of a key and of an instance as SellApp sends it', async () => {
    const store = await startTestStore({ keys: [{ key: 'A-KEY', activationLimit: null, invoiceId: 9 }] })
    store.keys.addInstance('A-KEY', { id: 'seat', name: 'Desk' })
    const directory = sellAppDirectory(store.sellApp)
    const at = '2030-01-01T00:00:00.000000Z'
    const [key] = await collect(directory.keys())
    expect(key?.attributes).toEqual({
      id: 1,
      key: 'A-KEY',
      limit: null,
      active: 1,
      status: 'ACTIVE',
      expires_at: null,
      is_expired: 0,
      store_id: 12345,
      order_id: 500_001,
      invoice_id: 9,
      product_id: 67890,
      variant_id: 24680,
      customer_id: 700_001,
      subscription_id: null,
      created_at: at,
      updated_at: at,
    })
    expect(key).toMatchObject({ seatsUsed: 'unknown', variantId: '24680', customerId: '700001' })
    const updated = await directory.updateKey('1', { seatsLimit: 3 })
    expect(updated).toMatchObject({ value: { seatsUsed: 1, attributes: { instances_count: 1 } } })
    const seat = await directory.instance({ id: 'seat', keyId: '1' })
    expect(seat).toMatchObject({
      value: {
        id: 'seat',
        instanceId: 'seat',
        attributes: {
          id: 'seat',
          license_key_id: 1,
          name: 'Desk',
          store_id: 12345,
          created_at: at,
          updated_at: at,
        },
      },
    })
  })

  it('knows that a lower limit costs the oldest seats', async () => {
    const store = await startTestStore({ keys: [{ key: 'A-KEY' }] })
    for (const [index, name] of ['Old', 'Middle', 'New'].entries()) {
      store.keys.addInstance('A-KEY', { name, createdAt: testStoreAt + index })
    }
    const directory = sellAppDirectory(store.sellApp)
    await directory.updateKey('1', { seatsLimit: 1 })
    expect((await collect(directory.instances({ keyId: '1' }))).map(({ name }) => name)).toEqual(['New'])
  })

  it('takes a switch that is off before the word of the status', async () => {
    const store = await startTestStore({ keys: [{ key: 'A-KEY', disabled: true }] })
    const answer = await sellAppDirectory(store.sellApp).key('1')
    expect(answer).toMatchObject({
      value: { status: 'disabled', disabled: true, attributes: { active: 0, status: 'INACTIVE' } },
    })
  })

  it('names a store that it may not see as forbidden', async () => {
    const store = await startTestStore()
    const directory = sellAppDirectory({ ...store.sellApp, storeSlug: 'another' })
    expect(await directory.key('1')).toMatchObject({ kind: 'refused', reason: 'forbidden' })
  })

  it.each([
    [{}, 'option "apiKey" must be a string without whitespace, got undefined'],
    [
      { apiKey: 'a secret with blanks' },
      'option "apiKey" must be a string without whitespace, got another string',
    ],
    [{ apiKey: 'x', storeSlug: 'my store' }, 'option "storeSlug" must be'],
    [{ apiKey: 'x', store: 1 }, 'unknown option "store"'],
    [{ apiKey: 'x', wait: 5 }, 'option "wait" must be a function, got 5'],
  ])('refuses the options %j', (options, message) => {
    expect(() => sellAppDirectory(options as never)).toThrow(`sellAppDirectory: ${message}`)
  })
})
