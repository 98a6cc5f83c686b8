import { describe, expect, it } from 'vitest'
import { collect } from '../../../testing/directory-contract/harness.js'
import { describeDirectoryContract } from '../../../testing/directory-contract.js'
import { managementDemoTestKey } from '../../../testing/store/lemon-squeezy-management/management-options.js'
import { startTestStore } from '../../../testing/store/start-test-store.js'
import { lemonSqueezy } from '../index.js'
import { lemonSqueezyDirectory } from './index.js'

describeDirectoryContract(
  'lemonSqueezyDirectory',
  ({ management, product: { storeId, productId }, url }) => ({
    directory: lemonSqueezyDirectory(management),
    provider: lemonSqueezy({ storeId, productId, baseUrl: url }),
    stranger: lemonSqueezyDirectory({ ...management, apiKey: 'wrong-key' }),
    waiting: (wait) => lemonSqueezyDirectory({ ...management, wait }),
  }),
)

describe('lemonSqueezyDirectory', () => {
  const at = '2030-01-01T00:00:00.000000Z'

  it('tells every attribute of a key and of an instance as Lemon Squeezy sends it', async () => {
    const store = await startTestStore({ keys: [{ key: 'ABCDEFGH-123456789012' }] })
    store.keys.addInstance('ABCDEFGH-123456789012', { id: 'seat', name: 'Desk' })
    const directory = lemonSqueezyDirectory(store.management)
    const [key] = await collect(directory.keys())
    expect(key?.attributes).toEqual({
      store_id: 12345,
      customer_id: 700_001,
      order_id: 500_001,
      order_item_id: 600_001,
      product_id: 67890,
      user_name: 'Demo Customer',
      user_email: 'customer@example.test',
      key: 'ABCDEFGH-123456789012',
      key_short: 'XXXX-123456789012',
      activation_limit: null,
      instances_count: 1,
      disabled: false,
      status: 'active',
      status_formatted: 'Active',
      expires_at: null,
      created_at: at,
      updated_at: at,
      test_mode: false,
    })
    expect(key?.links).toEqual({ self: `${store.url}/v1/license-keys/1` })
    expect(key?.relationships['order-item']).toEqual({
      links: {
        related: `${store.url}/v1/license-keys/1/order-item`,
        self: `${store.url}/v1/license-keys/1/relationships/order-item`,
      },
      data: undefined,
    })
    const [seat] = await collect(directory.instances())
    expect([seat?.id, seat?.instanceId, seat?.attributes]).toEqual([
      '1',
      'seat',
      { license_key_id: 1, identifier: 'seat', name: 'Desk', created_at: at, updated_at: at },
    ])
  })

  it('tells absent, null and a wrong type apart, and takes old forms', async () => {
    const attributes = {
      disabled: 0,
      key_short: 'XXXX-123456789012',
      expires_at: null,
      instances_count: null,
      status: 7,
    }
    const body = { data: { type: 'license-keys', id: 1, attributes } }
    const fetch = async () => Response.json(body)
    const answer = await lemonSqueezyDirectory({ apiKey: 'x', fetch }).key('1')
    expect(answer).toEqual({
      kind: 'answered',
      value: {
        id: '1',
        keyTail: '9012',
        status: 'unknown',
        disabled: false,
        expiresAt: null,
        seatsUsed: 'unknown',
        seatsLimit: 'unknown',
        testMode: 'unknown',
        attributes: { disabled: 0, key_short: 'XXXX-123456789012', expires_at: null, instances_count: null },
        relationships: {},
        links: {},
        included: [],
      },
    })
  })

  it('brings what was asked for along, each key its own', async () => {
    const store = await startTestStore()
    const directory = lemonSqueezyDirectory(store.management)
    const include = ['license-key-instances', 'product'] as const
    const keys = await collect(directory.keys({ productId: '67890' }, { include }))
    const namesOf = (key: string) =>
      keys
        .find((each) => each.key === key)
        ?.included.map(({ type, id, attributes }) => [type, id, attributes['name']])
    const product = ['products', '67890', 'Demo App']
    expect(namesOf(store.keys.demo.full)).toEqual([
      product,
      ['license-key-instances', '1', 'Another computer'],
    ])
    expect(namesOf(store.keys.demo.unlimited)).toEqual([product])
    const [seat] = await collect(directory.instances({}, { include: ['license-key'] }))
    expect(seat?.included).toMatchObject([
      { type: 'license-keys', attributes: { key: store.keys.demo.full } },
    ])
    const wrong = await directory.key('1', { include: ['license-key'] })
    expect(wrong).toMatchObject({
      reason: 'invalid-input',
      detail: 'Include path license-key is not allowed.',
    })
  })

  it('sees test mode with the key of test mode only', async () => {
    const store = await startTestStore()
    const { demo } = store.keys
    const ofTestMode = lemonSqueezyDirectory({ ...store.management, apiKey: managementDemoTestKey })
    expect((await collect(ofTestMode.keys())).map(({ key, testMode }) => [key, testMode])).toEqual([
      [demo.testMode, true],
    ])
  })

  it('finds the keys of an order item', async () => {
    const store = await startTestStore()
    const { demo } = store.keys
    const orderItemId = String(store.keys.get(demo.full)?.orderItemId)
    const keys = await collect(lemonSqueezyDirectory(store.management).keys({ orderItemId }))
    expect(keys.map(({ key }) => key)).toEqual([demo.full])
  })

  it('says what the store finds wrong, without the API key where the store repeats it', async () => {
    const errors = [{ status: '422', detail: 'secret-key is not allowed to do this' }]
    const fetch = async () => Response.json({ errors }, { status: 422, headers: { 'x-request-id': 'r1' } })
    const directory = lemonSqueezyDirectory({ apiKey: 'secret-key', fetch })
    expect(await directory.key('1')).toEqual({
      kind: 'refused',
      reason: 'invalid-input',
      detail: '*** is not allowed to do this',
      requestId: 'r1',
    })
  })

  it('speaks JSON:API', async () => {
    const store = await startTestStore()
    await lemonSqueezyDirectory(store.management).updateKey('1', { disabled: true })
    const type = 'application/vnd.api+json'
    expect(store.requests.last()).toMatchObject({
      method: 'PATCH',
      headers: { accept: type, 'content-type': type },
      fields: { data: { type: 'license-keys', id: '1', attributes: { disabled: true } } },
    })
  })
})
