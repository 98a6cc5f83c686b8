import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../contract/duration.js'
import { REFUSAL_REASONS, UNREACHABLE_CAUSES } from '../../contract/license-error.js'
import {
  createEngineHarness,
  type EngineHarnessOptions,
  GOOD_KEY,
  OTHER_KEY,
} from '../../testing/engine-harness.js'

async function createActivated(options: EngineHarnessOptions = {}) {
  const harness = createEngineHarness(options)
  await harness.start()
  await harness.engine.activate(GOOD_KEY)
  harness.provider.takeVerbs()
  return harness
}

describe('revalidating on demand', () => {
  it('confirms the license from now on', async () => {
    const harness = await createActivated()
    await harness.clock.advance(2 * HOUR_MS)
    const at = harness.clock.now()
    expect(await harness.engine.revalidate()).toMatchObject({
      ok: true,
      value: { state: { status: 'licensed', confirmedAt: at, nextCheckAt: at + DAY_MS } },
    })
  })

  it('without a license says so', async () => {
    const harness = createEngineHarness()
    expect(await harness.engine.revalidate()).toMatchObject({ error: { code: 'not-activated' } })
    expect(harness.provider.calls).toEqual([])
  })

  it.each(UNREACHABLE_CAUSES)('leaves the app open when the store cannot be asked: %s', async (cause) => {
    const harness = await createActivated()
    const { confirmedAt } = harness.kept().entitlement ?? {}
    harness.provider.next('validate', { kind: 'unreachable', cause, retryAfterMs: 90_000 })
    expect(await harness.engine.revalidate()).toMatchObject({ error: { code: cause, retryAfterMs: 90_000 } })
    expect(harness.engine.snapshot).toMatchObject({
      entitled: true,
      activity: 'waiting',
      state: { status: 'grace', confirmedAt, cause: 'unreachable' },
    })
  })

  it('writes the first trouble only', async () => {
    const harness = await createActivated()
    const before = harness.vault.writes
    harness.provider.always({ kind: 'unreachable', cause: 'offline' })
    for (let tries = 0; tries < 5; tries += 1) await harness.engine.revalidate()
    expect(harness.vault.writes - before).toBe(1)
  })

  it.each([
    ['key-disabled', { status: 'locked', reason: 'disabled' }, false],
    ['key-expired', { status: 'locked', reason: 'expired' }, false],
    ['wrong-product', { status: 'locked', reason: 'wrong-product' }, false],
    ['instance-not-found', { status: 'unlicensed', reason: 'seat-released' }, false],
    ['key-not-found', { status: 'grace', cause: 'doubted' }, true],
    ['no-seats-left', { status: 'grace', cause: 'unreachable' }, true],
    ['test-key', { status: 'grace', cause: 'unreachable' }, true],
    ['invalid-input', { status: 'grace', cause: 'unreachable' }, true],
    ['unspecified', { status: 'grace', cause: 'unreachable' }, true],
  ] as const)('refused with %s makes it %o', async (reason, state, entitled) => {
    const harness = await createActivated()
    harness.provider.next('validate', { kind: 'refused', reason })
    expect(await harness.engine.revalidate()).toMatchObject({ error: { code: reason } })
    expect(harness.engine.snapshot).toMatchObject({ state, entitled })
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ entitled })
  })

  it('has a row for each reason above', () => {
    expect(REFUSAL_REASONS).toHaveLength(9)
  })

  it('remembers the key of a seat that was released elsewhere: one click takes it up again', async () => {
    const harness = await createActivated()
    harness.store.keyOf(GOOD_KEY).seats.clear()
    await harness.engine.revalidate()
    harness.restart()
    await harness.engine.open()
    expect(harness.engine.snapshot.state).toMatchObject({
      reason: 'seat-released',
      license: { keyTail: '4D51' },
    })
    expect((await harness.engine.activate()).ok).toBe(true)
  })
})

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

describe('a key that the store suddenly does not know', () => {
  it('is locked after three such answers over a day, not before', async () => {
    const harness = await createActivated()
    harness.store.keyOf(GOOD_KEY).hidden = true
    const startedAt = harness.clock.now()
    for (let asked = 0; asked < 20; asked += 1) await harness.engine.revalidate()
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'grace', cause: 'doubted' })
    await harness.clock.advance(startedAt + DAY_MS - harness.clock.now() - 1)
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.entitled).toBe(true)
    await harness.clock.advance(1)
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'not-found' })
  })

  it('is asked about twice a day, and forgiven by one good answer', async () => {
    const harness = await createActivated()
    harness.store.keyOf(GOOD_KEY).hidden = true
    await harness.clock.advance(DAY_MS + 13 * HOUR_MS)
    expect(harness.provider.takeVerbs()).toHaveLength(2)
    harness.store.keyOf(GOOD_KEY).hidden = false
    await harness.clock.advance(12 * HOUR_MS)
    expect(harness.engine.snapshot.state.status).toBe('licensed')
    expect(harness.kept().entitlement?.doubt).toBeNull()
  })

  it('is locked in the end, and opened again if it comes back', async () => {
    const harness = await createActivated()
    harness.store.keyOf(GOOD_KEY).hidden = true
    await harness.clock.advance(3 * DAY_MS)
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'not-found' })
    harness.store.keyOf(GOOD_KEY).hidden = false
    await harness.clock.advance(2 * DAY_MS)
    expect(harness.engine.snapshot.entitled).toBe(true)
  })
})
