import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../contract/duration.js'
import { REFUSAL_REASONS, UNREACHABLE_CAUSES } from '../../contract/license-error.js'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../testing/engine-harness.js'
import { answerLost } from '../../testing/scripted-provider.js'
import { EMPTY_CONTENT } from '../vault/vault-content.js'

async function createActivated() {
  const harness = createEngineHarness()
  await harness.start()
  await harness.engine.activate(GOOD_KEY)
  harness.provider.takeVerbs()
  return harness
}

const nothingKept = { ...EMPTY_CONTENT, time: expect.anything() }

describe('deactivating', () => {
  it('gives the seat back, forgets the key and shuts the app', async () => {
    const harness = await createActivated()
    const reply = await harness.engine.deactivate()
    expect(reply).toMatchObject({
      ok: true,
      value: { state: { status: 'unlicensed', reason: 'deactivated' }, entitled: false, notices: [] },
    })
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
    expect(harness.kept()).toEqual(nothingKept)
    expect(harness.provider.takeVerbs()).toEqual(['deactivate'])
    expect(await harness.engine.activate()).toMatchObject({ error: { code: 'key-missing' } })
  })

  it('has the note on disk before the request', async () => {
    const harness = await createActivated()
    const seen: unknown[] = []
    harness.provider.next('deactivate', (real) => {
      seen.push(harness.kept().pendingReleases)
      return real()
    })
    await harness.engine.deactivate()
    const { idempotencyKey } = harness.provider.calls.at(-1) ?? {}
    expect(seen).toMatchObject([[{ instanceId: 'instance-1', cause: 'deactivate', idempotencyKey }]])
  })

  it('of nothing says so, without a request', async () => {
    const harness = createEngineHarness()
    expect(await harness.engine.deactivate()).toMatchObject({ error: { code: 'not-activated' } })
    expect([harness.provider.calls, harness.vault.writes]).toEqual([[], 0])
  })

  it('of a license whose seat is gone already only forgets it', async () => {
    const harness = await createActivated()
    harness.store.keyOf(GOOD_KEY).seats.clear()
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state).toMatchObject({ reason: 'seat-released' })
    harness.provider.takeVerbs()
    expect((await harness.engine.deactivate()).ok).toBe(true)
    expect(harness.provider.takeVerbs()).toEqual([])
    expect(harness.kept()).toEqual(nothingKept)
  })

  it.each(['instance-not-found', 'key-disabled', 'key-expired', 'wrong-product'] as const)(
    'counts %s as done: there is no seat worth giving back',
    async (reason) => {
      const harness = await createActivated()
      harness.provider.next('deactivate', { kind: 'refused', reason })
      expect((await harness.engine.deactivate()).ok).toBe(true)
      expect(harness.kept()).toEqual(nothingKept)
    },
  )

  it.each(
    REFUSAL_REASONS.filter(
      (reason) => !['instance-not-found', 'key-disabled', 'key-expired', 'wrong-product'].includes(reason),
    ),
  )('that is refused with %s changes nothing, and can be tried again', async (reason) => {
    const harness = await createActivated()
    const before = harness.kept()
    harness.provider.next('deactivate', { kind: 'refused', reason })
    expect(await harness.engine.deactivate()).toMatchObject({ error: { code: reason } })
    expect(harness.kept()).toEqual(before)
    expect(harness.engine.snapshot.entitled).toBe(true)
    expect((await harness.engine.deactivate()).ok).toBe(true)
  })

  it.each(REFUSAL_REASONS)(
    'removes a license that the store has ended, whatever it answers: %s',
    async (reason) => {
      const harness = await createActivated()
      harness.store.keyOf(GOOD_KEY).disabled = true
      await harness.engine.revalidate()
      harness.provider.next('deactivate', { kind: 'refused', reason })
      expect((await harness.engine.deactivate()).ok).toBe(true)
      expect(harness.kept()).toEqual(nothingKept)
    },
  )

  it.each(UNREACHABLE_CAUSES)(
    'leaves the license in place when the store cannot be asked: %s',
    async (cause) => {
      const harness = await createActivated()
      harness.provider.always({ kind: 'unreachable', cause })
      expect(await harness.engine.deactivate()).toMatchObject({ error: { code: cause } })
      expect(harness.engine.snapshot.entitled).toBe(true)
      expect(harness.kept()).toMatchObject({
        credentials: { key: GOOD_KEY },
        pendingReleases: [{ cause: 'deactivate' }],
      })
    },
  )

  it('repeats itself with the idempotency key of the try that was not answered', async () => {
    const harness = await createActivated()
    harness.provider.next('deactivate', { kind: 'unreachable', cause: 'timeout' })
    await harness.engine.deactivate()
    await harness.engine.deactivate()
    const [first, second] = harness.provider.calls.filter(({ verb }) => verb === 'deactivate')
    expect(second?.idempotencyKey).toBe(first?.idempotencyKey)
  })
})

