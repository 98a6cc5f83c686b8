import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../../contract/duration.js'
import {
  createEngineHarness,
  type EngineHarness,
  GOOD_KEY,
  OTHER_KEY,
} from '../../../testing/engine-harness.js'
import { sampleDevice } from '../../../testing/vault-samples.js'

/** A profile with a license, opened on another computer. */
async function createMoved() {
  const harness = createEngineHarness()
  await harness.engine.activate(GOOD_KEY)
  const [oldName = ''] = harness.store.seatsOf(GOOD_KEY)
  harness.moveTo('another computer')
  harness.restart()
  await harness.start()
  harness.provider.takeVerbs()
  return { harness, oldName }
}

describe('a profile that was moved to another computer', () => {
  it('grants nothing there and offers the license', async () => {
    const { harness, oldName } = await createMoved()
    expect(harness.engine.snapshot).toMatchObject({
      entitled: false,
      state: {
        status: 'unlicensed',
        reason: 'new-device',
        license: { keyTail: '4D51', seatName: oldName, testMode: false },
      },
    })
    await harness.clock.advance(60 * MINUTE_MS)
    expect(harness.provider.calls).toHaveLength(2)
  })

  it('takes a seat there with the remembered key, and leaves the old computer its own', async () => {
    const { harness, oldName } = await createMoved()
    expect((await harness.engine.activate()).ok).toBe(true)
    await harness.clock.advance(MINUTE_MS)
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(2)
    harness.moveTo('this computer')
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ state: { license: { seatName: oldName } } })
  })

  it('moves: the new seat first, then the old one is released', async () => {
    const { harness, oldName } = await createMoved()
    expect((await harness.engine.moveHere()).ok).toBe(true)
    await harness.clock.advance(0)
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'activate', 'deactivate'])
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    expect(harness.store.seatsOf(GOOD_KEY)).not.toContain(oldName)
    expect(harness.engine.snapshot).toMatchObject({ state: { status: 'licensed' }, notices: [] })
  })

  it('moves though all seats are in use: the old one is released first', async () => {
    const { harness } = await createMoved()
    harness.store.keyOf(GOOD_KEY).limit = 1
    expect((await harness.engine.moveHere()).ok).toBe(true)
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'deactivate', 'inspect', 'activate'])
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    expect(harness.engine.snapshot.state.status).toBe('licensed')
  })

  it('says that there are no seats where the old one cannot be released', async () => {
    const { harness, oldName } = await createMoved()
    harness.store.keyOf(GOOD_KEY).limit = 1
    harness.provider.next('deactivate', { kind: 'refused', reason: 'unspecified' })
    expect(await harness.engine.moveHere()).toMatchObject({
      error: { code: 'no-seats-left', facts: { seatsUsed: 1, seatsLimit: 1, seatName: oldName } },
    })
  })

  it('says that the store cannot be asked, and can be tried again', async () => {
    const { harness } = await createMoved()
    harness.store.keyOf(GOOD_KEY).limit = 1
    harness.provider.next('deactivate', { kind: 'unreachable', cause: 'proxy-auth' })
    expect(await harness.engine.moveHere()).toMatchObject({ error: { code: 'proxy-auth' } })
    expect((await harness.engine.moveHere()).ok).toBe(true)
  })

  it('lets another key in, and leaves the remembered one alone', async () => {
    const { harness, oldName } = await createMoved()
    expect((await harness.engine.activate(OTHER_KEY)).ok).toBe(true)
    await harness.clock.advance(MINUTE_MS)
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([oldName])
  })

  it('cannot be moved twice', async () => {
    const { harness } = await createMoved()
    await harness.engine.moveHere()
    expect(await harness.engine.moveHere()).toMatchObject({ error: { code: 'not-activated' } })
  })

  it('gives the old seat back at the next start where it could not be done at once', async () => {
    const { harness, oldName } = await createMoved()
    harness.provider.next('deactivate', { kind: 'unreachable', cause: 'offline' })
    await harness.engine.moveHere()
    await harness.clock.advance(0)
    expect(harness.engine.snapshot.notices).toMatchObject([
      { kind: 'seat-release-pending', seatName: oldName },
    ])
    harness.restart()
    await harness.start()
    await harness.clock.advance(MINUTE_MS)
    expect(harness.store.seatsOf(GOOD_KEY)).not.toContain(oldName)
    expect(harness.engine.snapshot.notices).toEqual([])
  })
})

