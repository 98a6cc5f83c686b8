import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../contract/duration.js'
import {
  createEngineHarness,
  type EngineHarness,
  GOOD_KEY,
  OTHER_KEY,
} from '../../../testing/engine-harness.js'
import { answerLost } from '../../../testing/scripted-provider.js'

/** Chance answers 0.5: 17.5 s to settle, half of any spread. */
const SETTLED_MS = 17_500
const CATCH_UP_HALF_MS = 3 * HOUR_MS
const YEAR_MS = 365 * DAY_MS

async function createActivated(): Promise<EngineHarness> {
  const harness = createEngineHarness()
  await harness.start()
  await harness.engine.activate(GOOD_KEY)
  harness.provider.takeVerbs()
  return harness
}

/** The app is closed for a while, and started again. */
async function startAfter(harness: EngineHarness, ms: number): Promise<void> {
  harness.restart()
  harness.sleep(ms)
  await harness.start()
}

/** Passes if the next check is made so much later, and none before. */
async function expectCheckAfter(harness: EngineHarness, ms: number): Promise<void> {
  harness.provider.takeVerbs()
  await harness.clock.advance(ms - 1)
  expect(harness.provider.takeVerbs()).toEqual([])
  await harness.clock.advance(1)
  expect(harness.provider.takeVerbs()).toEqual(['validate'])
}

describe('a check that fell due', () => {
  it('while the app was closed is left to chance', async () => {
    const harness = await createActivated()
    await startAfter(harness, 2 * DAY_MS)
    await expectCheckAfter(harness, CATCH_UP_HALF_MS)
  })

  it('while the computer slept is left to chance', async () => {
    const harness = await createActivated()
    harness.sleep(2 * DAY_MS)
    harness.engine.wake('resume')
    await expectCheckAfter(harness, CATCH_UP_HALF_MS)
  })

  it('is not put off by what happens to a computer that is awake', async () => {
    const harness = await createActivated()
    await startAfter(harness, 2 * DAY_MS)
    for (const cause of ['unlock', 'online', 'focus'] as const) {
      await harness.clock.advance(HOUR_MS / 2)
      harness.engine.wake(cause)
    }
    await expectCheckAfter(harness, CATCH_UP_HALF_MS - 1.5 * HOUR_MS)
  })

  it('is made soon the next time where the app was closed too early', async () => {
    const harness = await createActivated()
    await startAfter(harness, 2 * DAY_MS)
    await harness.clock.advance(10 * MINUTE_MS)
    await startAfter(harness, DAY_MS - 10 * MINUTE_MS)
    await expectCheckAfter(harness, Math.round((20 * MINUTE_MS * 36) / 81))
  })

  it('is made at once after the first nine days', async () => {
    const harness = await createActivated()
    await startAfter(harness, 9 * DAY_MS)
    await expectCheckAfter(harness, SETTLED_MS)
  })

  it('is found though the app was started on a clock that was a year ahead', async () => {
    const harness = await createActivated()
    harness.restart()
    harness.clock.setWall(harness.clock.now() + YEAR_MS)
    await harness.start()
    await harness.engine.revalidate()
    await expectCheckAfter(harness, DAY_MS)
  })
})

describe('after a check that could not be made', () => {
  const offline = { kind: 'unreachable', cause: 'offline' } as const

  it('hours pass while the license was confirmed not long ago', async () => {
    const harness = await createActivated()
    harness.provider.always(offline)
    await harness.clock.advance(DAY_MS)
    await expectCheckAfter(harness, MINUTE_MS + (6 * HOUR_MS - MINUTE_MS) / 2)
  })

  it('the store is asked again soon once the user is told', async () => {
    const harness = await createActivated()
    harness.provider.always(offline)
    await startAfter(harness, 9 * DAY_MS)
    await harness.clock.advance(SETTLED_MS)
    await expectCheckAfter(harness, 1.5 * MINUTE_MS)
  })

  it('the store is asked again soon while it is not known whether a seat was lost', async () => {
    const harness = await createActivated()
    harness.provider.next('activate', answerLost())
    harness.provider.next('inspect', (real) => real(), offline)
    await harness.engine.activate(OTHER_KEY)
    harness.provider.always(offline)
    await harness.engine.revalidate()
    harness.provider.takeVerbs()
    await harness.clock.advance(1.5 * MINUTE_MS - 1)
    expect(harness.provider.takeVerbs()).toEqual([])
    await harness.clock.advance(1)
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'validate'])
  })

  it('the store is asked again soon while the clock is behind', async () => {
    const harness = await createActivated()
    harness.provider.always(offline)
    harness.restart()
    harness.clock.setWall(harness.clock.now() - 30 * DAY_MS)
    await harness.start()
    await harness.clock.advance(SETTLED_MS)
    await expectCheckAfter(harness, 1.5 * MINUTE_MS)
  })

  it('is tried again at once where a network comes up', async () => {
    const harness = await createActivated()
    harness.provider.always(offline)
    await harness.clock.advance(DAY_MS + HOUR_MS)
    harness.engine.wake('online')
    await expectCheckAfter(harness, SETTLED_MS)
  })

  it('is caught up with after a start', async () => {
    const harness = await createActivated()
    harness.provider.always(offline)
    await harness.clock.advance(DAY_MS + HOUR_MS)
    await startAfter(harness, HOUR_MS)
    await expectCheckAfter(harness, CATCH_UP_HALF_MS)
  })
})
