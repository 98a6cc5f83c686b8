import { describe, expect, it } from 'vitest'
import { collect } from '../../testing/directory-contract/harness.js'
import type { LicenseSpec } from '../../testing/store/license-record.js'
import type { LicenseStore } from '../../testing/store/license-store.js'
import { startTestStore, testStoreAt } from '../../testing/store/start-test-store.js'
import type {
  LemonSqueezyInstanceAttributes,
  LemonSqueezyKeyAttributes,
  SellAppInstanceAttributes,
  SellAppKeyAttributes,
} from '../index.js'
import { lemonSqueezyDirectory } from '../lemon-squeezy/directory/index.js'
import { sellAppDirectory } from '../sellapp/directory/index.js'

type Fields = Readonly<Record<string, unknown>>
type Fetch = typeof fetch

/** An object of a store's management API: the fields that the store documents, and how a client reads one. */
interface Documented {
  readonly fields: Fields
  /** Without these there is nothing to read. */
  readonly identity: readonly string[]
  /** The fields as a client tells them, of the first object in the answers of this `fetch`. */
  readonly read: (store: LicenseStore, fetch: Fetch) => Promise<object | undefined>
  /** The object in the body of an answer, and a body with another in its place. */
  readonly open: (body: unknown) => Fields
  readonly wrap: (fields: Fields) => unknown
}

const at = '2030-01-01T00:00:00.000000Z'
const later = '2031-01-01T00:00:00.000000Z'
const KEY = '38b1460a-5104-4067-a91d-81144c51d1da'
const SEAT = 'f70a79fa-6054-433e-9c1b-6075344292e4'

/** Every documented field is told, and has a value. */
const SPEC: LicenseSpec = {
  key: KEY,
  activationLimit: 5,
  expiresAt: testStoreAt + 365 * 86_400_000,
  invoiceId: 9,
  subscriptionId: 8,
  instances: [{ id: SEAT, name: 'example.com' }],
}

const firstOf = (body: unknown): Fields => (body as { data: Fields[] }).data[0] ?? {}
const attributesOf = (body: unknown): Fields => firstOf(body)['attributes'] as Fields
const resource = (type: string) => (attributes: Fields) => ({ data: [{ type, id: '1', attributes }] })

const DOCUMENTED: Readonly<Record<string, Documented>> = {
  'a license key of SellApp': {
    fields: {
      id: 1,
      key: KEY,
      limit: 5,
      active: 1,
      status: 'ACTIVE',
      expires_at: later,
      is_expired: 0,
      store_id: 12345,
      order_id: 500_001,
      invoice_id: 9,
      product_id: 67890,
      variant_id: 24680,
      customer_id: 700_001,
      subscription_id: 8,
      created_at: at,
      updated_at: at,
    } satisfies SellAppKeyAttributes,
    identity: ['id'],
    read: async ({ sellApp }, fetch) =>
      (await collect(sellAppDirectory({ ...sellApp, fetch }).keys()))[0]?.attributes,
    open: firstOf,
    wrap: (fields) => ({ data: [fields] }),
  },
  'a license instance of SellApp': {
    fields: {
      id: SEAT,
      license_key_id: 1,
      name: 'example.com',
      store_id: 12345,
      created_at: at,
      updated_at: at,
    } satisfies SellAppInstanceAttributes,
    identity: ['id'],
    read: async ({ sellApp }, fetch) =>
      (await collect(sellAppDirectory({ ...sellApp, fetch }).instances({ keyId: '1' })))[0]?.attributes,
    open: firstOf,
    wrap: (fields) => ({ data: [fields] }),
  },
  'a license key of Lemon Squeezy': {
    fields: {
      store_id: 12345,
      order_id: 500_001,
      order_item_id: 600_001,
      product_id: 67890,
      user_name: 'Demo Customer',
      user_email: 'customer@example.test',
      key_short: 'XXXX-81144c51d1da',
      activation_limit: 5,
      instances_count: 1,
      disabled: false,
      status: 'active',
      status_formatted: 'Active',
      expires_at: later,
      created_at: at,
      updated_at: at,
    } satisfies LemonSqueezyKeyAttributes,
    identity: [],
    read: async ({ management }, fetch) =>
      (await collect(lemonSqueezyDirectory({ ...management, fetch }).keys()))[0]?.attributes,
    open: attributesOf,
    wrap: resource('license-keys'),
  },
  'a license key instance of Lemon Squeezy': {
    fields: {
      license_key_id: 1,
      identifier: SEAT,
      name: 'example.com',
      created_at: at,
      updated_at: at,
    } satisfies LemonSqueezyInstanceAttributes,
    identity: ['identifier'],
    read: async ({ management }, fetch) =>
      (await collect(lemonSqueezyDirectory({ ...management, fetch }).instances()))[0]?.attributes,
    open: attributesOf,
    wrap: resource('license-key-instances'),
  },
}

/** Keeps what the store said. */
function listening() {
  const said: unknown[] = []
  const listen: Fetch = async (input, init) => {
    const response = await fetch(input, init)
    said.push(await response.clone().json())
    return response
  }
  return { said, listen }
}

describe.each(Object.entries(DOCUMENTED))('%s', (_what, { fields, identity, read, open, wrap }) => {
  const names = Object.keys(fields)

  it('comes from the local store with every documented field, and the client tells each as it was sent', async () => {
    const store = await startTestStore({ keys: [SPEC] })
    const { said, listen } = listening()
    const told = { ...(await read(store, listen)) } as Fields
    const sent = open(said[0])
    expect(names.filter((name) => !Object.hasOwn(sent, name))).toEqual([])
    expect(Object.fromEntries(names.map((name) => [name, told[name]]))).toEqual(fields)
    expect(told).toEqual(Object.fromEntries(Object.keys(told).map((name) => [name, sent[name]])))
  })

  async function readsAs(sent: Fields): Promise<object | undefined> {
    const store = await startTestStore({ keys: [] })
    return read(store, async () => Response.json(wrap(sent)))
  }
  const without = (name: string): Fields => {
    const { [name]: _value, ...rest } = fields
    return rest
  }
  const withOtherType = (name: string): Fields => ({ ...fields, [name]: { other: 'type' } })

  it.each(names.filter((name) => !identity.includes(name)))(
    'tells %s that is null from one that is absent, and takes another type for absent',
    async (name) => {
      expect(await readsAs(fields)).toHaveProperty(name, fields[name])
      expect(await readsAs({ ...fields, [name]: null })).toEqual({ ...fields, [name]: null })
      expect(await readsAs(without(name))).toEqual(without(name))
      expect(await readsAs(withOtherType(name))).toEqual(without(name))
    },
  )

  it.each(identity)('is none without %s', async (name) => {
    for (const sent of [{ ...fields, [name]: null }, without(name), withOtherType(name)])
      await expect(readsAs(sent)).rejects.toThrow('not-the-api')
  })
})
