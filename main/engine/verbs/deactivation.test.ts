import { describe, expect, it } from 'vitest'
import { REFUSAL_REASONS, UNREACHABLE_CAUSES } from '../../../contract/license-error.js'
import { createEngineHarness, GOOD_KEY } from '../../../testing/engine-harness.js'
import { EMPTY_CONTENT } from '../../vault/vault-content.js'

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

describe('removing the license from this computer only', () => {
  it('asks no store, names the seat that stays in use, and forgets the key', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const [seatName] = harness.store.seatsOf(GOOD_KEY)
    harness.provider.takeVerbs()
    expect(await harness.engine.removeHere()).toMatchObject({
      ok: true,
      value: {
        state: { status: 'unlicensed', reason: 'deactivated' },
        notices: [{ kind: 'seat-may-be-lost', seatName }],
      },
    })
    expect(harness.provider.takeVerbs()).toEqual([])
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([seatName])
    expect(harness.kept().credentials).toBeNull()
  })

  it('takes the place of a release that the store has not confirmed', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.next('deactivate', { kind: 'refused', reason: 'unspecified' })
    expect(await harness.engine.deactivate()).toMatchObject({ error: { code: 'unspecified' } })
    await harness.engine.removeHere()
    expect(harness.kept()).toMatchObject({ credentials: null, pendingReleases: [], lostSeats: [{}] })
  })

  it('has nothing to do without a license', async () => {
    const harness = createEngineHarness()
    expect(await harness.engine.removeHere()).toMatchObject({ error: { code: 'not-activated' } })
  })
})