describe('a deactivation whose answer was lost', () => {
  it.each([false, true])(
    'is finished by the next check where the seat is gone (restart: %s)',
    async (restarts) => {
      const harness = await createActivated()
      harness.provider.next('deactivate', answerLost())
      await harness.engine.deactivate()
      if (restarts) {
        harness.restart()
        await harness.start()
      }
      expect(harness.engine.snapshot.entitled).toBe(true)
      await harness.clock.advance(3 * MINUTE_MS)
      expect(harness.engine.snapshot.state).toEqual({ status: 'unlicensed', reason: 'deactivated' })
      expect(harness.kept()).toEqual(nothingKept)
    },
  )

  it.each([false, true])(
    'did not happen where the next check finds the seat (restart: %s)',
    async (restarts) => {
      const harness = await createActivated()
      harness.provider.next('deactivate', { kind: 'unreachable', cause: 'offline' })
      await harness.engine.deactivate()
      if (restarts) {
        harness.restart()
        await harness.start()
      }
      await harness.clock.advance(3 * MINUTE_MS)
      expect(harness.engine.snapshot).toMatchObject({ state: { status: 'licensed' }, notices: [] })
      expect(harness.kept().pendingReleases).toEqual([])
      expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    },
  )

  it('is settled at the pace of a backoff while the store stays away', async () => {
    const harness = await createActivated()
    harness.provider.always({ kind: 'unreachable', cause: 'offline' })
    await harness.engine.deactivate()
    harness.provider.takeVerbs()
    await harness.clock.advance(60 * MINUTE_MS)
    expect(harness.provider.takeVerbs().length).toBeLessThan(10)
  })

  it.each(['key-not-found', 'unspecified'] as const)(
    'is settled at the pace of a backoff while the store answers %s',
    async (reason) => {
      const harness = await createActivated()
      harness.provider.next('deactivate', { kind: 'unreachable', cause: 'offline' })
      harness.provider.always({ kind: 'refused', reason })
      await harness.engine.deactivate()
      harness.provider.takeVerbs()
      await harness.clock.advance(60 * MINUTE_MS)
      expect(harness.provider.takeVerbs().length).toBeLessThan(10)
      expect(harness.engine.snapshot.entitled).toBe(true)
    },
  )

  it('does not stand in the way of another key: its seat is given back after that one works', async () => {
    const harness = await createActivated()
    harness.provider.next('deactivate', { kind: 'unreachable', cause: 'offline' })
    await harness.engine.deactivate()
    expect((await harness.engine.activate(OTHER_KEY)).ok).toBe(true)
    await harness.clock.advance(0)
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
    expect(harness.kept()).toMatchObject({ credentials: { key: OTHER_KEY }, pendingReleases: [] })
  })

  it('leaves no note behind where the store ends the license meanwhile', async () => {
    const harness = await createActivated()
    harness.provider.next('deactivate', { kind: 'unreachable', cause: 'offline' })
    await harness.engine.deactivate()
    harness.store.keyOf(GOOD_KEY).disabled = true
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'disabled' })
    expect(harness.kept().pendingReleases).toEqual([])
  })

  it('leaves no note behind where the same key is activated again, though no seat can be had', async () => {
    const harness = await createActivated()
    harness.provider.next('deactivate', answerLost())
    await harness.engine.deactivate()
    harness.provider.next('inspect', { kind: 'unreachable', cause: 'offline' })
    await harness.engine.activate(GOOD_KEY)
    harness.provider.takeVerbs()
    await harness.clock.advance(60 * MINUTE_MS)
    expect(harness.kept().pendingReleases).toEqual([])
    expect(harness.provider.takeVerbs().length).toBeLessThan(5)
  })
})

describe('a license from another store than the one that is asked now', () => {
  it('can be removed; its seat is named, for the user to free', async () => {
    const harness = await createActivated()
    const seatName = harness.kept().credentials?.seatName
    harness.restart({ wrapProvider: (provider) => ({ ...provider, id: 'another-store' }) })
    harness.provider.takeVerbs()
    expect((await harness.engine.deactivate()).ok).toBe(true)
    expect(harness.provider.takeVerbs()).toEqual([])
    expect(harness.engine.snapshot).toMatchObject({
      state: { reason: 'deactivated' },
      notices: [{ kind: 'seat-may-be-lost', seatName }],
    })
  })
})
