import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import { retired } from '../../providers/retired/retired.js'
import { combineProviders } from '../../providers/several/combine-providers.js'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../testing/engine-harness.js'
import { createModelRelay } from '../../testing/model-relay.js'
import { createModelStore } from '../../testing/model-store.js'
import { SAMPLE_POLICY } from '../../testing/sample-activation.js'
import { createScriptedProvider } from '../../testing/scripted-provider.js'

const { graceMs } = SAMPLE_POLICY
const retiredOnly = { wrapProvider: retired }
const beside = (other: LicenseProvider) => ({
  wrapProvider: (provider: LicenseProvider) => combineProviders([other, retired(provider)]),
})

/** Activated by a release that asks the store; its next release has retired it. */
async function createRetired(endsInMs: number | null = null, next = retiredOnly) {
  const harness = createEngineHarness()
  harness.store.keyOf(GOOD_KEY).expiresAt = endsInMs === null ? null : harness.trueNow() + endsInMs
  await harness.engine.activate(GOOD_KEY)
  harness.provider.takeVerbs()
  harness.restart(next)
  await harness.start()
  return harness
}

const codeOf = (reply: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  reply.ok ? 'ok' : reply.error?.code

describe('a license of a retired store', () => {
  it('stays licensed for good where it has no end, and the store is never asked', async () => {
    const harness = await createRetired()
    for (let launches = 0; launches < 2; launches += 1) {
      await harness.clock.advance(40 * DAY_MS)
      expect(harness.engine.snapshot).toMatchObject({
        entitled: true,
        state: { status: 'licensed', license: { storeNotAsked: true } },
      })
      harness.restart(retiredOnly)
      await harness.start()
    }
    expect(codeOf(await harness.engine.revalidate())).toBe('store-closed')
    expect(harness.provider.takeVerbs()).toEqual([])
    expect(harness.engine.diagnostics().storeNotAsked).toBe('model-store')
  })

  it.each([
    ['its end', 30 * DAY_MS, -1, { status: 'licensed' }],
    ['its end', 30 * DAY_MS, 0, { status: 'grace', cause: 'store-closed' }],
    ['its end', 30 * DAY_MS, 1, { status: 'grace', cause: 'store-closed' }],
    ['the end of its grace', 30 * DAY_MS + graceMs, -1, { status: 'grace', cause: 'store-closed' }],
    [
      'the end of its grace',
      30 * DAY_MS + graceMs,
      0,
      { status: 'locked', reason: 'expired', cause: 'store-closed' },
    ],
    [
      'the end of its grace',
      30 * DAY_MS + graceMs,
      1,
      { status: 'locked', reason: 'expired', cause: 'store-closed' },
    ],
  ])('with an end is, at %s (%d ms) %+d ms, %o', async (_name, at, ms, state) => {
    const harness = await createRetired(30 * DAY_MS)
    await harness.clock.advance(at + ms)
    expect(harness.engine.snapshot.state).toMatchObject(state)
    harness.restart(retiredOnly)
    expect((await harness.engine.open()).state).toMatchObject(state)
    expect(harness.provider.takeVerbs()).toEqual([])
  })

  it('stays locked by what the store had said before', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.store.keyOf(GOOD_KEY).expired = true
    await harness.engine.revalidate()
    harness.restart(retiredOnly)
    const { state } = await harness.engine.open()
    expect(state).toMatchObject({ status: 'locked', reason: 'expired', cause: 'store-closed' })
  })

  it('opens by its key once more while it holds, and no other key of the store is taken', async () => {
    const harness = await createRetired(DAY_MS)
    expect(codeOf(await harness.engine.activate(GOOD_KEY))).toBe('ok')
    expect(codeOf(await harness.engine.activate(OTHER_KEY))).toBe('store-closed')
    expect(harness.engine.snapshot.state.status).toBe('licensed')
    await harness.clock.advance(DAY_MS + graceMs)
    expect(codeOf(await harness.engine.activate(GOOD_KEY))).toBe('store-closed')
    expect(harness.provider.takeVerbs()).toEqual([])
  })

  it('is known on a new computer, and says why it cannot be used there', async () => {
    const harness = await createRetired()
    harness.moveTo('another computer')
    harness.restart(retiredOnly)
    expect((await harness.start()).state).toMatchObject({ status: 'unlicensed', reason: 'new-device' })
    expect(codeOf(await harness.engine.moveHere())).toBe('store-closed')
    expect(codeOf(await harness.engine.activate(GOOD_KEY))).toBe('store-closed')
    harness.moveTo('this computer')
    harness.restart(retiredOnly)
    expect((await harness.start()).state.status).toBe('licensed')
  })

  it('is removed by who asks for it, without a word of a seat that nobody lists any more', async () => {
    const harness = await createRetired()
    expect(codeOf(await harness.engine.deactivate())).toBe('ok')
    expect(harness.engine.snapshot).toMatchObject({ state: { reason: 'deactivated' }, notices: [] })
    expect(harness.provider.takeVerbs()).toEqual([])
  })

  it('is asked about again by a release that has not retired it', async () => {
    const harness = await createRetired()
    await harness.clock.advance(40 * DAY_MS)
    harness.store.keyOf(GOOD_KEY).disabled = true
    harness.restart()
    await harness.start()
    await harness.clock.advance(HOUR_MS)
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'disabled' })
  })
})

describe('beside a retired store', () => {
  it('another store takes its own keys, and is asked about the key of the retired one alone, not about its seat', async () => {
    const other = createModelStore(undefined, 'other-store')
    const asked = createScriptedProvider(other)
    const harness = await createRetired(null, beside(asked))
    await harness.clock.advance(40 * DAY_MS)
    expect(harness.engine.snapshot.state.status).toBe('licensed')
    expect(new Set(asked.takeVerbs())).toEqual(new Set(['inspect']))
    other.addKey(OTHER_KEY)
    expect(codeOf(await harness.engine.activate(OTHER_KEY))).toBe('ok')
    expect(harness.kept().credentials).toMatchObject({ providerId: 'other-store', key: OTHER_KEY })
    expect(harness.engine.snapshot.state).not.toMatchObject({ license: { storeNotAsked: true } })
  })

  it('a relay takes the license over with its seat where it knows it', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const relay = createModelRelay(harness.store, { now: harness.trueNow })
    harness.restart(beside(relay))
    await harness.start()
    await harness.clock.advance(2 * DAY_MS)
    expect(harness.kept().credentials).toMatchObject({ providerId: 'relay', instanceId: 'instance-1' })
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    expect(harness.engine.snapshot.state.status).toBe('licensed')
  })

  it('a relay that does not know the license, or cannot be asked, takes nothing from it', async () => {
    const empty = createModelStore(undefined, 'model-store')
    const relay = createScriptedProvider(createModelRelay(empty, { now: () => 0 }))
    const harness = await createRetired(null, beside(relay))
    await harness.clock.advance(20 * DAY_MS)
    expect(relay.takeVerbs()).toContain('validate')
    relay.always({ kind: 'unreachable', cause: 'offline' })
    await harness.clock.advance(20 * DAY_MS)
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'licensed' } })
  })
})
