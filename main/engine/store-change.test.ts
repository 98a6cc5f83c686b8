import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { GOOD_KEY } from '../../testing/engine-harness.js'
import { createModelStore } from '../../testing/model-store.js'
import { activatedThrough, expectOneSeat, launch, type Way } from '../../testing/provider-ways.js'
import { SAMPLE_POLICY } from '../../testing/sample-activation.js'
import { createScriptedProvider } from '../../testing/scripted-provider.js'

const { graceMs } = SAMPLE_POLICY

describe('a license of a store that the app no longer sells through', () => {
  async function goneToOtherStore(
    from: Way,
    expiresAt: (now: number) => number | null | 'unknown' = () => null,
  ) {
    const harness = await activatedThrough(from)
    harness.store.keyOf(GOOD_KEY).expiresAt = expiresAt(harness.trueNow())
    await harness.engine.revalidate()
    const other = createModelStore(harness.trueNow, 'other-store')
    const provider = createScriptedProvider(other)
    harness.restart({ wrapProvider: () => provider })
    await harness.start()
    return { harness, other, provider }
  }

  it.each(['the store itself', 'a relay'] as const)(
    'through %s is kept until its own end and its grace, and its seat is asked about nowhere else, only its key',
    async (from) => {
      const { harness, provider } = await goneToOtherStore(from, (now) => now + 30 * DAY_MS)
      await harness.clock.advance(30 * DAY_MS - 1)
      expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'licensed' } })
      await harness.clock.advance(graceMs)
      expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'grace' } })
      await harness.clock.advance(1)
      expect(harness.engine.snapshot).toMatchObject({ entitled: false, state: { reason: 'expired' } })
      expect(new Set(provider.takeVerbs())).toEqual(new Set(['inspect']))
      launch(harness, from)
      await harness.engine.revalidate()
      expectOneSeat(harness)
    },
  )

  it.each([
    ['the store itself', null],
    ['the store itself', 'unknown'],
    ['a relay', null],
  ] as const)(
    'through %s stays licensed where its end is %s, over launches and months',
    async (from, end) => {
      const { harness, other, provider } = await goneToOtherStore(from, () => end)
      for (let launches = 0; launches < 3; launches += 1) {
        await harness.clock.advance(40 * DAY_MS)
        expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'licensed' } })
        harness.restart({ wrapProvider: () => createScriptedProvider(other) })
        await harness.start()
      }
      expect(new Set(provider.takeVerbs())).toEqual(new Set(['inspect']))
    },
  )

  it('is asked about again by a release that has its provider again, and then bound by its answers', async () => {
    const { harness } = await goneToOtherStore('the store itself')
    await harness.clock.advance(40 * DAY_MS)
    expect(await harness.engine.activate('of no store')).toMatchObject({ ok: false })
    harness.store.keyOf(GOOD_KEY).disabled = true
    launch(harness, 'the store itself')
    await harness.start()
    await harness.clock.advance(HOUR_MS)
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'disabled' })
  })

  it('says of a check asked for that nobody can make it, where no other store knows the key, and nothing changes', async () => {
    const { harness, provider } = await goneToOtherStore('the store itself')
    expect(await harness.engine.revalidate()).toMatchObject({ ok: false, error: { code: 'store-closed' } })
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'licensed' } })
    expect(new Set(provider.takeVerbs())).toEqual(new Set(['inspect']))
  })

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