/** A profile on a network drive: the license of the first computer was moved to the second one. */
async function createMovedAway(limit: number) {
  const { harness } = await createMoved()
  harness.store.keyOf(GOOD_KEY).limit = limit
  await harness.engine.moveHere()
  await harness.clock.advance(MINUTE_MS)
  const [there = ''] = harness.store.seatsOf(GOOD_KEY)
  return { harness, there }
}

async function startAt(harness: EngineHarness, computer: string): Promise<void> {
  harness.moveTo(computer)
  harness.restart()
  await harness.start()
}

describe('a profile that two computers share', () => {
  it.each([1, 3])('moves its license back, and on, as often as one likes: %i seats', async (limit) => {
    const { harness } = await createMovedAway(limit)
    for (const computer of ['this computer', 'another computer', 'this computer']) {
      const [there = ''] = harness.store.seatsOf(GOOD_KEY)
      await startAt(harness, computer)
      await harness.engine.revalidate()
      const offered = { reason: 'new-device', license: { keyTail: '4D51', seatName: there } }
      expect(harness.engine.snapshot.state).toMatchObject(offered)
      await startAt(harness, computer)
      expect(harness.engine.snapshot.state).toMatchObject(offered)
      expect((await harness.engine.moveHere()).ok).toBe(true)
      await harness.clock.advance(MINUTE_MS)
      expect(harness.engine.snapshot).toMatchObject({ state: { status: 'licensed' }, notices: [] })
      expect(harness.store.seatsOf(GOOD_KEY)).toEqual([harness.kept().credentials?.seatName])
    }
  })

  it('is told so when the move is seen by the activation', async () => {
    const { harness } = await createMovedAway(1)
    await startAt(harness, 'this computer')
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ error: { code: 'no-seats-left' } })
    expect(harness.engine.snapshot.state).toMatchObject({ reason: 'new-device' })
    expect((await harness.engine.moveHere()).ok).toBe(true)
  })

  it('sees a move that another computer makes while the app is running here', async () => {
    const { harness } = await createMoved()
    await startAt(harness, 'this computer')
    const { key, seatName, providerId } = harness.kept().credentials ?? {
      key: '',
      seatName: '',
      providerId: '',
    }
    harness.store.freeSeat(GOOD_KEY, seatName)
    harness.store.keyOf(GOOD_KEY).seats.set('moved', 'Studio away')
    harness.store.keyOf(GOOD_KEY).limit = 1
    const credentials = { key, providerId, instanceId: 'moved', seatName: 'Studio away' }
    await harness.vault.write(sampleDevice('another computer'), { ...harness.kept(), credentials })
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state).toMatchObject({ reason: 'new-device' })
    expect((await harness.engine.moveHere()).ok).toBe(true)
    expect(harness.store.seatsOf(GOOD_KEY)).not.toContain('Studio away')
  })

  it('has nothing to move where the seat was freed and no other computer has one', async () => {
    const { harness, there } = await createMovedAway(1)
    harness.store.freeSeat(GOOD_KEY, there)
    await harness.engine.revalidate()
    await harness.engine.deactivate()
    await startAt(harness, 'this computer')
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state).toMatchObject({ reason: 'seat-released' })
    expect(await harness.engine.moveHere()).toMatchObject({ error: { code: 'not-activated' } })
    expect((await harness.engine.activate()).ok).toBe(true)
  })
})
