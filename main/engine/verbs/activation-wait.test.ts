import { describe, expect, it } from 'vitest'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../../testing/engine-harness.js'
import { answerLost, type Script } from '../../../testing/scripted-provider.js'

/** A call that stays open until it is let go. */
function held(then: Script = (real) => real()) {
  let release = (): void => undefined
  const gate = new Promise<void>((resolve) => (release = resolve))
  const script: Script = async (real) => {
    await gate
    return typeof then === 'function' ? then(real) : then
  }
  return { script, release: () => release() }
}

describe('stopping to wait for an activation', () => {
  it('before a seat is at stake calls it off: nothing is spent, and another key may be tried at once', async () => {
    const harness = createEngineHarness()
    const { script, release } = held()
    harness.provider.next('inspect', script)
    const reply = harness.engine.activate(GOOD_KEY)
    await harness.clock.advance(0)
    await harness.engine.cancelActivation()
    expect(await reply).toEqual({
      ok: false,
      error: { code: 'cancelled', message: 'the caller stopped waiting for the activation' },
    })
    release()
    await harness.clock.advance(0)
    expect([harness.provider.takeVerbs(), harness.engine.snapshot.activity]).toEqual([['inspect'], 'idle'])
    expect(harness.kept().pendingActivation).toBeNull()
    expect(await harness.engine.activate(OTHER_KEY)).toMatchObject({ ok: true })
  })

  it('while a seat is taken ends only the wait: the answer still opens the app', async () => {
    const harness = createEngineHarness()
    const { script, release } = held()
    harness.provider.next('activate', script)
    const reply = harness.engine.activate(GOOD_KEY)
    await harness.clock.advance(0)
    await harness.engine.cancelActivation()
    const seatName = harness.kept().pendingActivation?.seatName
    expect(await reply).toMatchObject({ error: { code: 'cancelled', facts: { seatName } } })
    expect(harness.engine.snapshot.activity).toBe('activating')
    release()
    await harness.clock.advance(0)
    expect(harness.engine.snapshot).toMatchObject({
      state: { status: 'licensed', license: { seatName } },
      notices: [],
    })
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([seatName])
  })

  it('while a seat is taken whose answer is lost leaves a notice with its name', async () => {
    const harness = createEngineHarness()
    const { script, release } = held(answerLost())
    harness.provider.next('activate', script)
    const reply = harness.engine.activate(GOOD_KEY)
    await harness.clock.advance(0)
    await harness.engine.cancelActivation()
    await reply
    release()
    await harness.clock.advance(0)
    const [seatName] = harness.store.seatsOf(GOOD_KEY)
    expect(harness.engine.snapshot).toMatchObject({
      activity: 'idle',
      notices: [{ kind: 'seat-may-be-lost', seatName }],
    })
  })

  it('lets the same key join what goes on, and no other key get its outcome', async () => {
    const harness = createEngineHarness()
    const { script, release } = held()
    harness.provider.next('activate', script)
    const reply = harness.engine.activate(GOOD_KEY)
    await harness.clock.advance(0)
    await harness.engine.cancelActivation()
    await reply
    expect(await harness.engine.activate(OTHER_KEY)).toMatchObject({ error: { code: 'busy' } })
    const joined = harness.engine.activate(GOOD_KEY)
    release()
    expect(await joined).toMatchObject({ ok: true })
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
  })

  it('does nothing where none is under way', async () => {
    const harness = createEngineHarness()
    await harness.engine.open()
    expect(await harness.engine.cancelActivation()).toMatchObject({ ok: true })
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
  })
})
