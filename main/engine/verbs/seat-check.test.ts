import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../../contract/duration.js'
import { REFUSAL_REASONS, UNREACHABLE_CAUSES } from '../../../contract/license-error.js'
import type { LicenseProvider } from '../../../providers/license-provider.js'
import {
  createEngineHarness,
  type EngineHarnessOptions,
  GOOD_KEY,
  OTHER_KEY,
} from '../../../testing/engine-harness.js'
import { answerLost } from '../../../testing/scripted-provider.js'

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
    ['store-closed', { status: 'grace', cause: 'unreachable' }, true],
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
    expect(REFUSAL_REASONS).toHaveLength(10)
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

describe('a license from another store than the one that is asked now', () => {
  const elsewhere = { wrapProvider: (provider: LicenseProvider) => ({ ...provider, id: 'another-store' }) }

  it('stays open until its own end and for the grace period after it where its key is known nowhere else', async () => {
    const harness = createEngineHarness()
    harness.store.keyOf(GOOD_KEY).expiresAt = harness.trueNow() + DAY_MS
    await harness.engine.activate(GOOD_KEY)
    harness.provider.takeVerbs()
    harness.restart(elsewhere)
    harness.provider.always({ kind: 'refused', reason: 'key-not-found' }, 'inspect')
    await harness.start()
    expect(await harness.engine.revalidate()).toMatchObject({ error: { code: 'store-closed' } })
    await harness.clock.advance(DAY_MS)
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'grace', cause: 'store-closed' })
    await harness.clock.advance(13 * DAY_MS)
    expect(new Set(harness.provider.takeVerbs())).toEqual(new Set(['inspect']))
    expect(harness.engine.snapshot.entitled).toBe(true)
    await harness.clock.advance(DAY_MS)
    expect(harness.engine.snapshot.state).toMatchObject({ reason: 'expired' })
  })

  it('is replaced by a seat of the new store, and its own is noted for a release that can give it back', async () => {
    const harness = await createActivated()
    const [seatName = ''] = harness.store.seatsOf(GOOD_KEY)
    harness.restart(elsewhere)
    await harness.start()
    expect((await harness.engine.activate(GOOD_KEY)).ok).toBe(true)
    await harness.clock.advance(0)
    expect(harness.provider.takeVerbs()).toEqual(['inspect', 'activate'])
    expect(harness.engine.snapshot.notices).toEqual([])
    expect(harness.kept().pendingReleases).toMatchObject([{ seatName, cause: 'move' }])
  })

  it('has the seat of a lost activation named without asking', async () => {
    const harness = createEngineHarness()
    harness.provider.next('activate', answerLost())
    harness.provider.next('inspect', (real) => real(), { kind: 'unreachable', cause: 'offline' })
    await harness.engine.activate(GOOD_KEY)
    harness.provider.takeVerbs()
    harness.restart(elsewhere)
    await harness.start()
    await harness.clock.advance(60_000)
    expect([harness.provider.takeVerbs(), harness.kept().pendingActivation]).toEqual([[], null])
    expect(harness.kept().lostSeats).toMatchObject([{ seatName: harness.store.seatsOf(GOOD_KEY)[0] }])
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

describe('a journal that cannot be settled because of a rate limit', () => {
  /** A license in order, and an activation of another key whose answer was lost; that key's store only ever says "later". */
  async function createHeldUp() {
    const harness = await createActivated()
    harness.provider.next('activate', answerLost())
    harness.provider.next('inspect', (real) => real())
    harness.provider.always({ kind: 'unreachable', cause: 'rate-limited' }, 'inspect')
    await harness.engine.activate(OTHER_KEY)
    harness.provider.takeVerbs()
    return harness
  }

  it('keeps the store from being asked anything else while there is time', async () => {
    const harness = await createHeldUp()
    expect(await harness.engine.revalidate()).toMatchObject({ error: { code: 'rate-limited' } })
    expect(harness.provider.takeVerbs()).toEqual(['inspect'])
  })

  it('does not end a license whose seat the store would confirm', async () => {
    const harness = await createHeldUp()
    await harness.clock.advance(40 * DAY_MS)
    expect(harness.engine.snapshot.entitled).toBe(true)
    expect(harness.kept().pendingActivation?.key).toBe(OTHER_KEY)
  })
})
