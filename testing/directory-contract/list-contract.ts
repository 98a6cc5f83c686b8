import { expect, it } from 'vitest'
import type { LicenseDirectory } from '../../providers/license-directory.js'
import { addKeys, type CurrentWorld, call, collect, idsOf, visibleKeys } from './harness.js'

export function describeLists(world: CurrentWorld): void {
  it.each([1, 3, 100])('lists all keys once each, in pages of %i', async (pageSize) => {
    const { directory, store, smallestPage = 1 } = world()
    const keys = await collect(directory.keys({}, { pageSize }))
    const expected = visibleKeys(world()).map(({ key }) => idsOf(world(), key).id)
    expect(keys.map(({ id }) => id).sort()).toEqual([...expected].sort())
    const pages = Math.ceil(expected.length / Math.max(pageSize, smallestPage))
    expect(store.requests.count('list-keys')).toBe(Math.max(1, pages))
  })

  it('asks for no page that is not needed', async () => {
    const { directory, store } = world()
    for await (const key of directory.keys({}, { pageSize: 2 })) if (key.id !== '') break
    expect(store.requests.count('list-keys')).toBe(1)
  })

  it('gives each key once, though others are added while it reads', async () => {
    const { directory, store } = world()
    const ids: string[] = []
    for await (const { id } of directory.keys({}, { pageSize: 2 })) {
      ids.push(id)
      if (ids.length === 1) store.keys.add()
    }
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([0, 101, 1.5, '10'])('refuses pages of %s', (pageSize) => {
    expect(() => world().directory.keys({}, { pageSize: pageSize as never })).toThrow('pageSize: expected')
  })
}

export function describeWalks(world: CurrentWorld): void {
  it('reads all keys with their seats, and goes on after any page where another reader stopped', async () => {
    const { directory, provider, store } = world()
    const { demo } = store.keys
    for (const seatName of ['Desk', 'Laptop'])
      await provider.activate({ key: demo.fiveSeats, seatName }, call)
    addKeys(world())
    const wanted = await collect(directory.keys())
    const pages = await collect(directory.keysWithSeats({}, { pageSize: 2 }))
    expect(pages.flatMap(({ keys }) => keys.map(({ key }) => key.id))).toEqual(wanted.map(({ id }) => id))
    expect(pages.map(({ cursor }) => cursor === null)).toEqual(pages.map((page) => page === pages.at(-1)))
    for (const { key, seats } of pages.flatMap(({ keys }) => keys))
      expect(seats).toMatchObject(await collect(directory.instances({ keyId: key.id })))
    const taken = pages.flatMap(({ keys }) => keys).find(({ key }) => key.key === demo.fiveSeats)?.seats
    expect(taken?.map(({ name }) => name).sort()).toEqual(['Desk', 'Laptop'])
    for (const [index, { cursor, total }] of pages.entries()) {
      expect([undefined, wanted.length]).toContain(total)
      if (cursor === null) continue
      const rest = await collect(directory.keysWithSeats({}, { after: cursor, pageSize: 100 }))
      expect(rest).toEqual(pages.slice(index + 1))
    }
  })

  it('reads only the keys of a product with their seats', async () => {
    const { directory, store } = world()
    const { productId } = idsOf(world(), store.keys.demo.otherProduct)
    const pages = await collect(directory.keysWithSeats({ productId }, { pageSize: 2 }))
    const texts = pages.flatMap(({ keys }) => keys.map(({ key }) => key.key))
    expect(texts).toEqual([store.keys.demo.otherProduct])
    expect(pages.map(({ cursor }) => cursor).indexOf(null)).toBe(pages.length - 1)
  })

  it.each(['', '0/10', '2', '2/101', 'x'])('refuses the cursor "%s"', (after) => {
    expect(() => world().directory.keysWithSeats({}, { after })).toThrow(TypeError)
  })
}

export function describeFilters(world: CurrentWorld): void {
  it('finds keys by product, store, order and status', async () => {
    const { directory, store } = world()
    const { demo } = store.keys
    const { orderId } = idsOf(world(), demo.fiveSeats)
    const { productId } = idsOf(world(), demo.expired)
    const other = idsOf(world(), demo.otherProduct)
    const ofOtherStore = visibleKeys(world()).filter(({ key }) => key === demo.otherStore)
    const textsOf = async (filter: Parameters<LicenseDirectory['keys']>[0]) =>
      (await collect(directory.keys(filter))).map(({ key }) => key).sort()
    expect(await textsOf({ productId: other.productId })).toEqual([demo.otherProduct])
    expect(await textsOf({ storeId: idsOf(world(), demo.otherStore).storeId })).toEqual(
      ofOtherStore.map(({ key }) => key),
    )
    const ofOrder = orderId === undefined ? [] : [demo.fiveSeats]
    expect(await textsOf({ orderId: orderId ?? '1' })).toEqual(ofOrder)
    expect(await textsOf({ status: 'disabled' })).toEqual([demo.disabled])
    expect(await textsOf({ status: 'expired', productId })).toEqual([demo.expired])
    expect(await textsOf({ status: 'expired', productId: other.productId })).toEqual([])
  })

  it('tells keys that are in use from those that are not', async () => {
    const { directory, provider, store } = world()
    const { demo } = store.keys
    await provider.activate({ key: demo.fiveSeats, seatName: 'Desk' }, call)
    const textsOf = async (status: 'active' | 'inactive') =>
      (await collect(directory.keys({ status }))).map(({ key }) => key)
    expect(await textsOf('active')).toContain(demo.fiveSeats)
    expect(await textsOf('active')).not.toContain(demo.oneSeat)
    expect(await textsOf('inactive')).toContain(demo.oneSeat)
    expect(await textsOf('inactive')).not.toContain(demo.fiveSeats)
  })
}
