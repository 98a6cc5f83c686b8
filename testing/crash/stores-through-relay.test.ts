import { describe, expect, it, onTestFinished } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { createLicenseEngine } from '../../main/engine/create-engine.js'
import { silentLog } from '../../main/ports/log.js'
import { creem, dodoPayments, gumroad } from '../../providers/index.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import { relay as relayProvider } from '../../providers/relay/index.js'
import { createLicenseRelay } from '../../relay/create-license-relay.js'
import { createSigningKey } from '../../relay/lease/signing-key.js'
import { APP_ID } from '../../relay/test-relay.js'
import { createFakeClock } from '../fake-clock.js'
import { createMemoryPorts } from '../memory-ports.js'
import { SAMPLE_POLICY } from '../sample-activation.js'
import { createSecretWatch } from '../secret-watch.js'
import { type LicenseStore, type LicenseStoreOptions, startLicenseStore } from '../store/license-store.js'

type MakeProvider = (store: LicenseStore) => LicenseProvider

const STORES: readonly (readonly [string, MakeProvider, LicenseStoreOptions])[] = [
  ['Creem, which tells nothing of a key alone', ({ creem: at }) => creem(at), {}],
  [
    'Creem, which tells of a key alone',
    ({ creem: at }) => creem(at),
    { creem: { keyAlone: 'told', ended: 'gone', instances: 'all' } },
  ],
  ['Dodo Payments', ({ dodo: at }) => dodoPayments(at), {}],
  ['Gumroad', ({ gumroad: at }) => gumroad({ ...at, seats: 3 }), {}],
]

/** The real engine asks a relay without a network between, and that asks the local store. */
async function createWorld(makeProvider: MakeProvider, options: LicenseStoreOptions) {
  const clock = createFakeClock({ at: Date.UTC(2030, 0, 1) })
  const store = await startLicenseStore({ ...options, now: () => clock.now() })
  onTestFinished(() => store.close())
  const { signingKey, publicKey } = await createSigningKey()
  const relay = createLicenseRelay({
    provider: makeProvider(store),
    signingKey,
    appIds: [APP_ID],
    now: () => clock.now(),
  })
  const watch = createSecretWatch()
  watch.guard(store.creem.apiKey, ...Object.values(store.keys.demo), 'Demo Customer')
  const network = { isUp: true }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (!network.isUp) throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })
    return relay(new Request(input, init))
  }
  const ports = createMemoryPorts({ clock, fetch, log: watch.watchLog(silentLog) })
  const launch = () => {
    const provider = relayProvider({ url: 'https://license.example.com', publicKey })
    const settings = {
      provider,
      policy: SAMPLE_POLICY,
      deviceName: 'Studio',
      acceptsTestKeys: false,
      appId: APP_ID,
    }
    const engine = watch.watchEngine(createLicenseEngine(settings, ports))
    onTestFinished(() => engine.dispose())
    return engine
  }
  return { clock, store, launch, network, demo: store.keys.demo }
}

describe.each(STORES)('a license of %s through a relay', (_title, makeProvider, options) => {
  it('is taken, opens offline, is confirmed, and given back', async () => {
    const { clock, store, launch, network, demo } = await createWorld(makeProvider, options)
    const engine = launch()
    expect(await engine.activate(demo.fiveSeats)).toMatchObject({ ok: true })
    engine.dispose()
    network.isUp = false
    const offline = launch()
    expect(await offline.open()).toMatchObject({ entitled: true })
    network.isUp = true
    await clock.advance(DAY_MS)
    expect(await offline.revalidate()).toMatchObject({ ok: true })
    expect(offline.snapshot.state).toMatchObject({ status: 'licensed' })
    expect(await offline.deactivate()).toMatchObject({ ok: true })
    expect(store.keys.get(demo.fiveSeats)?.instances).toEqual([])
  })

  it('is refused where its key is full, for another product or unknown, and no seat is lost', async () => {
    const { store, launch, demo } = await createWorld(makeProvider, options)
    store.keys.update(demo.full, { uses: 3 })
    const engine = launch()
    for (const key of [demo.full, demo.otherProduct, '11111111-2222-4333-8444-555555555555']) {
      const before = store.keys.get(key)?.instances.length
      expect(await engine.activate(key)).toMatchObject({ ok: false })
      expect(store.keys.get(key)?.instances.length).toBe(before)
    }
    expect(engine.snapshot).toMatchObject({ entitled: false })
  })

  it('locks nobody while the store is in trouble, or the API key of the relay is wrong', async () => {
    const { clock, store, launch, demo } = await createWorld(makeProvider, options)
    const engine = launch()
    await engine.activate(demo.fiveSeats)
    for (const fault of [
      { kind: 'captive-portal' },
      { kind: 'server-error' },
      { kind: 'raw', status: 403 },
    ] as const) {
      store.faults.set('*', fault)
      await clock.advance(DAY_MS)
      await engine.revalidate()
      expect(engine.snapshot).toMatchObject({ entitled: true })
    }
  })
})
