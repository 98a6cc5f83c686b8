import { describe, expect, it } from 'vitest'
import { callLicenseApi, postForm } from './call-license-api.js'
import { type LicenseStore, startLicenseStore } from './license-store.js'
import { startTestStore, testStoreAt } from './start-test-store.js'

async function validate(store: LicenseStore, key: string) {
  return callLicenseApi(store, 'validate', { license_key: key })
}

describe('startLicenseStore', () => {
  it('listens on a free port of the loopback and holds the demo keys', async () => {
    const store = await startTestStore()
    expect(store.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(store.product).toEqual({ storeId: 12345, productId: 67890, variantId: 24680 })
    expect(store.keys.list().map(({ key }) => key)).toEqual(Object.values(store.keys.demo))
    expect((await validate(store, store.keys.demo.unlimited)).status).toBe(200)
  })

  it('holds the given keys instead, of the given product', async () => {
    const product = { storeId: 7, productId: 8, variantId: 9 }
    const store = await startTestStore({ ...product, keys: [{ key: 'MINE' }] })
    expect(store.product).toEqual(product)
    expect((await validate(store, 'MINE')).body).toMatchObject({
      valid: true,
      meta: { store_id: 7, product_id: 8, variant_id: 9 },
    })
    expect((await validate(store, store.keys.demo.unlimited)).status).toBe(404)
  })

  it('takes an option that is undefined as left out', async () => {
    const store = await startTestStore({ storeId: undefined, trailingDot: undefined } as never)
    expect(store.product.storeId).toBe(12345)
  })

  it('rejects when the port is in use', async () => {
    const store = await startTestStore()
    const port = Number(new URL(store.url).port)
    await expect(startLicenseStore({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it.each([
    [{ rateLimitPerMinute: -1 }, /rateLimitPerMinute: expected/],
    [{ port: 6666 }, /port: expected one that fetch does not block, got 6666/],
    [{ keys: [{ activationLimit: -1 }] }, /activationLimit: expected/],
    [{ keys: [{ key: 'A' }, { key: 'A' }] }, /expected a new key/],
  ])('rejects %j', async (options, message) => {
    await expect(startLicenseStore(options)).rejects.toThrow(message)
  })
})

describe('its keys', () => {
  it('can be added, changed and removed while it runs', async () => {
    const store = await startTestStore()
    const { key } = store.keys.add({ activationLimit: 2 })
    expect((await validate(store, key)).body).toMatchObject({ license_key: { activation_limit: 2 } })
    store.keys.update(key, { disabled: true })
    expect((await validate(store, key)).status).toBe(400)
    store.keys.update(key, { disabled: false, productId: 1 })
    expect((await validate(store, key)).body).toMatchObject({ valid: true, meta: { product_id: 1 } })
    store.keys.remove(key)
    expect((await validate(store, key)).status).toBe(404)
  })

  it('lose a seat that the customer frees in the browser', async () => {
    const store = await startTestStore()
    const key = store.keys.demo.full
    const { id } = store.keys.get(key)!.instances[0]!
    const fields = { license_key: key, instance_id: id }
    expect((await callLicenseApi(store, 'validate', fields)).status).toBe(200)
    expect(store.keys.releaseInstance(key, id)).toBe(true)
    expect((await callLicenseApi(store, 'validate', fields)).status).toBe(404)
  })

  it.each([
    [-1, 404],
    [0, 200],
    [1, 200],
  ])('%i ms around the end of hiding, a new key answers %i', async (beyondMs, status) => {
    const store = await startTestStore()
    const { key } = store.keys.add()
    store.keys.hideFor(key, 30 * 60_000)
    store.clock.advance(30 * 60_000 + beyondMs)
    const answer = await validate(store, key)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ valid: status === 200 })
  })
})

describe('its clock', () => {
  it('rules the Date header and the ends of licenses', async () => {
    const store = await startTestStore()
    const key = store.keys.demo.expiresSoon
    store.clock.set(Date.UTC(2030, 0, 5, 12))
    const late = await validate(store, key)
    expect([late.status, late.headers.get('date')]).toEqual([400, 'Sat, 05 Jan 2030 12:00:00 GMT'])
    store.clock.advance(-4 * 86_400_000)
    const early = await validate(store, key)
    expect([early.status, early.headers.get('date')]).toEqual([200, 'Tue, 01 Jan 2030 12:00:00 GMT'])
  })

  it('is the real one unless told otherwise', async () => {
    const store = await startTestStore({ now: () => Date.now() })
    const { headers } = await validate(store, store.keys.demo.unlimited)
    expect(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now())).toBeLessThan(5_000)
  })
})

describe('its list of requests', () => {
  it('tells what came and what became of it', async () => {
    const store = await startTestStore()
    const fields = { license_key: store.keys.demo.disabled }
    await postForm(store, 'validate', fields, { headers: { 'user-agent': 'Test/1', 'x-other': 'a' } })
    const { headers, ...request } = store.requests.last()!
    expect(request).toEqual({
      at: testStoreAt,
      api: 'lemon-squeezy',
      route: 'validate',
      method: 'POST',
      path: '/v1/licenses/validate',
      encoding: 'form',
      fields,
      status: 400,
      error: 'This license key is disabled.',
      handled: true,
      fault: null,
    })
    expect(headers).toMatchObject({ 'user-agent': 'Test/1' })
    expect(headers).not.toHaveProperty('x-other')
  })

  it('counts by call and can be emptied; a list taken before stays', async () => {
    const store = await startTestStore()
    await validate(store, 'a')
    await fetch(store.url)
    await validate(store, 'b')
    const { requests } = store
    expect([requests.count(), requests.count('validate'), requests.count('activate')]).toEqual([3, 2, 0])
    expect(requests.list('unknown')).toMatchObject([{ method: 'GET', path: '/' }])
    const before = requests.list()
    requests.clear()
    expect([requests.count(), requests.last(), before.length]).toEqual([0, undefined, 3])
  })

  it('is told as it grows', async () => {
    const seen: unknown[] = []
    const store = await startTestStore({ onRequest: ({ route, status }) => seen.push([route, status]) })
    await validate(store, 'unknown')
    expect(seen).toEqual([['validate', 404]])
  })
})

describe('closing it', () => {
  it('ends connections that wait for an answer', async () => {
    const store = await startTestStore()
    store.faults.once('validate', { kind: 'hang' })
    store.faults.once('activate', { kind: 'slow-headers', delayMs: 600_000 })
    const refused = Promise.all(
      (['validate', 'activate'] as const).map((call) =>
        expect(postForm(store, call, { license_key: 'K', instance_name: 'Desk' })).rejects.toThrow(
          'fetch failed',
        ),
      ),
    )
    await expect.poll(() => store.requests.count()).toBe(2)
    await store.close()
    await refused
  })

  it('frees the port, and can be done twice', async () => {
    const store = await startTestStore()
    await validate(store, 'K')
    await Promise.all([store.close(), store.close()])
    await store.close()
    await expect(fetch(store.url)).rejects.toThrow('fetch failed')
    const again = await startTestStore({ port: Number(new URL(store.url).port) })
    expect(again.url).toBe(store.url)
  })
})
