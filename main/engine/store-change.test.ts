import { describe, expect, it } from 'vitest'
import { HOUR_MS } from '../../contract/duration.js'
import { GOOD_KEY } from '../../testing/engine-harness.js'
import { createModelStore } from '../../testing/model-store.js'
import { activatedThrough, expectOneSeat, launch, type Way } from '../../testing/provider-ways.js'
import { SAMPLE_POLICY } from '../../testing/sample-activation.js'
import { createScriptedProvider } from '../../testing/scripted-provider.js'

const { graceMs } = SAMPLE_POLICY

describe('a license of a store that the app no longer sells through', () => {
  async function goneToOtherStore(from: Way) {
    const harness = await activatedThrough(from)
    const other = createModelStore(harness.trueNow, 'other-store')
    const provider = createScriptedProvider(other)
    harness.restart({ wrapProvider: () => provider })
    await harness.start()
    return { harness, other, provider }
  }

  it.each(['the store itself', 'a relay'] as const)(
    'through %s is kept until its grace period ends, and its seat is asked about nowhere else',
    async (from) => {
      const { harness, provider } = await goneToOtherStore(from)
      await harness.clock.advance(graceMs - 1)
      expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'grace' } })
      await harness.clock.advance(1)
      expect(harness.engine.snapshot).toMatchObject({ entitled: false, state: { reason: 'grace-ended' } })
      expect(provider.calls).toEqual([])
      launch(harness, from)
      await harness.engine.revalidate()
      expectOneSeat(harness)
    },
  )

  it.each(['the store itself', 'a relay'] as const)(
    'through %s is named for support with its store, for as long as that is not asked',
    async (from) => {
      const { harness } = await goneToOtherStore(from)
      expect(harness.engine.diagnostics()).toMatchObject({
        provider: 'other-store',
        storeNotAsked: 'model-store',
      })
      expect(JSON.stringify(harness.engine.diagnostics())).not.toContain(GOOD_KEY)
      launch(harness, from)
      await harness.start()
      expect(harness.engine.diagnostics().storeNotAsked).toBeNull()
    },
  )

  it('names the seat when a key of the new store takes its place', async () => {
    const { harness, other } = await goneToOtherStore('a relay')
    const [seatName] = harness.store.seatsOf(GOOD_KEY)
    const newKey = 'B1A3E5D7-2C4F-4E6A-8B0D-1F3E5A7C9B2D'
    other.addKey(newKey)
    expect(await harness.engine.activate(newKey)).toMatchObject({ ok: true })
    await harness.clock.advance(HOUR_MS)
    expect(harness.engine.snapshot.notices).toMatchObject([{ kind: 'seat-may-be-lost', seatName }])
  })

  it('is not sent there by a move to this computer either', async () => {
    const harness = await activatedThrough('the store itself')
    const other = createModelStore(harness.trueNow, 'other-store')
    other.addKey(GOOD_KEY, { limit: 0 })
    const provider = createScriptedProvider(other)
    harness.moveTo('another computer')
    harness.restart({ wrapProvider: () => provider })
    await harness.engine.moveHere()
    expect(provider.calls.map(({ verb }) => verb)).toEqual(['inspect'])
  })
})
