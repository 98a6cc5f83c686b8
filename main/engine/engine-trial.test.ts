import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { createEngineHarness, GOOD_KEY } from '../../testing/engine-harness.js'

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

  it('does not begin anew, not even after a license was had and given back', async () => {
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
