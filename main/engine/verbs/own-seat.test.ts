import { describe, expect, it } from 'vitest'
import { keyTailOf } from '../../../contract/key-text.js'
import { createEngineHarness, GOOD_KEY } from '../../../testing/engine-harness.js'
import { answerLost, type Script } from '../../../testing/scripted-provider.js'

/** The store describes the seat in its own way. */
function describedAs(seat: { readonly instanceId?: string; readonly name?: string }): Script {
  return async (real) => {
    const answer = await real()
    if (answer.kind !== 'granted') return answer
    const grant = answer.value as { readonly seat: object }
    return { ...answer, value: { ...grant, seat: { ...grant.seat, ...seat } } as never }
  }
}

describe('a held seat that the store describes in its own way', () => {
  it('is not released for another: its id is written in capitals', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const before = harness.kept().credentials
    harness.provider.next('validate', describedAs({ instanceId: 'INSTANCE-1' }))
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
    expect(harness.kept()).toMatchObject({ credentials: before, pendingReleases: [] })
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
  })

  it('keeps its name: there is none in the answer to a check, to an activation, or to both', async () => {
    const harness = createEngineHarness()
    harness.provider.always(describedAs({ name: '' }), 'activate', 'validate')
    await harness.engine.activate(GOOD_KEY)
    const [seatName] = harness.store.seatsOf(GOOD_KEY)
    for (const verb of ['activate', 'revalidate'] as const) {
      await harness.engine[verb]()
      expect(harness.kept().credentials).toMatchObject({ seatName })
      expect(harness.engine.snapshot.state).toMatchObject({ status: 'licensed', license: { seatName } })
    }
  })
})

describe('activating the key that this computer holds', () => {
  async function createActivated() {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    return harness
  }

  it.each(['activate', 'revalidate'] as const)(
    'leaves the same record after a refusal that ends the license: %s',
    async (verb) => {
      const harness = await createActivated()
      harness.provider.next('deactivate', { kind: 'unreachable', cause: 'offline' })
      await harness.engine.deactivate()
      expect(harness.kept().pendingReleases).toHaveLength(1)
      const expiresAt = harness.clock.now() - 1
      const seats = { seatsUsed: 1, seatsLimit: 3, testMode: false } as const
      const facts = { ...seats, keyTail: keyTailOf(GOOD_KEY), status: 'expired', expiresAt } as const
      harness.provider.next('validate', { kind: 'refused', reason: 'key-expired', facts })
      await (verb === 'activate' ? harness.engine.activate(GOOD_KEY) : harness.engine.revalidate())
      expect(harness.engine.snapshot.state).toMatchObject({
        status: 'locked',
        reason: 'expired',
        license: { expiresAt },
      })
      expect(harness.kept().pendingReleases).toEqual([])
    },
  )

  it('takes a new seat after a deactivation whose answer was lost', async () => {
    const harness = await createActivated()
    harness.provider.next('deactivate', answerLost())
    await harness.engine.deactivate()
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
    expect(harness.kept()).toMatchObject({ credentials: { key: GOOD_KEY }, pendingReleases: [] })
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
  })

  it('knows that a deactivation took place, even where no new seat can be had', async () => {
    const harness = await createActivated()
    harness.provider.next('deactivate', answerLost())
    await harness.engine.deactivate()
    harness.provider.next('inspect', { kind: 'unreachable', cause: 'offline' })
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ error: { code: 'offline' } })
    expect(harness.engine.snapshot.state).toEqual({ status: 'unlicensed', reason: 'deactivated' })
    expect(harness.kept()).toMatchObject({ credentials: null, pendingReleases: [] })
  })
})
