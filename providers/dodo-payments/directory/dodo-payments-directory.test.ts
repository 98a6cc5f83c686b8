import { describe, expect, it } from 'vitest'
import { collect } from '../../../testing/directory-contract/harness.js'
import { describeDirectoryContract } from '../../../testing/directory-contract.js'
import { dodoBusinessId, dodoProductId } from '../../../testing/store/dodo/dodo-options.js'
import { startTestStore } from '../../../testing/store/start-test-store.js'
import { dodoPayments } from '../index.js'
import { dodoPaymentsDirectory } from './index.js'

describeDirectoryContract('dodoPaymentsDirectory', ({ directories, dodo, product }) => ({
  directory: dodoPaymentsDirectory(directories.dodo),
  provider: dodoPayments(dodo),
  stranger: dodoPaymentsDirectory({ ...directories.dodo, apiKey: 'wrong-key' }),
  waiting: (wait) => dodoPaymentsDirectory({ ...directories.dodo, wait }),
  idsOf: ({ id, storeId, productId, orderId }) => ({
    id: `lic_${id}`,
    storeId: dodoBusinessId(storeId),
    productId: dodoProductId(productId),
    orderId: `pay_${orderId}`,
  }),
  sees: ({ testMode, storeId }) => !testMode && storeId === product.storeId,
  tellsUpdates: false,
  offReason: 'key-not-found',
  smallestPage: 10,
}))

const at = '2030-01-01T00:00:00.000Z'

describe('dodoPaymentsDirectory', () => {
  it('tells every field of a key and of an instance as Dodo Payments sends it', async () => {
    const store = await startTestStore({ keys: [{ key: 'A-KEY', activationLimit: 3, subscriptionId: 8 }] })
    store.keys.addInstance('A-KEY', { id: 'seat', name: 'Desk' })
    const directory = dodoPaymentsDirectory(store.directories.dodo)
    const [key] = await collect(directory.keys())
    expect(key?.attributes).toEqual({
      id: 'lic_1',
      business_id: 'bus_12345',
      brand_id: 'bus_12345',
      customer_id: 'cus_700001',
      product_id: 'pdt_67890',
      payment_id: 'pay_500001',
      subscription_id: 'sub_8',
      key: 'A-KEY',
      status: 'active',
      source: 'auto',
      activations_limit: 3,
      instances_count: 1,
      expires_at: null,
      created_at: at,
    })
    expect(key).toMatchObject({
      seatsUsed: 1,
      orderId: 'pay_500001',
      subscriptionId: 'sub_8',
      testMode: false,
    })
    expect(await collect(directory.instances())).toMatchObject([
      {
        id: 'lki_seat',
        instanceId: 'lki_seat',
        keyId: 'lic_1',
        attributes: {
          id: 'lki_seat',
          business_id: 'bus_12345',
          license_key_id: 'lic_1',
          name: 'Desk',
          created_at: at,
        },
      },
    ])
  })

  it.each([19, 20, 21])('ends after the last of %i keys, whether its page is full or not', async (count) => {
    const store = await startTestStore({ keys: Array.from({ length: count }, () => ({})) })
    const directory = dodoPaymentsDirectory(store.directories.dodo)
    expect(await collect(directory.keys({}, { pageSize: 10 }))).toHaveLength(count)
    const pages = await collect(directory.keysWithSeats({}, { pageSize: 1 }))
    expect(pages.flatMap(({ keys }) => keys)).toHaveLength(count)
    expect(pages.map(({ cursor }) => cursor)).toEqual(count === 19 ? ['2/10', null] : ['2/10', '3/10', null])
    expect(store.requests.count('list-instances')).toBe(0)
  })

  it('passes on why a change is refused: seats above the limit, an end of a subscription’s key', async () => {
    const keys = [
      { key: 'A-KEY', activationLimit: 3, instances: [{ name: 'Desk' }, { name: 'Laptop' }] },
      { key: 'SUBSCRIBED', subscriptionId: 8 },
    ]
    const store = await startTestStore({ keys })
    const directory = dodoPaymentsDirectory(store.directories.dodo)
    expect(await directory.updateKey('lic_1', { seatsLimit: 1 })).toMatchObject({
      reason: 'invalid-input',
      detail: 'The activation limit is below the current number of activations',
    })
    expect(await directory.updateKey('lic_2', { expiresAt: 1 })).toMatchObject({
      reason: 'invalid-input',
      detail: 'License keys of subscriptions cannot have an expiry date',
    })
  })

  it('sees test mode with the API key of test mode only', async () => {
    const store = await startTestStore()
    const test = dodoPaymentsDirectory({ ...store.directories.dodoTest, testMode: true })
    const keys = await collect(test.keys())
    expect(keys.map(({ key, testMode }) => [key, testMode])).toEqual([[store.keys.demo.testMode, true]])
    const crossed = { ...store.directories.dodo, apiKey: store.directories.dodoTest.apiKey }
    const answer = await dodoPaymentsDirectory(crossed).key('lic_1')
    expect(answer).toMatchObject({ reason: 'unauthorized' })
  })

  it.each([
    [{}, 'option "apiKey" must be an API key, made in the dashboard under Developer › API Keys'],
    [{ apiKey: 'whsec_secret' }, 'a webhook secret, a license key and an id are other things'],
    [{ apiKey: 'pdt_secret' }, 'got another string'],
    [{ apiKey: '2b1f8e2d-7a3b-4c1d-8e2f-0b6c5d4e3f21' }, 'got another string'],
    [{ apiKey: 'x', testMode: 1 }, 'option "testMode" must be true or false'],
    [{ apiKey: 'x', baseUrl: 'https://test.dodopayments.com' }, 'set option "testMode" to true'],
    [
      { apiKey: 'x', testMode: true, baseUrl: 'https://live.dodopayments.com' },
      'leave out option "testMode"',
    ],
    [{ apiKey: 'x', sandbox: true }, 'unknown option "sandbox"'],
  ])('refuses the options %j', (options, message) => {
    expect(() => dodoPaymentsDirectory(options as never)).toThrow(message)
    expect(() => dodoPaymentsDirectory(options as never)).not.toThrow('_secret"')
  })
})
