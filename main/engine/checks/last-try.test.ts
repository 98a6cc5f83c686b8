import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../contract/duration.js'
import { createEngineHarness, GOOD_KEY } from '../../../testing/engine-harness.js'
import { SAMPLE_POLICY } from '../../../testing/sample-activation.js'
import { answerLost } from '../../../testing/scripted-provider.js'
import { LAST_TRY_MS, STALE_MS } from './last-try.js'

const { graceMs } = SAMPLE_POLICY

/** An app that was left open, on a computer that slept for longer than the grace period. */
async function createAwoken() {
  const harness = createEngineHarness()
  await harness.start()
  await harness.engine.activate(GOOD_KEY)
  harness.provider.takeVerbs()
  harness.sleep(graceMs + DAY_MS)
  const { length } = harness.snapshots
  const published = () => harness.snapshots.slice(length)
  return { harness, published }
}

describe('after a sleep that was longer than the grace period', () => {
  it('a customer whom the store confirms is never locked', async () => {
    const { harness, published } = await createAwoken()
    harness.engine.wake('resume')
    await harness.clock.advance(LAST_TRY_MS)
    expect(harness.provider.takeVerbs()).toEqual(['validate'])
    expect(harness.engine.snapshot.state.status).toBe('licensed')
    expect(published().filter(({ entitled }) => !entitled)).toEqual([])
  })

  it('is the same where no event of the system tells of it', async () => {
    const { harness, published } = await createAwoken()
    await harness.clock.advance(HOUR_MS + LAST_TRY_MS)
    expect(harness.provider.takeVerbs()).toEqual(['validate'])
    expect(published().filter(({ entitled }) => !entitled)).toEqual([])
  })

  it('the app is locked as soon as a check has failed', async () => {
    const { harness, published } = await createAwoken()
    harness.provider.always({ kind: 'unreachable', cause: 'offline' })
    harness.engine.wake('resume')
    await harness.clock.advance(LAST_TRY_MS)
    expect(harness.provider.takeVerbs()).toEqual(['validate'])
    const told = published().map(({ entitled, activity }) => [entitled, activity])
    expect(told.at(-1)).toEqual([false, 'waiting'])
    expect(told.filter(([entitled]) => entitled === false)).toHaveLength(1)
  })

  it('a no that ends the license locks it', async () => {
    const { harness } = await createAwoken()
    harness.store.keyOf(GOOD_KEY).disabled = true
    harness.engine.wake('resume')
    await harness.clock.advance(LAST_TRY_MS)
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'disabled' })
  })
})

describe('the end of a grace period under a running app', () => {
  /** A millisecond before; the store has asked for a day without requests so long ago. */
  async function createEnding(sinceCheckMs = DAY_MS / 2) {
    const harness = createEngineHarness()
    await harness.start()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.always({ kind: 'unreachable', cause: 'rate-limited', retryAfterMs: DAY_MS })
    await harness.clock.advance(graceMs - 2 * DAY_MS)
    harness.sleep(2 * DAY_MS - sinceCheckMs)
    await harness.engine.revalidate()
    await harness.clock.advance(sinceCheckMs - 1)
    harness.provider.takeVerbs()
    return harness
  }

  it.each([
    [0, true],
    [1 + LAST_TRY_MS - 1, true],
    [1 + LAST_TRY_MS, false],
    [1 + LAST_TRY_MS + 1, false],
  ])('waits no longer than that where no check may be made: after %i ms %s', async (ms, entitled) => {
    const harness = await createEnding()
    await harness.clock.advance(ms)
    expect(harness.provider.takeVerbs()).toEqual([])
    expect(harness.engine.snapshot.entitled).toBe(entitled)
  })

  it.each([
    [STALE_MS - 1, false],
    [STALE_MS, false],
    [STALE_MS + 1, true],
  ])('waits for no check where one failed not long before: %i ms before %s', async (ms, entitled) => {
    const harness = await createEnding(ms)
    expect(harness.engine.snapshot.entitled).toBe(true)
    await harness.clock.advance(1)
    expect(harness.engine.snapshot.entitled).toBe(entitled)
  })

  it('is put off once: the app stays locked while further checks fail', async () => {
    const harness = await createEnding()
    await harness.clock.advance(LAST_TRY_MS + SECOND_MS)
    harness.provider.always({ kind: 'unreachable', cause: 'offline' })
    for (let check = 0; check < 3; check += 1) {
      await harness.engine.revalidate()
      await harness.clock.advance(MINUTE_MS)
      expect(harness.engine.snapshot.entitled).toBe(false)
    }
  })

  it('is put off again after the license was confirmed meanwhile', async () => {
    const harness = await createEnding()
    await harness.clock.advance(LAST_TRY_MS + SECOND_MS)
    harness.provider.obey()
    await harness.engine.revalidate()
    harness.sleep(graceMs + DAY_MS)
    harness.engine.wake('resume')
    await harness.clock.advance(LAST_TRY_MS)
    expect(harness.engine.snapshot.state.status).toBe('licensed')
  })

  it('is not put off at a launch, nor where no checks are made', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    await harness.clock.advance(graceMs)
    expect(harness.engine.snapshot).toMatchObject({ entitled: false, state: { since: expect.any(Number) } })
    harness.restart()
    expect(await harness.start()).toMatchObject({ entitled: false })
  })

  it('says that it is in its last moments, by the state of before', async () => {
    const harness = await createEnding()
    await harness.clock.advance(SECOND_MS)
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'grace', cause: 'unreachable' })
  })

  it('does not keep a journal from being settled meanwhile', async () => {
    const harness = await createEnding()
    harness.provider.obey()
    harness.provider.next('activate', answerLost())
    await harness.clock.advance(1)
    await harness.engine.activate(GOOD_KEY)
    expect(harness.engine.snapshot.state.status).toBe('licensed')
  })
})
