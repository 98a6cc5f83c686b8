import { describe, expect, it, onTestFinished } from 'vitest'
import { DAY_MS, MINUTE_MS } from '../../contract/duration.js'
import { polar } from '../../providers/index.js'
import { createFakeClock } from '../../testing/fake-clock.js'
import { createMemoryPorts } from '../../testing/memory-ports.js'
import { SAMPLE_POLICY } from '../../testing/sample-activation.js'
import { createSecretWatch } from '../../testing/secret-watch.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import { silentLog } from '../ports/log.js'
import { createLicenseEngine } from './create-engine.js'

/** The real engine and provider over the local store, with Polar's own limit of calls; each launch has the file of the one before. */
async function createWorld() {
  const clock = createFakeClock({ at: Date.UTC(2030, 0, 1) })
  const store = await startLicenseStore({ now: () => clock.now() })
  onTestFinished(() => store.close())
  const watch = createSecretWatch()
  watch.guard(...Object.values(store.keys.demo), 'Demo Customer', 'Example Street', 'Example Town')
  const ports = createMemoryPorts({ clock, log: watch.watchLog(silentLog) })
  const launch = () => {
    const settings = { policy: SAMPLE_POLICY, deviceName: 'Studio', acceptsTestKeys: false }
    const engine = watch.watchEngine(
      createLicenseEngine({ provider: polar(store.polar), ...settings }, ports),
    )
    onTestFinished(() => engine.dispose())
    return engine
  }
  return { clock, store, launch, demo: store.keys.demo }
}

describe('a license of Polar', () => {
  it('is taken, confirmed and given back within its limit of calls, and nobody is told of the customer', async () => {
    const { clock, store, launch, demo } = await createWorld()
    const engine = launch()
    expect(await engine.activate(demo.expiresSoon)).toMatchObject({ ok: true })
    const license = { seatsUsed: 'unknown', seatsLimit: 5, expiresAt: expect.any(Number) }
    expect(engine.snapshot.state).toMatchObject({ status: 'licensed', license })
    await clock.advance(MINUTE_MS)
    expect(await engine.revalidate()).toMatchObject({ ok: true })
    await clock.advance(MINUTE_MS)
    expect(await engine.deactivate()).toMatchObject({ ok: true })
    expect(store.keys.get(demo.expiresSoon)?.instances).toEqual([])
  })

  it('names the seat that may be lost where the answer to an activation is', async () => {
    const { clock, store, launch, demo } = await createWorld()
    store.faults.once('activate', { kind: 'reset', when: 'after-effect' })
    const engine = launch()
    const lost = await engine.activate(demo.fiveSeats)
    const [seat] = store.keys.get(demo.fiveSeats)?.instances ?? []
    expect(lost).toMatchObject({ ok: false, error: { facts: { seatName: seat?.name } } })
    expect(engine.snapshot.notices).toMatchObject([{ kind: 'seat-may-be-lost', seatName: seat?.name }])
    await clock.advance(MINUTE_MS)
    expect(await engine.activate(demo.fiveSeats)).toMatchObject({ ok: true })
    expect(store.keys.get(demo.fiveSeats)?.instances).toHaveLength(2)
  })

  it('is locked when it is revoked, opens again with the next grant, and survives a blocked address', async () => {
    const { clock, store, launch, demo } = await createWorld()
    const engine = launch()
    await engine.activate(demo.fiveSeats)
    store.keys.update(demo.fiveSeats, { revoked: true })
    await clock.advance(MINUTE_MS)
    await engine.revalidate()
    expect(engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'disabled' })
    store.keys.update(demo.fiveSeats, { revoked: false })
    await clock.advance(MINUTE_MS)
    await engine.revalidate()
    expect(engine.snapshot.entitled).toBe(true)
    store.faults.set('*', { kind: 'raw', status: 429, headers: { 'retry-after': '60' } })
    await clock.advance(DAY_MS)
    await engine.revalidate()
    expect(engine.snapshot).toMatchObject({ entitled: true, state: { status: 'grace' } })
  })

  it('tells the limit of a full key, of which it knows from the look before', async () => {
    const { store, launch, demo } = await createWorld()
    store.keys.update(demo.fiveSeats, { activationLimit: 1 })
    const first = await fetch(`${store.polar.baseUrl}/v1/customer-portal/license-keys/activate`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        key: demo.fiveSeats,
        organization_id: store.polar.organizationId,
        label: 'Another computer',
      }),
    })
    expect(first.status).toBe(200)
    expect(await launch().activate(demo.fiveSeats)).toMatchObject({
      error: { code: 'no-seats-left', facts: { seatsLimit: 1 } },
    })
  })

  it('keeps a license without a seat through launches', async () => {
    const { clock, launch, demo } = await createWorld()
    expect(await launch().activate(demo.unlimited)).toMatchObject({ ok: true })
    await clock.advance(MINUTE_MS)
    const next = launch()
    await next.open()
    expect(next.snapshot.state).toMatchObject({ status: 'licensed', license: { seatKind: 'none' } })
    expect(await next.revalidate()).toMatchObject({ ok: true })
  })

  it('tells of no lost seat where a key takes none, whatever becomes of the answer', async () => {
    const { clock, store, launch, demo } = await createWorld()
    store.faults.once('activate', { kind: 'reset', when: 'after-effect' })
    const engine = launch()
    expect(await engine.activate(demo.unlimited)).toMatchObject({ ok: false })
    expect(engine.snapshot.notices).toEqual([])
    await clock.advance(MINUTE_MS)
    expect(await engine.activate(demo.unlimited)).toMatchObject({ ok: true })
    expect(await engine.deactivate()).toMatchObject({ ok: true })
    expect(engine.snapshot).toMatchObject({ entitled: false, notices: [] })
  })
})
