import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../contract/duration.js'
import {
  createEngineHarness,
  type EngineHarness,
  GOOD_KEY,
  OTHER_KEY,
} from '../../../testing/engine-harness.js'
import { answerLost } from '../../../testing/scripted-provider.js'
import { CHECK_PAUSE_MS } from '../verbs/license-commands.js'

/** Chance answers 0.5: 17.5 s to settle, half of any spread. */
const SETTLED_MS = 17_500
const CATCH_UP_HALF_MS = 45 * SECOND_MS
const YEAR_MS = 365 * DAY_MS

async function createActivated(): Promise<EngineHarness> {
  const harness = createEngineHarness()
  await harness.start()
  await harness.engine.activate(GOOD_KEY)
  harness.provider.takeVerbs()
  return harness
}

/** The store says so often that it is asked too much, and then confirms the license. */
async function toldToSpread(harness: EngineHarness, words: number): Promise<void> {
  for (let word = 0; word < words; word += 1) {
    harness.provider.next('validate', { kind: 'unreachable', cause: 'rate-limited' })
    await harness.engine.revalidate()
    await harness.clock.advance(CHECK_PAUSE_MS)
  }
  await harness.engine.revalidate()
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
  it('while the app was closed is made within two minutes of the launch', async () => {
    const harness = await createActivated()
    await startAfter(harness, 2 * DAY_MS)
    await expectCheckAfter(harness, CATCH_UP_HALF_MS)
  })

  it('while the computer slept is made within two minutes of waking', async () => {
    const harness = await createActivated()
    harness.sleep(2 * DAY_MS)
    harness.engine.wake('resume')
    await expectCheckAfter(harness, CATCH_UP_HALF_MS)
  })

  it('is not put off by what happens to a computer that is awake', async () => {
    const harness = await createActivated()
    await startAfter(harness, 2 * DAY_MS)
    for (const cause of ['unlock', 'online', 'focus'] as const) {
      await harness.clock.advance(SECOND_MS)
      harness.engine.wake(cause)
    }
    await expectCheckAfter(harness, CATCH_UP_HALF_MS - 3 * SECOND_MS)
  })

  it('is made soon the next time where the app was closed too early', async () => {
    const harness = await createActivated()
    await toldToSpread(harness, 5)
    await startAfter(harness, 2 * DAY_MS)
    await harness.clock.advance(10 * MINUTE_MS)
    await startAfter(harness, DAY_MS - 10 * MINUTE_MS)
    await expectCheckAfter(harness, Math.round((24 * MINUTE_MS * 36) / 81 / 9))
  })

  it.each([
    [1, 3],
    [2, 6],
    [5, 48],
    [10, 60],
  ])(
    'is spread wider after %i words that the store is asked too much: %i minutes',
    async (words, minutes) => {
      const harness = await createActivated()
      await toldToSpread(harness, words)
      await startAfter(harness, 2 * DAY_MS)
      await expectCheckAfter(harness, (minutes / 2) * MINUTE_MS)
    },
  )

  it('is spread half as wide with each answer, two weeks after the last such word', async () => {
    const harness = await createActivated()
    await toldToSpread(harness, 5)
    await harness.clock.advance(13 * DAY_MS)
    const windows: (number | undefined)[] = []
    for (let day = 13; day < 20; day += 1) {
      windows.push(harness.kept().checkSpread?.windowMs)
      await harness.clock.advance(DAY_MS)
    }
    expect(windows.map((ms) => ms && ms / MINUTE_MS)).toEqual([48, 24, 12, 6, 3, undefined, undefined])
  })

  it.each([
    ['a rate limit', { kind: 'unreachable', cause: 'rate-limited' }],
    ['a time to wait', { kind: 'unreachable', cause: 'server-error', retryAfterMs: 0 }],
    ['a status that says so', { kind: 'unreachable', cause: 'server-error', isBusy: true }],
    ['a refusal with few requests left', { kind: 'refused', reason: 'unspecified', isBusy: true }],
  ] as const)('is spread wider by %s', async (_what, answer) => {
    const harness = await createActivated()
    harness.provider.next('validate', answer)
    await harness.engine.revalidate()
    expect(harness.kept().checkSpread).toEqual({ windowMs: 3 * MINUTE_MS, busyAt: harness.clock.now() })
  })

  it('is spread wider by a yes with few requests left', async () => {
    const harness = await createActivated()
    harness.provider.next('validate', async (real) => ({ ...(await real()), isBusy: true }))
    await harness.engine.revalidate()
    expect(harness.kept().checkSpread?.windowMs).toBe(3 * MINUTE_MS)
    expect(harness.engine.snapshot.state.status).toBe('licensed')
  })

  it.each([
    { kind: 'unreachable', cause: 'offline' },
    { kind: 'unreachable', cause: 'server-error' },
    { kind: 'refused', reason: 'unspecified' },
  ] as const)('is not spread wider by %o', async (answer) => {
    const harness = await createActivated()
    harness.provider.next('validate', answer)
    await harness.engine.revalidate()
    expect(harness.kept().checkSpread).toBeNull()
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

  it('minutes pass while the license was confirmed not long ago', async () => {
    const harness = await createActivated()
    harness.provider.always(offline)
    await harness.clock.advance(DAY_MS)
    await expectCheckAfter(harness, 4.5 * MINUTE_MS)
    await expectCheckAfter(harness, 8.5 * MINUTE_MS)
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
