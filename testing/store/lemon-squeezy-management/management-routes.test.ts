import { describe, expect, it, onTestFinished } from 'vitest'
import { type LicenseStore, type LicenseStoreOptions, startLicenseStore } from '../license-store.js'

const at = Date.UTC(2030, 0, 1, 12, 0, 0, 789)

interface Body {
  readonly links?: Readonly<Record<string, string>>
  readonly meta?: { readonly page: Readonly<Record<string, number>> }
  readonly data?: unknown
  readonly errors?: readonly { readonly detail: string }[]
}

async function start(options: LicenseStoreOptions = {}): Promise<LicenseStore> {
  const store = await startLicenseStore({ now: () => at, ...options })
  onTestFinished(() => store.close())
  return store
}

async function ask(store: LicenseStore, address: string, headers: Record<string, string> = {}) {
  const url = address.startsWith('http') ? address : `${store.url}/v1/${address}`
  const authorization = `Bearer ${store.management.apiKey}`
  const response = await fetch(url, { headers: { authorization, ...headers } })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body }
}

const idsOf = ({ data }: Body): number[] => (data as { id: string }[]).map(({ id }) => Number(id))

describe('lists of the management API', () => {
  it.each(['license-keys', 'license-key-instances'])(
    '%s come by id, as the recordings have them',
    async (list) => {
      const store = await start()
      for (const key of [store.keys.demo.unlimited, store.keys.demo.fiveSeats])
        store.keys.addInstance(key, { name: 'A computer' })
      const { body } = await ask(store, `${list}?page[size]=2`)
      const all = idsOf((await ask(store, `${list}?page[size]=100`)).body)
      expect(all).toEqual(all.toSorted((one, other) => one - other))
      expect(idsOf(body)).toEqual(all.slice(0, 2))
      expect(body.links?.['first']).toBe(
        `${store.url}/v1/${list}?page%5Bnumber%5D=1&page%5Bsize%5D=2&sort=id`,
      )
    },
  )

  it.each(['id', '-id', 'created_at', '-created_at,id', '-updated_at', 'activation_limit'])(
    'sort by %s, page after page along the links',
    async (sort) => {
      const store = await start()
      store.keys.add({ createdAt: at - 1_000_000, activationLimit: 2 })
      const whole = await ask(store, `license-keys?sort=${sort}&page[size]=100`)
      const found: number[] = []
      let next: string | undefined = `license-keys?sort=${sort}&page[size]=3&filter[store_id]=12345`
      while (next !== undefined) {
        const { body } = await ask(store, next)
        found.push(...idsOf(body))
        next = body.links?.['next']
      }
      const ofStore = idsOf(whole.body).filter((id) => store.keys.getById(id)?.storeId === 12345)
      expect(found).toEqual(ofStore)
      expect(whole.body.links?.['last']).toContain(`&sort=${sort.replace(',', '%2C')}`)
    },
  )

  it('turn around with a minus, and where the store is told to', async () => {
    const store = await start()
    const ids = idsOf((await ask(store, 'license-keys')).body)
    expect(idsOf((await ask(store, 'license-keys?sort=-id&page[size]=100')).body).slice(-10)).toEqual(
      ids.toReversed(),
    )
    const newest = await start({ management: { order: 'newest-first' } })
    const { body } = await ask(newest, 'license-keys?page[size]=100')
    expect(idsOf(body).at(-1)).toBe(1)
    expect(body.links?.['first']).toContain('sort=-id')
  })

  it('refuse to sort by what they cannot', async () => {
    const store = await start()
    const { status, body } = await ask(store, 'license-keys?sort=key')
    expect([status, body.errors?.[0]?.detail]).toEqual([400, 'Sort parameter key is not allowed.'])
  })
})

describe('resources of the management API', () => {
  it('have links that can be followed', async () => {
    const store = await start()
    const { body } = await ask(store, 'license-keys/4?include=license-key-instances')
    const key = body.data as {
      links: { self: string }
      relationships: Record<string, { links: { related: string; self: string } }>
    }
    expect((await ask(store, key.links.self)).body.data).toMatchObject({ type: 'license-keys', id: '4' })
    const types: Record<string, unknown> = {}
    for (const [name, { links }] of Object.entries(key.relationships)) {
      const related = await ask(store, links.related)
      const self = await ask(store, links.self)
      expect([name, related.status, self.status]).toEqual([name, 200, 200])
      const [one] = [related.body.data].flat() as [{ type: string; id: string; attributes: object }]
      const [identifier] = [self.body.data].flat()
      expect(identifier).toEqual({ type: one.type, id: one.id })
      types[name] = one.type
    }
    expect(types).toEqual({
      store: 'stores',
      customer: 'customers',
      order: 'orders',
      'order-item': 'order-items',
      product: 'products',
      'license-key-instances': 'license-key-instances',
    })
    const instance = await ask(store, 'license-key-instances/1/license-key')
    expect(instance.body.data).toMatchObject({ type: 'license-keys', id: '4' })
    const name = await ask(store, 'license-key-instances/1/relationships/license-key')
    expect(name.body.data).toEqual({ type: 'license-keys', id: '4' })
  })

  it.each(['license-keys/4/friends', 'license-keys/99/order', 'license-key-instances/99/license-key'])(
    'answer 404 to %s',
    async (address) => {
      const store = await start()
      expect((await ask(store, address)).status).toBe(404)
    },
  )

  it('have whole seconds', async () => {
    const store = await start()
    store.keys.addInstance(store.keys.demo.unlimited, { name: 'A computer' })
    for (const address of ['license-keys?page[size]=100', 'license-key-instances']) {
      const text = JSON.stringify((await ask(store, address)).body)
      expect(text).toContain('2030-01-01T12:00:00.000000Z')
      expect(text.match(/T\d\d:\d\d:\d\d\.(?!000000Z)/)).toBeNull()
    }
  })

  it('tell who asks', async () => {
    const store = await start()
    const { status, body } = await ask(store, 'users/me')
    expect([status, body.data, body.meta]).toEqual([
      200,
      expect.objectContaining({
        type: 'users',
        id: '1',
        attributes: expect.objectContaining({ name: 'Demo Seller' }),
      }),
      { test_mode: false },
    ])
    expect((await ask(store, 'users/me', { authorization: 'Bearer wrong' })).status).toBe(401)
  })

  it.each(['Bearer', 'bearer', 'BEARER'])('take the API key after the word %s', async (word) => {
    const store = await start()
    const { status } = await ask(store, 'license-keys', {
      authorization: `${word} ${store.management.apiKey}`,
    })
    expect(status).toBe(200)
  })
})
