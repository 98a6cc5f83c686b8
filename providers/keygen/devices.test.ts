import { describe, expect, it } from 'vitest'
import { call, createKeygen, OTHER_DEVICE } from '../../testing/keygen-over-store.js'

describe('computers of a key of Keygen', () => {
  it('are listed and released from the app, those of others too', async () => {
    const { provider, demo, take, seatsOf } = await createKeygen()
    const { seat } = await take()
    const other = await take(undefined, OTHER_DEVICE)
    const listed = await provider.devices?.({ key: demo.fiveSeats }, call)
    expect(listed).toMatchObject({
      kind: 'granted',
      value: [
        { ...other.seat, isThisComputer: false },
        { ...seat, isThisComputer: true },
      ],
    })
    const release = { key: demo.fiveSeats, instanceId: other.seat.instanceId, idempotencyKey: 'one' }
    expect(await provider.release?.(release, call)).toMatchObject({ kind: 'granted' })
    expect(seatsOf().map(({ id }) => id)).toEqual([seat.instanceId])
    expect(await provider.release?.(release, call)).toMatchObject({ reason: 'instance-not-found' })
  })

  it('are listed for a key that is full or has ended, and for no key of another product', async () => {
    const { provider, demo } = await createKeygen()
    const countOf = async (key: string) => {
      const answer = await provider.devices?.({ key }, call)
      return answer?.kind === 'granted'
        ? answer.value.length
        : answer?.kind === 'refused'
          ? answer.reason
          : answer
    }
    expect(await countOf(demo.full)).toBe(1)
    expect(await countOf(demo.expired)).toBe(0)
    expect(await countOf(demo.otherProduct)).toBe('wrong-product')
    expect(await countOf('nobody’s key')).toBe('key-not-found')
  })

  it.each([49, 50, 51, 120])('are all listed, %i of them', async (count) => {
    const { store, provider, demo } = await createKeygen()
    for (let number = 1; number <= count; number += 1)
      store.keys.addInstance(demo.unlimited, { name: `Seat ${number}` })
    const answer = await provider.devices?.({ key: demo.unlimited }, call)
    expect(answer).toMatchObject({ kind: 'granted', value: { length: count } })
  })

  it('have a name also where another app has given none', async () => {
    const { store, provider, demo } = await createKeygen()
    store.keys.addInstance(demo.unlimited, { name: '', fingerprint: `ab12cd${'0'.repeat(58)}` })
    expect(await provider.devices?.({ key: demo.unlimited }, call)).toMatchObject({
      value: [{ name: 'Computer AB12CD' }],
    })
  })
})
