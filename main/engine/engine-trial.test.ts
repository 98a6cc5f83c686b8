import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { createEngineHarness, GOOD_KEY } from '../../testing/engine-harness.js'
import { EARLIEST_AT } from '../core/trusted-time.js'

describe('a trial', () => {
  const policy = { trialMs: 7 * DAY_MS }

  it('begins with the first start, is kept, and ends to the millisecond', async () => {
    const harness = createEngineHarness({ policy })
    const startedAt = harness.clock.now()
    const state = { status: 'trial', startedAt, endsAt: startedAt + 7 * DAY_MS }
    expect(await harness.start()).toMatchObject({ entitled: true, state })
    await harness.clock.advance(3 * DAY_MS)
    harness.restart()
    expect(await harness.start()).toMatchObject({ state })
    await harness.clock.advance(4 * DAY_MS - 1)
    expect(harness.engine.snapshot.state).toEqual(state)
    await harness.clock.advance(1)
    expect(harness.engine.snapshot).toMatchObject({
      entitled: false,
      state: { status: 'locked', reason: 'trial-ended', since: startedAt + 7 * DAY_MS },
    })
    expect(harness.provider.calls).toEqual([])
  })

  /** A first launch of so long on a clock that is behind by so much, and then one with the right clock. */
  async function begunBehind(behindMs: number, ranMs: number) {
    const harness = createEngineHarness({ policy })
    const rightAt = harness.clock.now()
    harness.clock.setWall(rightAt - behindMs)
    await harness.start()
    await harness.clock.advance(ranMs)
    harness.restart()
    harness.clock.setWall(rightAt + ranMs)
    return { harness, snapshot: await harness.start(), rightAt }
  }

  it('goes on with the right clock after a first launch on one that was years behind', async () => {
    const { harness, snapshot, rightAt } = await begunBehind(3_650 * DAY_MS, 30_000)
    // half a minute of running is not worth a write
    const startedAt = rightAt + 30_000
    const state = { status: 'trial', startedAt, endsAt: startedAt + 7 * DAY_MS }
    expect(snapshot).toMatchObject({ entitled: true, state })
    harness.restart()
    expect(await harness.start()).toMatchObject({ state })
  })

  it.each([
    [-1, 'trial'],
    [0, 'locked'],
    [1, 'locked'],
  ])('goes on only where it began before there was this package: %i ms around', async (ms, status) => {
    const behindMs = createEngineHarness({ policy }).clock.now() - (EARLIEST_AT + ms)
    expect((await begunBehind(behindMs, 30_000)).snapshot.state.status).toBe(status)
  })

  it('goes on with what was used of it on the wrong clock', async () => {
    const { harness, snapshot, rightAt } = await begunBehind(3_650 * DAY_MS, 6 * DAY_MS)
    const startedAt = rightAt
    expect(snapshot.state).toMatchObject({ status: 'trial', startedAt, endsAt: startedAt + 7 * DAY_MS })
    await harness.clock.advance(DAY_MS)
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'trial-ended' })
  })

  it('does not begin anew, not even after a license was had and released', async () => {
    const harness = createEngineHarness({ policy })
    await harness.engine.open()
    await harness.engine.activate(GOOD_KEY)
    await harness.clock.advance(8 * DAY_MS)
    await harness.engine.deactivate()
    for (let launch = 0; launch < 3; launch += 1) {
      expect(harness.engine.snapshot.state).toEqual({ status: 'unlicensed', reason: 'deactivated' })
      harness.restart()
      await harness.start()
      await harness.clock.advance(DAY_MS)
    }
  })

  it('does not begin where a license was held, could not be read, or belongs to another computer', async () => {
    const moved = createEngineHarness()
    await moved.engine.activate(GOOD_KEY)
    moved.moveTo('another computer')
    moved.restart({ policy })
    expect(await moved.engine.open()).toMatchObject({ state: { reason: 'new-device' } })
    const damaged = createEngineHarness({ policy })
    damaged.vault.setProblem({ kind: 'damaged' })
    expect(await damaged.engine.open()).toMatchObject({ state: { reason: 'storage-unreadable' } })
  })

  it('gives way to a license', async () => {
    const harness = createEngineHarness({ policy })
    await harness.engine.activate(GOOD_KEY)
    expect(harness.engine.snapshot.state.status).toBe('licensed')
  })
})
