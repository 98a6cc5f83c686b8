import { describe, expect, it, onTestFinished } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { type DodoPaymentsOptions, dodoPayments } from '../../providers/index.js'
import { createFakeClock } from '../../testing/fake-clock.js'
import { createMemoryPorts } from '../../testing/memory-ports.js'
import { SAMPLE_POLICY } from '../../testing/sample-activation.js'
import { createSecretWatch } from '../../testing/secret-watch.js'
import type { DodoStoreOptions } from '../../testing/store/dodo/dodo-options.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import { silentLog } from '../ports/log.js'
import { createLicenseEngine } from './create-engine.js'

/** The real engine and provider over the local store; each launch has the license file of the one before. */
async function createWorld(play: DodoStoreOptions = {}) {
  const clock = createFakeClock({ at: Date.UTC(2030, 0, 1) })
  const store = await startLicenseStore({ dodo: play, now: () => clock.now(), rateLimitPerMinute: 10_000 })
  onTestFinished(() => store.close())
  const watch = createSecretWatch()
  watch.guard(...Object.values(store.keys.demo), 'Demo Customer')
  const ports = createMemoryPorts({ clock, log: watch.watchLog(silentLog) })
  const launch = (options: Partial<DodoPaymentsOptions> = {}) => {
    const provider = dodoPayments({ ...store.dodo, ...options })
    const settings = { provider, policy: SAMPLE_POLICY, deviceName: 'Studio', acceptsTestKeys: false }
    const engine = watch.watchEngine(createLicenseEngine(settings, ports))
    onTestFinished(() => engine.dispose())
    return engine
  }
  const kept = async () => {
    const device = await ports.device.read()
    if (device === null) throw new Error('device: expected one, as memory ports have')
    return ports.vault.read(device).content
  }
  return { clock, store, launch, kept, demo: store.keys.demo }
}

describe('a license of Dodo Payments', () => {
  it('is taken, kept with what it was sold as, confirmed and released', async () => {
    const { store, launch, kept, demo } = await createWorld()
    const engine = launch()
    expect(await engine.activate(demo.fiveSeats)).toMatchObject({ ok: true })
    const license = {
      productName: 'Demo App',
      expiresAt: 'unknown',
      seatsUsed: 'unknown',
      seatsLimit: 'unknown',
    }
    expect(engine.snapshot.state).toMatchObject({ status: 'licensed', license })
    expect(await engine.revalidate()).toMatchObject({ ok: true })
    // A check tells neither product nor business.
    expect(engine.snapshot.state).toMatchObject({ status: 'licensed', license })
    const { businessId: storeId, productIds } = store.dodo
    const sale = { store: 'dodo-payments', storeId, productId: productIds[0] }
    expect(await kept()).toMatchObject({ sale, credentials: { sale } })
    expect(await engine.deactivate()).toMatchObject({ ok: true })
    expect(store.keys.get(demo.fiveSeats)?.instances).toEqual([])
  })

  it('does not open the app of another product of the same business after a check', async () => {
    const { launch, demo } = await createWorld()
    const engine = launch()
    await engine.activate(demo.fiveSeats)
    await engine.revalidate()
    engine.dispose()
    expect(await launch({ productIds: ['pdt_999'] }).open()).toMatchObject({ entitled: false })
    expect(await launch().open()).toMatchObject({ entitled: true })
  })

  it.each(['otherStore', 'otherProduct'] as const)(
    'takes no seat for good, and names none as lost: %s',
    async (name) => {
      const { store, launch, demo } = await createWorld()
      const engine = launch()
      const reply = await engine.activate(demo[name])
      expect(reply).toMatchObject({ ok: false, error: { code: 'wrong-product' } })
      expect(reply).not.toHaveProperty('error.facts.seatName')
      expect(engine.snapshot.notices).toEqual([])
      expect(store.keys.get(demo[name])?.instances).toEqual([])
    },
  )

  it('names the seat that another product’s key has taken and that could not be released', async () => {
    const { store, launch, demo } = await createWorld()
    const engine = launch()
    store.faults.set('deactivate', { kind: 'reset' })
    const reply = await engine.activate(demo.otherProduct)
    const [seat] = store.keys.get(demo.otherProduct)?.instances ?? []
    expect(reply).toMatchObject({ error: { code: 'wrong-product', facts: { seatName: seat?.name } } })
  })

  it('goes on while a payment is being tried again, and opens by itself where it was locked', async () => {
    const { clock, store, launch, demo } = await createWorld()
    const engine = launch()
    await engine.activate(demo.fiveSeats)
    store.keys.update(demo.fiveSeats, { disabled: true })
    const seen: string[] = []
    for (const waitMs of [0, DAY_MS - 1, 1, DAY_MS]) {
      await clock.advance(waitMs)
      await engine.revalidate()
      const { status } = engine.snapshot.state
      seen.push(status)
    }
    // Three noes over a whole day; `DAY_MS - 1` after the first is too early, whatever their number.
    expect(seen).toEqual(['grace', 'grace', 'locked', 'locked'])
    expect(engine.snapshot.state).toMatchObject({ reason: 'not-found' })
    store.keys.update(demo.fiveSeats, { disabled: false })
    await engine.revalidate()
    expect(engine.snapshot.state).toMatchObject({ status: 'licensed', license: { productName: 'Demo App' } })
  })

  it('is told that its seat is gone, and takes another one by the same key', async () => {
    const { store, launch, demo } = await createWorld()
    const engine = launch()
    await engine.activate(demo.fiveSeats)
    store.keys.keepNewestInstances(demo.fiveSeats, 0)
    expect(await engine.revalidate()).toMatchObject({ error: { code: 'instance-not-found' } })
    expect(engine.snapshot.state).toMatchObject({ status: 'unlicensed', reason: 'seat-released' })
    expect(await engine.activate(demo.fiveSeats)).toMatchObject({ ok: true })
    expect(store.keys.get(demo.fiveSeats)?.instances).toHaveLength(1)
  })

  it.each([
    ['full', 'no-seats-left'],
    ['disabled', 'key-not-found'],
    ['expired', 'key-not-found'],
    ['testMode', 'key-not-found'],
  ] as const)('is refused where its key is %s', async (name, code) => {
    const { store, launch, demo } = await createWorld()
    const engine = launch()
    const before = store.keys.get(demo[name])?.instances.length
    expect(await engine.activate(demo[name])).toMatchObject({ ok: false, error: { code } })
    expect(store.keys.get(demo[name])?.instances.length).toBe(before)
    expect(engine.snapshot.notices).toEqual([])
  })

  it('is found in whichever case its key is typed, at a store that tells them apart', async () => {
    const { launch, demo } = await createWorld({ caseSensitive: true })
    expect(await launch().activate(demo.fiveSeats.toLowerCase())).toMatchObject({ ok: true })
  })

  it('never opens a packaged app by a key of test mode', async () => {
    const { store, launch, demo } = await createWorld()
    const engine = launch({ testMode: true, baseUrl: `${store.url}/dodo-test` })
    expect(await engine.activate(demo.testMode)).toMatchObject({ error: { code: 'test-key' } })
    expect(store.keys.get(demo.testMode)?.instances).toEqual([])
  })
})
