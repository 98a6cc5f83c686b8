import { describe, expect, it, onTestFinished } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { type GumroadOptions, gumroad } from '../../providers/index.js'
import { createFakeClock } from '../../testing/fake-clock.js'
import { createMemoryPorts } from '../../testing/memory-ports.js'
import { SAMPLE_POLICY } from '../../testing/sample-activation.js'
import { createSecretWatch } from '../../testing/secret-watch.js'
import type { GumroadStoreOptions } from '../../testing/store/gumroad/gumroad-options.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import { silentLog } from '../ports/log.js'
import { createLicenseEngine } from './create-engine.js'

const KEY = 'A1B2C3D4-E5F60718-293A4B5C-6D7E8F90'

/** The real engine and provider over the local store; each launch has the license file of the one before. */
async function createWorld(play: GumroadStoreOptions = {}, options: Partial<GumroadOptions> = {}) {
  const clock = createFakeClock({ at: Date.UTC(2030, 0, 1) })
  const store = await startLicenseStore({ gumroad: play, now: () => clock.now(), rateLimitPerMinute: 10_000 })
  onTestFinished(() => store.close())
  store.keys.add({ key: KEY })
  const watch = createSecretWatch()
  watch.guard(KEY, 'Demo Customer')
  const ports = createMemoryPorts({ clock, log: watch.watchLog(silentLog) })
  const launch = () => {
    const provider = gumroad({ ...store.gumroad, ...options })
    const settings = { provider, policy: SAMPLE_POLICY, deviceName: 'Studio', acceptsTestKeys: false }
    const engine = watch.watchEngine(createLicenseEngine(settings, ports))
    onTestFinished(() => engine.dispose())
    return engine
  }
  return { clock, store, launch, usesOf: () => store.keys.get(KEY)?.uses }
}

describe('a license of Gumroad', () => {
  it('is found in a receipt, taken without a seat, opens offline, and is taken off the computer', async () => {
    const { store, launch, usesOf } = await createWorld()
    const engine = launch()
    const receipt = `Thank you!\n\nYour license key: ${KEY}\nOrder 512345678`
    expect(await engine.activate(receipt)).toMatchObject({
      ok: true,
      value: {
        state: {
          status: 'licensed',
          license: { productName: 'Demo App', expiresAt: null, seatKind: 'none' },
        },
      },
    })
    engine.dispose()
    store.faults.set('*', { kind: 'reset' })
    const offline = launch()
    expect(await offline.open()).toMatchObject({ entitled: true })
    // Nobody has to be asked to take it off.
    expect(await offline.deactivate()).toMatchObject({ ok: true })
    expect(offline.snapshot).toMatchObject({ entitled: false, notices: [] })
    expect(usesOf()).toBe(0)
  })

  it('counts one use for one activation, however often it is checked', async () => {
    const { clock, launch, usesOf } = await createWorld({}, { seats: 2 })
    const engine = launch()
    expect(await engine.activate(KEY)).toMatchObject({ ok: true })
    for (let day = 0; day < 5; day += 1) {
      await clock.advance(DAY_MS)
      expect(await engine.revalidate()).toMatchObject({ ok: true })
    }
    expect(usesOf()).toBe(1)
    await engine.activate(KEY)
    expect(usesOf()).toBe(1)
  })

  it('is refused where every use is spent, and says how many', async () => {
    const { store, launch, usesOf } = await createWorld({}, { seats: 2 })
    store.keys.update(KEY, { uses: 2 })
    expect(await launch().activate(KEY)).toMatchObject({
      error: { code: 'no-seats-left', facts: { seatsUsed: 2, seatsLimit: 2, seatKind: 'counter' } },
    })
    expect(usesOf()).toBe(2)
  })

  it.each([
    ['where it was counted', 'after-effect', 1],
    ['and of none where it was not', 'before-effect', 0],
  ] as const)('tells of a use that may be lost with its answer %s', async (_what, when, uses) => {
    const { store, launch, usesOf } = await createWorld({}, { seats: 5 })
    // Two looks at the key go before the one that counts.
    for (const kind of ['extra-fields', 'extra-fields'] as const) store.faults.once('validate', { kind })
    store.faults.once('validate', { kind: 'reset', when })
    const engine = launch()
    expect(await engine.activate(KEY)).toMatchObject({ ok: false, error: { code: 'offline' } })
    const notices = uses === 0 ? [] : [{ kind: 'seat-may-be-lost', seatKind: 'counter' }]
    expect(engine.snapshot.notices).toMatchObject(notices)
    expect(usesOf()).toBe(uses)
    expect(await engine.activate(KEY)).toMatchObject({ ok: true })
    expect(usesOf()).toBe(uses + 1)
  })

  it('is locked by a refund, and opened again by what the store says then', async () => {
    const { store, launch } = await createWorld()
    const engine = launch()
    await engine.activate(KEY)
    store.keys.update(KEY, { refunded: true })
    await engine.revalidate()
    expect(engine.snapshot).toMatchObject({
      entitled: false,
      state: { status: 'locked', reason: 'disabled' },
    })
    store.keys.update(KEY, { refunded: false })
    await engine.revalidate()
    expect(engine.snapshot).toMatchObject({ entitled: true, state: { status: 'licensed' } })
  })

  it('goes on until a cancelled membership is paid for, and ends then', async () => {
    const { clock, store, launch } = await createWorld({ isMembership: true })
    const engine = launch()
    await engine.activate(KEY)
    const endsAt = clock.now() + 3 * DAY_MS
    store.keys.update(KEY, { cancelledAt: endsAt })
    const seen: string[] = []
    for (const waitMs of [DAY_MS, 2 * DAY_MS - 1_000, 1_000]) {
      await clock.advance(waitMs)
      await engine.revalidate()
      seen.push(engine.snapshot.state.status)
    }
    expect(seen).toEqual(['licensed', 'licensed', 'locked'])
    expect(engine.snapshot.state).toMatchObject({ reason: 'expired', license: { expiresAt: endsAt } })
  })

  it('locks nobody where the seller has not named the product by its id', async () => {
    const { store, launch } = await createWorld()
    const engine = launch()
    await engine.activate(KEY)
    const message = "The 'product_id' parameter is required to verify the license for this product."
    store.faults.set('validate', {
      kind: 'raw',
      status: 500,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ success: false, message }),
    })
    expect(await engine.revalidate()).toMatchObject({ error: { code: 'misconfigured' } })
    expect(engine.snapshot).toMatchObject({ entitled: true, state: { status: 'grace' } })
  })
})
