import { expect, it } from 'vitest'
import { testStoreAt } from '../store/start-test-store.js'
import { type CurrentWorld, call, collect, idsOf, keyOf, strangeId } from './harness.js'

export function describeKeys(world: CurrentWorld): void {
  it('shows a key in neutral words, found by the number that the license API tells', async () => {
    const { tellsUpdates = true, store } = world()
    const { demo } = store.keys
    const { storeId, productId } = idsOf(world(), demo.expiresSoon)
    const key = await keyOf(world(), demo.expiresSoon)
    expect(key).toMatchObject({
      key: demo.expiresSoon,
      keyTail: demo.expiresSoon.slice(-4),
      status: 'inactive',
      disabled: false,
      seatsLimit: 5,
      expiresAt: testStoreAt + 3 * 86_400_000,
      storeId,
      productId,
      createdAt: testStoreAt - 30 * 86_400_000,
    })
    expect(key.updatedAt).toBe(tellsUpdates ? testStoreAt : undefined)
    expect(await keyOf(world(), demo.unlimited)).toMatchObject({ seatsLimit: null, expiresAt: null })
  })

  it('does not know a key that is not there', async () => {
    const id = strangeId(world())
    expect(await world().directory.key(id)).toMatchObject({ kind: 'refused', reason: 'not-found' })
    const change = await world().directory.updateKey(id, { disabled: true })
    expect(change).toMatchObject({ kind: 'refused', reason: 'not-found' })
  })
}

export function describeChanges(world: CurrentWorld): void {
  it('changes what is given and nothing else: a disabled key stays disabled', async () => {
    const { demo } = world().store.keys
    const { id } = await keyOf(world(), demo.disabled)
    const changed = await world().directory.updateKey(id, { seatsLimit: 7 })
    expect(changed).toMatchObject({ kind: 'answered', value: { seatsLimit: 7, disabled: true } })
    expect(world().store.keys.get(demo.disabled)).toMatchObject({ activationLimit: 7, disabled: true })
    const expiresAt = testStoreAt + 86_400_000
    await world().directory.updateKey(id, { expiresAt, disabled: false, seatsLimit: null })
    const after = { expiresAt, disabled: false, activationLimit: null }
    expect(world().store.keys.get(demo.disabled)).toMatchObject(after)
    await world().directory.updateKey(id, { expiresAt: null })
    expect(world().store.keys.get(demo.disabled)).toMatchObject({ ...after, expiresAt: null })
  })

  it.each([
    [{}, 'at least one of seatsLimit, expiresAt, disabled'],
    [{ seatsLimit: -1 }, 'change.seatsLimit: expected a whole number'],
    [{ expiresAt: Number.NaN }, 'change.expiresAt: expected epoch milliseconds'],
    [{ disabled: 1 }, 'change.disabled: expected true or false'],
    [{ limit: 1 }, 'change: unknown field "limit"'],
  ])('sends nothing for the change %j', async (change, message) => {
    await expect(world().directory.updateKey('1', change as never)).rejects.toThrow(message)
    expect(world().store.requests.count()).toBe(0)
  })
}

export function describeSharing(world: CurrentWorld): void {
  it('turns a key off for the license API, and on again', async () => {
    const { demo } = world().store.keys
    const { id } = await keyOf(world(), demo.fiveSeats)
    await world().directory.updateKey(id, { disabled: true })
    const off = await world().provider.inspect({ key: demo.fiveSeats }, call)
    expect(off).toMatchObject({ kind: 'refused', reason: world().offReason ?? 'key-disabled' })
    await world().directory.updateKey(id, { disabled: false })
    expect(await world().provider.inspect({ key: demo.fiveSeats }, call)).toMatchObject({ kind: 'granted' })
  })

  it('shows the seats that the license API gave out, by which they can be freed', async () => {
    const { directory, provider, store } = world()
    const key = store.keys.demo.fiveSeats
    for (const seatName of ['Desk', 'Laptop']) await provider.activate({ key, seatName }, call)
    const { id: keyId } = await keyOf(world(), key)
    const seats = await collect(directory.instances({ keyId }, { pageSize: 1 }))
    expect(seats.map(({ name }) => name).sort()).toEqual(['Desk', 'Laptop'])
    for (const { id } of seats) {
      const seat = await directory.instance({ id, keyId })
      expect(seat).toEqual({ kind: 'answered', value: seats.find((each) => each.id === id) })
      expect(await directory.instance({ id })).toEqual(seat)
    }
    const [{ instanceId } = { instanceId: '' }] = seats
    await provider.deactivate({ key, instanceId, idempotencyKey: 'once' }, call)
    const left = await collect(directory.instances({ keyId }))
    expect(left.map((seat) => seat.instanceId)).toEqual([seats[1]?.instanceId])
    expect(await directory.instance({ id: seats[0]?.id ?? '' })).toMatchObject({ reason: 'not-found' })
  })
}
