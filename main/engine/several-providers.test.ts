import { describe, expect, it } from 'vitest'
import { combineProviders } from '../../providers/several/combine-providers.js'
import { createEngineHarness, type EngineHarness, GOOD_KEY } from '../../testing/engine-harness.js'
import { createModelRelay } from '../../testing/model-relay.js'
import { createModelStore, type ModelStore } from '../../testing/model-store.js'
import { createScriptedProvider, type ScriptedProvider } from '../../testing/scripted-provider.js'

interface Two {
  readonly harness: EngineHarness
  readonly next: ModelStore
  readonly nextStore: ScriptedProvider
  readonly oldStore: ScriptedProvider
}

/** An app that sells at a new store, with a second one from before, which knows the key. */
async function createTwo(): Promise<Two> {
  const harness = createEngineHarness()
  const next = createModelStore(harness.trueNow, 'next-store')
  const nextStore = createScriptedProvider(next)
  const oldStore = createScriptedProvider(harness.store)
  harness.restart({ wrapProvider: () => combineProviders([nextStore, oldStore]) })
  await harness.start()
  return { harness, next, nextStore, oldStore }
}

const forgetCalls = ({ calls }: ScriptedProvider) => void (calls as unknown[]).splice(0)
const verbs = ({ calls }: ScriptedProvider) => calls.map(({ verb }) => verb)

describe('an app with several providers', () => {
  it('activates at the store that knows the key, and keeps whose it is', async () => {
    const { harness, nextStore, oldStore } = await createTwo()
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
    expect([verbs(nextStore)[0], verbs(nextStore).includes('activate')]).toEqual(['inspect', false])
    expect(verbs(oldStore)).toEqual(['inspect', 'activate'])
    expect(harness.kept().credentials).toMatchObject({
      providerId: 'model-store',
      sale: { store: 'model-store' },
    })
    expect(harness.engine.diagnostics()).toMatchObject({
      provider: 'next-store+model-store',
      storeNotAsked: null,
    })
  })

  it('asks only that store from then on, also after a restart', async () => {
    const { harness, next, nextStore, oldStore } = await createTwo()
    await harness.engine.activate(GOOD_KEY)
    next.addKey(GOOD_KEY)
    harness.restart({ wrapProvider: () => combineProviders([nextStore, oldStore]) })
    await harness.start()
    forgetCalls(nextStore)
    forgetCalls(oldStore)
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true })
    expect(await harness.engine.deactivate()).toMatchObject({ ok: true })
    expect([verbs(nextStore), verbs(oldStore)]).toEqual([[], ['validate', 'deactivate']])
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
  })

  it('takes an entered key of the new store in place of one of the old, whose seat goes back there', async () => {
    const { harness, next, nextStore, oldStore } = await createTwo()
    await harness.engine.activate(GOOD_KEY)
    const newKey = 'B1A3E5D7-2C4F-4E6A-8B0D-1F3E5A7C9B2D'
    next.addKey(newKey)
    expect(await harness.engine.activate(newKey)).toMatchObject({ ok: true })
    await harness.engine.revalidate()
    expect(harness.kept().credentials).toMatchObject({ providerId: 'next-store' })
    expect(verbs(nextStore)).not.toContain('deactivate')
    expect(verbs(oldStore)).toContain('deactivate')
    expect([harness.store.seatsOf(GOOD_KEY), next.seatsOf(newKey).length]).toEqual([[], 1])
  })

  it('ends no license by the no of another store', async () => {
    const { harness, next, nextStore, oldStore } = await createTwo()
    await harness.engine.activate(GOOD_KEY)
    next.addKey(GOOD_KEY, { disabled: true })
    forgetCalls(nextStore)
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true })
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
    expect(verbs(nextStore)).toEqual([])
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
    expect(verbs(oldStore)).toContain('validate')
  })

  it('says that a store could not be asked rather than that the key is unknown', async () => {
    const { harness, nextStore } = await createTwo()
    nextStore.next('inspect', { kind: 'unreachable', cause: 'offline' })
    const unknown = 'B1A3E5D7-2C4F-4E6A-8B0D-1F3E5A7C9B2D'
    expect(await harness.engine.activate(unknown)).toMatchObject({ ok: false, error: { code: 'offline' } })
  })

  it('needs the lease of its relay, and none of the store beside it', async () => {
    const { harness } = await createTwo()
    const relayed = createModelStore(harness.trueNow, 'relayed-store')
    const relay = createModelRelay(relayed, { now: harness.trueNow })
    const both = () => combineProviders([relay, harness.store])
    harness.restart({ wrapProvider: both })
    await harness.start()
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
    expect(harness.kept().entitlement?.lease).toBeUndefined()
    const newKey = 'B1A3E5D7-2C4F-4E6A-8B0D-1F3E5A7C9B2D'
    relayed.addKey(newKey)
    expect(await harness.engine.activate(newKey)).toMatchObject({ ok: true })
    expect(harness.kept().credentials).toMatchObject({ providerId: 'relay' })
    expect(harness.kept().entitlement?.lease?.token).toEqual(expect.any(String))
    harness.restart({ wrapProvider: both })
    await harness.start()
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, state: { status: 'licensed' } })
  })

  it('keeps a license of a store that is no longer among them, and says so', async () => {
    const { harness, next, nextStore } = await createTwo()
    await harness.engine.activate(GOOD_KEY)
    const third = createScriptedProvider(createModelStore(harness.trueNow, 'third-store'))
    forgetCalls(nextStore)
    harness.restart({ wrapProvider: () => combineProviders([nextStore, third]) })
    await harness.start()
    await harness.engine.revalidate()
    expect(harness.engine.snapshot).toMatchObject({ entitled: true })
    expect(harness.engine.diagnostics()).toMatchObject({ storeNotAsked: 'model-store' })
    expect(new Set([...verbs(nextStore), ...verbs(third)])).toEqual(new Set(['inspect']))
    expect(next.seatsOf(GOOD_KEY)).toEqual([])
  })
})
