import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../../contract/duration.js'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../../testing/engine-harness.js'

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

  it('moves: the new seat first, then the old one is given back', async () => {
    const { harness, oldName } = await createMoved()
    expect((await harness.engine.moveHere()).ok).toBe(true)
    await harness.clock.advance(0)
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'activate', 'deactivate'])
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    expect(harness.store.seatsOf(GOOD_KEY)).not.toContain(oldName)
    expect(harness.engine.snapshot).toMatchObject({ state: { status: 'licensed' }, notices: [] })
  })

  it('moves though all seats are in use: the old one is given back first', async () => {
    const { harness } = await createMoved()
    harness.store.keyOf(GOOD_KEY).limit = 1
    expect((await harness.engine.moveHere()).ok).toBe(true)
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'deactivate', 'inspect', 'activate'])
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    expect(harness.engine.snapshot.state.status).toBe('licensed')
  })

  it('says that there are no seats where the old one cannot be given back', async () => {
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
