import { expect, it } from 'vitest'
import { type CurrentHarness, refused, takeSeat } from './harness.js'

const NOBODY = '00000000-0000-4000-8000-000000000000'

export function describeSeats(current: CurrentHarness, isCounter: boolean): void {
  it('judges a key without taking a seat', async () => {
    const { provider, fetch, keys, seatsUsed } = current()
    const before = await seatsUsed(keys.working)
    const answer = await provider.inspect({ key: keys.working }, { fetch })
    const isTold = provider.capabilities.tells?.seats === 'used-and-limit'
    const seatsUsedTold = isTold ? before : 'unknown'
    expect(answer).toMatchObject({ kind: 'granted', value: { seatsUsed: seatsUsedTold } })
    expect(await seatsUsed(keys.working)).toBe(before)
  })

  it('says what its seats are, before one is taken and with it, as its capabilities do', async () => {
    const { provider, fetch, keys } = current()
    const { seats = 'instances' } = provider.capabilities
    const inspected = await provider.inspect({ key: keys.working }, { fetch })
    const { license } = await takeSeat(current())
    const told = inspected.kind === 'granted' ? inspected.value : license
    expect([told.seatKind ?? 'instances', license.seatKind ?? 'instances']).toEqual([seats, seats])
  })

  it('takes a seat under the name that was given, and another one the next time', async () => {
    const { provider, fetch, keys, seatsUsed } = current()
    const before = await seatsUsed(keys.working)
    const first = await takeSeat(current())
    // Where there are no seats, the name is all that tells two apart.
    const second = await (isCounter ? takeSeat(current(), 'Studio') : takeSeat(current()))
    expect(first.seat.name).toBe('Reading room')
    expect(second.seat.instanceId).not.toBe(first.seat.instanceId)
    expect(await seatsUsed(keys.working)).toBe(before + 2)
    const answer = await provider.validate(
      { key: keys.working, instanceId: first.seat.instanceId },
      { fetch },
    )
    expect(answer).toMatchObject({ kind: 'granted', value: { seat: { instanceId: first.seat.instanceId } } })
  })

  it('tells the clock of the store with a verdict', async () => {
    const { provider, fetch, keys } = current()
    for (const key of [keys.working, keys.unknown]) {
      const answer = await provider.inspect({ key }, { fetch })
      expect(answer).toHaveProperty('serverTimeAt', expect.any(Number))
    }
  })
}

export function describeSeatRelease(current: CurrentHarness): void {
  it('gives a seat back, after which it is gone', async () => {
    const { provider, fetch, keys, seatsUsed } = current()
    const { seat } = await takeSeat(current())
    const taken = await seatsUsed(keys.working)
    const request = { key: keys.working, instanceId: seat.instanceId, idempotencyKey: 'one' }
    expect(await provider.deactivate(request, { fetch })).toMatchObject({ kind: 'granted', value: null })
    expect(await seatsUsed(keys.working)).toBe(taken - 1)
    expect(await provider.validate(request, { fetch })).toMatchObject(refused('instance-not-found'))
    const again = await provider.deactivate({ ...request, idempotencyKey: 'two' }, { fetch })
    expect(again).toMatchObject(refused('instance-not-found'))
    expect(await seatsUsed(keys.working)).toBe(taken - 1)
  })

  it('does not know a seat that never was', async () => {
    const { provider, fetch, keys } = current()
    const request = { key: keys.working, instanceId: NOBODY, idempotencyKey: 'three' }
    expect(await provider.validate(request, { fetch })).toMatchObject(refused('instance-not-found'))
    expect(await provider.deactivate(request, { fetch })).toMatchObject(refused('instance-not-found'))
  })
}
