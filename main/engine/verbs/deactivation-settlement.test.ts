import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../../contract/duration.js'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../../testing/engine-harness.js'
import { answerLost } from '../../../testing/scripted-provider.js'
import { EMPTY_CONTENT } from '../../vault/vault-content.js'

async function createActivated() {
  const harness = createEngineHarness()
  await harness.start()
  await harness.engine.activate(GOOD_KEY)
  harness.provider.takeVerbs()
  return harness
}

const nothingKept = { ...EMPTY_CONTENT, time: expect.anything() }

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

  it('is repeated where the next check is refused without a reason, and finished where that says it is done', async () => {
    const harness = await createActivated()
    harness.restart({
      wrapProvider: (provider) => ({
        ...provider,
        capabilities: { ...provider.capabilities, idempotentDeactivate: true },
      }),
    })
    await harness.start()
    harness.provider.next('deactivate', answerLost())
    await harness.engine.deactivate()
    harness.provider.next('validate', { kind: 'refused', reason: 'unspecified' })
    expect(await harness.engine.revalidate()).toMatchObject({ error: { code: 'instance-not-found' } })
    expect(harness.provider.takeVerbs()).toEqual(['deactivate', 'validate', 'deactivate'])
    expect(harness.engine.snapshot.state).toEqual({ status: 'unlicensed', reason: 'deactivated' })
    expect(harness.kept()).toEqual(nothingKept)
  })

  it('ends no license that nobody wanted to deactivate, by a check that is refused without a reason', async () => {
    const harness = await createActivated()
    harness.provider.next('validate', { kind: 'refused', reason: 'unspecified' })
    await harness.engine.revalidate()
    expect(harness.provider.takeVerbs()).toEqual(['validate'])
    expect(harness.engine.snapshot.entitled).toBe(true)
  })

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

  it('does not stand in the way of another key: its seat is released after that one works', async () => {
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
