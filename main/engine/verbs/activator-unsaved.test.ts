import { describe, expect, it } from 'vitest'
import {
  createEngineHarness,
  type EngineHarness,
  GOOD_KEY,
  OTHER_KEY,
} from '../../../testing/engine-harness.js'

/** Nothing can be written, from the first launch on; one seat was taken by an earlier launch, and forgotten. */
async function createReadOnly() {
  const harness = createEngineHarness()
  harness.vault.failWrites('EROFS')
  await harness.engine.activate(GOOD_KEY)
  harness.restart()
  await harness.start()
  harness.provider.takeVerbs()
  return harness
}

const seatsOf = ({ store }: EngineHarness) => store.seatsOf(GOOD_KEY).length
const codeOf = async (reply: ReturnType<EngineHarness['engine']['activate']>) => {
  const settled = await reply
  return settled.ok ? 'ok' : settled.error.code
}

describe('where nothing can be saved', () => {
  it('the first seat of a key is taken, and the user is told that it is not saved', async () => {
    const harness = createEngineHarness()
    harness.vault.failWrites('EROFS')
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({
      ok: true,
      value: { entitled: true, persisted: false, notices: [{ kind: 'not-saved' }] },
    })
  })

  it('the next launch takes no other seat before the user has been asked', async () => {
    const harness = await createReadOnly()
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({
      ok: false,
      error: { code: 'cannot-save', facts: { seatsUsed: 1, seatsLimit: 3 } },
    })
    expect(harness.provider.takeVerbs()).toEqual(['inspect'])
    expect(harness.engine.snapshot).toMatchObject({
      entitled: false,
      state: { status: 'unlicensed', reason: 'none' },
      notices: [],
    })
  })

  it('asking again goes on, for this key only', async () => {
    const harness = await createReadOnly()
    await harness.engine.activate(GOOD_KEY)
    harness.store.keyOf(OTHER_KEY).seats.set('elsewhere', 'Another computer')
    expect(await codeOf(harness.engine.activate(OTHER_KEY))).toBe('cannot-save')
    expect(await codeOf(harness.engine.activate(GOOD_KEY.toLowerCase()))).toBe('ok')
    expect([seatsOf(harness), harness.engine.snapshot.entitled]).toEqual([2, true])
  })

  it('the user is asked again in each run', async () => {
    const harness = await createReadOnly()
    for (const seats of [2, 3]) {
      expect(await codeOf(harness.engine.activate(GOOD_KEY))).toBe('cannot-save')
      expect(await codeOf(harness.engine.activate(GOOD_KEY))).toBe('ok')
      expect(seatsOf(harness)).toBe(seats)
      harness.restart()
    }
  })

  it('room that is made meanwhile is noticed, and nobody is asked', async () => {
    const harness = await createReadOnly()
    await harness.engine.activate(GOOD_KEY)
    harness.vault.failWrites(null)
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ value: { persisted: true, notices: [] } })
    expect(harness.kept().credentials).not.toBeNull()
  })

  it('a key whose seats the store does not count is asked about', async () => {
    const harness = createEngineHarness()
    harness.vault.failWrites('ENOSPC')
    const facts = { keyTail: '', status: 'active', expiresAt: null, seatsUsed: 'unknown', seatsLimit: null }
    harness.provider.next('inspect', { kind: 'granted', value: { ...facts, testMode: false } } as never)
    expect(await codeOf(harness.engine.activate(GOOD_KEY))).toBe('cannot-save')
  })

  it('a license that is held goes on, and is not asked about', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.vault.failWrites('ENOSPC')
    harness.restart()
    expect(await harness.start()).toMatchObject({ entitled: true })
    expect(await codeOf(harness.engine.activate(GOOD_KEY))).toBe('ok')
    expect(harness.engine.snapshot).toMatchObject({ persisted: false, notices: [{ kind: 'not-saved' }] })
  })
})

describe('moving where nothing can be saved', () => {
  async function createMoved(limit: number) {
    const harness = createEngineHarness()
    Object.assign(harness.store.keyOf(GOOD_KEY), { limit })
    await harness.engine.activate(GOOD_KEY)
    harness.moveTo('another computer')
    harness.restart()
    await harness.start()
    harness.vault.failWrites('EROFS')
    return harness
  }

  it('asks before a seat more is taken, and leaves the other computer its own until then', async () => {
    const harness = await createMoved(3)
    const before = harness.store.seatsOf(GOOD_KEY)
    expect(await codeOf(harness.engine.moveHere())).toBe('cannot-save')
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual(before)
    expect(await codeOf(harness.engine.moveHere())).toBe('ok')
    await harness.clock.advance(0)
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
  })

  it('does not ask once the only seat has been released for it', async () => {
    const harness = await createMoved(2)
    harness.store.keyOf(GOOD_KEY).seats.set('elsewhere', 'A third computer')
    expect(await codeOf(harness.engine.moveHere())).toBe('ok')
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(2)
  })
})
