import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../../contract/duration.js'
import { createEngineHarness, type EngineHarness, GOOD_KEY } from '../../../testing/engine-harness.js'

const offline = { kind: 'unreachable', cause: 'offline' } as const

/** All three places are in use, one of them by an earlier life of this computer. */
async function createFull(): Promise<EngineHarness> {
  const harness = createEngineHarness({ relayLeaseMs: 30 * DAY_MS })
  await harness.engine.activate(GOOD_KEY)
  const { seats } = harness.store.keyOf(GOOD_KEY)
  const own = [...seats][0]?.[1] ?? ''
  seats.clear()
  for (const [id, name] of [
    ['one', 'Old iMac 111111-0001'],
    ['two', own],
    ['three', 'Laptop 222222-0002'],
  ]) {
    seats.set(String(id), String(name))
  }
  await harness.engine.revalidate()
  return harness
}

async function listed({ engine }: EngineHarness) {
  const reply = await engine.devices(GOOD_KEY)
  if (!reply.ok || reply.value === null) throw new TypeError('expected a list')
  return reply.value
}

describe('the computers of a key', () => {
  it('are listed for a key that is typed in another case', async () => {
    const harness = await createFull()
    harness.store.keyOf(GOOD_KEY).exactCase = true
    const reply = await harness.engine.devices(GOOD_KEY.toLowerCase())
    expect(reply).toMatchObject({ ok: true, value: { length: 3 } })
  })

  it('are listed, this computer itself first, without the ids of the store', async () => {
    const harness = await createFull()
    const devices = await listed(harness)
    expect(devices.map(({ name, isThisComputer }) => [name.split(' ')[0], isThisComputer])).toEqual([
      ['Studio', true],
      ['Old', false],
      ['Laptop', false],
    ])
    expect(devices.some(({ id }) => ['one', 'two', 'three'].includes(id))).toBe(false)
  })

  it('are not told by a store that cannot', async () => {
    const { engine } = createEngineHarness()
    expect(await engine.devices(GOOD_KEY)).toEqual({ ok: true, value: null })
  })

  it('are not told by a relay without a directory', async () => {
    const harness = await createFull()
    harness.provider.always({ kind: 'refused', reason: 'unspecified' }, 'devices')
    expect(await harness.engine.devices(GOOD_KEY)).toEqual({ ok: true, value: null })
  })

  it('make room: one is freed, and the activation goes on', async () => {
    const harness = await createFull()
    // Its own seat would be taken up.
    harness.store.keyOf(GOOD_KEY).seats.set('two', 'Studio 333333-0003')
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ error: { code: 'no-seats-left' } })
    const [first] = await listed(harness)
    expect(await harness.engine.releaseDevice(first?.id ?? '')).toMatchObject({ ok: true })
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true, value: { entitled: true } })
    expect(harness.store.seatsOf(GOOD_KEY)).not.toContain('Old iMac 111111-0001')
  })

  it('are freed once however often it is asked, and say why not', async () => {
    const harness = await createFull()
    const [first] = await listed(harness)
    const id = first?.id ?? ''
    harness.provider.next('release', offline)
    expect(await harness.engine.releaseDevice(id)).toMatchObject({ error: { code: 'offline' } })
    expect(await harness.engine.releaseDevice(id)).toMatchObject({ ok: true })
    expect(await harness.engine.releaseDevice(id)).toMatchObject({ ok: true })
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(2)
  })

  it.each(['one', 'instance-1', '', '__proto__'])(
    'are freed only as they were listed, not as %j',
    async (id) => {
      const harness = await createFull()
      await listed(harness)
      expect(await harness.engine.releaseDevice(id)).toMatchObject({ error: { code: 'bad-request' } })
      expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(3)
    },
  )

  it('are freed each where two are asked for at the same time', async () => {
    const harness = await createFull()
    const [, second, third] = await listed(harness)
    const ids = [second?.id ?? '', third?.id ?? '', 'none of the list']
    const replies = await Promise.all(ids.map((id) => harness.engine.releaseDevice(id)))
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, false])
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
  })

  it('do not hold the seat that is in use here', async () => {
    const harness = createEngineHarness({ relayLeaseMs: 30 * DAY_MS })
    await harness.engine.activate(GOOD_KEY)
    expect(await listed(harness)).toEqual([])
  })
})
