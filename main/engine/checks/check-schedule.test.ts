import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../contract/duration.js'
import {
  createEngineHarness,
  type EngineHarnessOptions,
  GOOD_KEY,
  OTHER_KEY,
} from '../../../testing/engine-harness.js'

async function createActivated(options: EngineHarnessOptions = {}) {
  const harness = createEngineHarness(options)
  await harness.start()
  await harness.engine.activate(GOOD_KEY)
  harness.provider.takeVerbs()
  return harness
}

describe('revalidating by itself', () => {
  it('asks once a day while all is well', async () => {
    const harness = await createActivated()
    await harness.clock.advance(10 * DAY_MS)
    expect(harness.provider.takeVerbs()).toEqual(Array.from({ length: 10 }, () => 'validate'))
    expect(harness.engine.snapshot).toMatchObject({ state: { status: 'licensed' }, activity: 'idle' })
  })

  it('keeps the app open through the grace period, ends it to the millisecond, and opens it again by itself', async () => {
    const harness = await createActivated()
    const { confirmedAt } = harness.kept().entitlement ?? { confirmedAt: 0 }
    harness.provider.always({ kind: 'unreachable', cause: 'server-error' })
    await harness.clock.advance(confirmedAt + 14 * DAY_MS - harness.clock.now() - 1)
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'grace' } })
    await harness.clock.advance(1)
    expect(harness.engine.snapshot).toMatchObject({
      entitled: false,
      state: { status: 'locked', reason: 'grace-ended', cause: 'unreachable' },
    })
    harness.provider.always(null)
    await harness.clock.advance(7 * HOUR_MS)
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'licensed' } })
  })

  it.each([
    ['nobody answers', { kind: 'unreachable', cause: 'offline' }],
    ['an answer says nothing', { kind: 'refused', reason: 'unspecified' }],
    ['the input is called invalid', { kind: 'refused', reason: 'invalid-input' }],
    ['a test key shows itself', { kind: 'refused', reason: 'test-key' }],
    ['a rate limit names no time', { kind: 'unreachable', cause: 'rate-limited' }],
    ['a rate limit names no time to wait', { kind: 'unreachable', cause: 'rate-limited', retryAfterMs: 0 }],
  ] as const)('asks at most 30 times in two days while %s', async (_what, answer) => {
    const harness = await createActivated()
    harness.provider.always(answer, 'validate')
    await harness.clock.advance(2 * DAY_MS)
    expect(harness.provider.takeVerbs().length).toBeLessThan(30)
    expect(harness.engine.snapshot.entitled).toBe(true)
  })

  it.each(['disabled', 'expired', 'foreign'] as const)(
    'asks daily about a license that is %s, and opens the app once that is over',
    async (what) => {
      const harness = await createActivated()
      harness.store.keyOf(GOOD_KEY)[what] = true
      await harness.clock.advance(2 * DAY_MS)
      expect(harness.engine.snapshot.state.status).toBe('locked')
      harness.provider.takeVerbs()
      await harness.clock.advance(10 * DAY_MS)
      expect(harness.provider.takeVerbs()).toHaveLength(10)
      harness.store.keyOf(GOOD_KEY)[what] = false
      await harness.clock.advance(DAY_MS)
      expect(harness.engine.snapshot).toMatchObject({ entitled: true, activity: 'idle' })
    },
  )

  it('asks about a locked license soon after each start', async () => {
    const harness = await createActivated()
    harness.store.keyOf(GOOD_KEY).expired = true
    await harness.engine.revalidate()
    harness.restart()
    await harness.start()
    harness.store.keyOf(GOOD_KEY).expired = false
    await harness.clock.advance(30_000)
    expect(harness.engine.snapshot.entitled).toBe(true)
  })

  it('tells when it tries again after trouble', async () => {
    const harness = await createActivated()
    harness.provider.always({ kind: 'unreachable', cause: 'offline' })
    await harness.clock.advance(DAY_MS)
    const { snapshot } = harness.engine
    expect(snapshot).toMatchObject({ activity: 'waiting', state: { status: 'grace' } })
    expect(snapshot.waitsUntil).toBeGreaterThan(harness.clock.now())
    harness.provider.always(null)
    await harness.clock.advance((snapshot.waitsUntil ?? 0) - harness.clock.now())
    expect(harness.engine.snapshot).toMatchObject({ activity: 'idle', state: { status: 'licensed' } })
    expect(harness.engine.snapshot).not.toHaveProperty('waitsUntil')
  })

  it('waits no longer for the next try once a user has activated', async () => {
    const harness = await createActivated()
    harness.provider.next('validate', { kind: 'unreachable', cause: 'offline' })
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.activity).toBe('waiting')
    await harness.engine.activate(OTHER_KEY)
    await harness.clock.advance(0)
    expect(harness.engine.snapshot.activity).toBe('idle')
  })

  it('honors the time that the server demanded, through wakes', async () => {
    const harness = await createActivated()
    harness.random.setFraction(0)
    harness.provider.always(
      { kind: 'unreachable', cause: 'rate-limited', retryAfterMs: 3 * HOUR_MS },
      'validate',
    )
    await harness.engine.revalidate()
    harness.provider.takeVerbs()
    for (let minute = 0; minute < 179; minute += 1) {
      harness.engine.wake('online')
      await harness.clock.advance(MINUTE_MS)
    }
    expect(harness.provider.takeVerbs()).toEqual([])
    await harness.clock.advance(MINUTE_MS)
    expect(harness.provider.takeVerbs()).toEqual(['validate'])
  })

  it('asks for nothing more in a check that was rate-limited', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.next('activate', { kind: 'unreachable', cause: 'offline' })
    harness.provider.next('inspect', (real) => real(), { kind: 'unreachable', cause: 'offline' })
    await harness.engine.activate(OTHER_KEY)
    harness.provider.takeVerbs()
    harness.provider.always({ kind: 'unreachable', cause: 'rate-limited', retryAfterMs: 60_000 })
    expect(await harness.engine.revalidate()).toMatchObject({ error: { code: 'rate-limited' } })
    expect(harness.provider.takeVerbs()).toEqual(['inspect'])
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'grace', cause: 'unreachable' })
  })

  it('checks the license though what became of another key cannot be told', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.next('activate', { kind: 'unreachable', cause: 'offline' })
    harness.provider.always({ kind: 'unreachable', cause: 'not-the-api' }, 'inspect')
    harness.provider.next('inspect', (real) => real())
    await harness.engine.activate(OTHER_KEY)
    await harness.start()
    await harness.clock.advance(30 * DAY_MS)
    expect(harness.engine.snapshot.entitled).toBe(true)
    expect(harness.kept().pendingActivation).not.toBeNull()
  })

  it('finds the schedule though it was begun before the gate was opened', async () => {
    const harness = await createActivated()
    harness.restart()
    harness.engine.startSchedule()
    await harness.engine.open()
    await harness.clock.advance(2 * DAY_MS)
    expect(harness.provider.takeVerbs()).toContain('validate')
  })
})
