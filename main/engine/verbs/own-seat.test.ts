import { describe, expect, it } from 'vitest'
import { createEngineHarness, GOOD_KEY } from '../../../testing/engine-harness.js'
import type { Script } from '../../../testing/scripted-provider.js'

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
