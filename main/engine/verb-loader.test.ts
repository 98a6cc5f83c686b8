import { describe, expect, it } from 'vitest'
import { createMemoryPorts } from '../../testing/memory-ports.js'
import { createModelStore } from '../../testing/model-store.js'
import { SAMPLE_POLICY } from '../../testing/sample-standing.js'
import { createScriptedProvider } from '../../testing/scripted-provider.js'
import { composeEngine } from './compose-engine.js'
import { type CreateLicenseVerbs, createLicenseVerbs } from './verbs/license-verbs.js'

const KEY = '38B1460A-5104-4067-A91D-77B872934D51'

function createEngine(loadVerbs: () => Promise<CreateLicenseVerbs>, ports = createMemoryPorts()) {
  const store = createModelStore()
  store.addKey(KEY)
  const provider = createScriptedProvider(store)
  const options = { provider, policy: SAMPLE_POLICY, deviceName: 'Studio', acceptsTestKeys: true }
  return { store, provider, engine: composeEngine(options, ports, loadVerbs) }
}

describe('what asks the store', () => {
  it('is loaded by the first verb, once, and not by a launch', async () => {
    let loads = 0
    const { engine } = createEngine(async () => {
      loads += 1
      return createLicenseVerbs
    })
    await engine.open()
    expect(loads).toBe(0)
    const replies = await Promise.all([engine.activate(KEY), engine.devices(KEY), engine.requestCode()])
    expect(replies).toMatchObject([{ ok: true }, { ok: true, value: null }, null])
    await engine.revalidate()
    expect(loads).toBe(1)
    engine.dispose()
  })

  it('begins in the order in which it was asked for, however long it takes to load', async () => {
    let arrive = (): void => undefined
    const arrived = new Promise<void>((resolve) => (arrive = resolve))
    const { engine, provider, store } = createEngine(async () => {
      await arrived
      return createLicenseVerbs
    })
    const replies = [engine.activate(KEY), engine.revalidate(), engine.deactivate()]
    arrive()
    expect((await Promise.all(replies)).map(({ ok }) => ok)).toEqual([true, true, true])
    expect(provider.takeVerbs()).toEqual(['inspect', 'activate', 'validate', 'deactivate'])
    expect(store.seatsOf(KEY)).toEqual([])
    engine.dispose()
  })

  it('is tried again where it could not be loaded, and takes nothing from a license', async () => {
    let isThere = true
    const { vault } = createMemoryPorts()
    const launch = () =>
      createEngine(async () => {
        if (!isThere) throw new Error('Cannot find module')
        return createLicenseVerbs
      }, createMemoryPorts({ vault })).engine
    const first = launch()
    expect((await first.activate(KEY)).ok).toBe(true)
    first.dispose()

    isThere = false
    const second = launch()
    expect((await second.open()).state.status).toBe('licensed')
    for (const reply of [await second.revalidate(), await second.deactivate(), await second.devices()])
      expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(await second.requestCode()).toBeNull()
    expect(second.snapshot).toMatchObject({ entitled: true, activity: 'idle' })
    isThere = true
    expect((await second.deactivate()).ok).toBe(true)
    second.dispose()
  })

  it('asks nothing any more where it arrives after the end', async () => {
    let arrive = (): void => undefined
    const arrived = new Promise<void>((resolve) => (arrive = resolve))
    const { engine, provider } = createEngine(async () => {
      await arrived
      return createLicenseVerbs
    })
    const reply = engine.activate(KEY)
    engine.dispose()
    arrive()
    expect(await reply).toMatchObject({ ok: false, error: { code: 'disposed' } })
    expect(provider.takeVerbs()).toEqual([])
  })
})
