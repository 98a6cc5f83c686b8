import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import type { LicenseProvider, ProviderCall } from '../../../providers/license-provider.js'
import { relay as relayProvider } from '../../../providers/relay/index.js'
import { createEngineHarness, GOOD_KEY } from '../../../testing/engine-harness.js'
import { createLicenseRelay } from '../../create-license-relay.js'
import { createSigningKey } from '../../lease/signing-key.js'
import { ledger } from '../../ledger/ledger.js'
import { nameLicense, openTransfer } from '../../ledger/transfer/open-transfer.js'
import { sqliteDatabase } from './sqlite-database.js'

const APP_ID = 'Margin Notes'
const folder = mkdtempSync(join(tmpdir(), 'license-gate-app-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

/** The engine of an app on each computer, its provider, and a relay with a ledger, without a network between. */
async function createChain() {
  const time = { now: () => 0 }
  const now = () => time.now()
  const file = join(folder, `${(files += 1)}.db`)
  const books = ledger({ database: sqliteDatabase({ file }), now })
  onTestFinished(() => books.close())
  const { signingKey, publicKey } = await createSigningKey()
  const limits = { key: { burst: 1_000, perMinute: 1_000 } }
  const answer = createLicenseRelay({
    provider: books,
    directory: books,
    signingKey,
    appIds: [APP_ID],
    limits,
    now,
  })
  const network = { isUp: true }
  const fetch: ProviderCall['fetch'] = async (input, init) => {
    if (!network.isUp) throw new TypeError('fetch failed')
    return answer(new Request(input, init))
  }
  const app = relayProvider({ url: 'https://license.example.com', publicKey })
  const through = <Request, Answer>(verb: (request: Request, call: ProviderCall) => Promise<Answer>) => {
    return (request: Request, call: ProviderCall) => verb(request, { ...call, fetch })
  }
  const provider: LicenseProvider = {
    ...app,
    inspect: through(app.inspect),
    activate: through(app.activate),
    validate: through(app.validate),
    deactivate: through(app.deactivate),
    ...(app.recover && { recover: through(app.recover) }),
    ...(app.devices && { devices: through(app.devices) }),
    ...(app.release && { release: through(app.release) }),
  }
  const startComputer = async (name: string) => {
    const harness = createEngineHarness({ appId: APP_ID })
    harness.moveTo(name)
    harness.restart({ wrapProvider: () => provider })
    onTestFinished(() => harness.engine.dispose())
    time.now = () => harness.clock.now()
    await harness.engine.open()
    return harness
  }
  return { books, file, time, network, provider, startComputer }
}

/** As `ledger import` does, of a store with one key of three seats. */
async function importSeat(file: string, seat: { id: string; name: string }, at: number): Promise<void> {
  const transfer = await openTransfer({
    database: sqliteDatabase({ file }),
    sealer: undefined,
    now: () => at,
  })
  const terms = {
    reference: 'model-store:1',
    disabled: false,
    seatsLimit: 3,
    expiresAt: null,
    testMode: false,
    storeId: null,
    productId: null,
    variantId: null,
    orderId: null,
    orderItemId: null,
    customerId: null,
    productName: null,
    variantName: null,
  }
  const found = await nameLicense({ key: GOOD_KEY, terms, seats: [{ ...seat, createdAt: at }] })
  if ('fault' in found) throw new Error(found.fault)
  const progress = { importId: 'import', state: () => '' }
  await transfer.take({ licenses: [found.named], progress, isTrial: false })
  await transfer.close()
}

describe.skipIf(process.getBuiltinModule?.('node:sqlite') === undefined)(
  'an app whose relay has a ledger',
  () => {
    it('activates, is refused on a second computer, releases, and is checked', async () => {
      const { books, startComputer } = await createChain()
      const { key = '', id } = await books.createKey()
      const desk = await startComputer('desk')
      const laptop = await startComputer('laptop')
      const first = await desk.engine.activate(key)
      expect(first).toMatchObject({
        ok: true,
        value: { state: { status: 'licensed' } },
      })
      const full = await laptop.engine.activate(key)
      expect(full).toMatchObject({ ok: false, error: { code: 'no-seats-left' } })
      expect(await desk.engine.deactivate()).toMatchObject({ ok: true })
      expect(await laptop.engine.activate(key)).toMatchObject({ ok: true })
      expect(await laptop.engine.revalidate()).toMatchObject({
        ok: true,
        value: { state: { status: 'licensed' } },
      })
      expect(await books.key(id)).toMatchObject({ value: { seatsUsed: 1, status: 'active' } })
    })

    it('locks when its author turns the key off, and opens when it is turned on', async () => {
      const { books, startComputer } = await createChain()
      const { key = '', id } = await books.createKey()
      const { engine } = await startComputer('desk')
      await engine.activate(key)
      await books.updateKey(id, { disabled: true })
      await engine.revalidate()
      expect(engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'disabled' })
      await books.updateKey(id, { disabled: false })
      await engine.revalidate()
      expect(engine.snapshot.state).toMatchObject({ status: 'licensed' })
    })

    it('goes over from its store with the seat that it has: none is taken, and the store is not asked', async () => {
      const { books, file, time, provider } = await createChain()
      const desk = createEngineHarness({ appId: APP_ID })
      onTestFinished(() => desk.engine.dispose())
      await desk.engine.activate(GOOD_KEY)
      const { instanceId, seatName } = desk.kept().credentials ?? {}
      await importSeat(file, { id: instanceId ?? '', name: seatName ?? '' }, desk.clock.now())
      time.now = () => desk.clock.now()
      desk.provider.takeVerbs()
      desk.restart({ wrapProvider: () => provider })
      expect(await desk.start()).toMatchObject({ entitled: true, state: { status: 'licensed' } })
      expect(await desk.engine.revalidate()).toMatchObject({ ok: true })
      expect(desk.kept()).toMatchObject({
        credentials: { providerId: 'relay', instanceId, seatName },
        entitlement: { lease: { token: expect.any(String) } },
        pendingReleases: [],
      })
      expect([desk.provider.takeVerbs(), desk.engine.snapshot.notices]).toEqual([[], []])
      for await (const { seatsUsed } of books.keys()) expect(seatsUsed).toBe(1)
    })

    it('opens without the relay, and takes its own seat again where the license file is gone', async () => {
      const { books, network, provider, startComputer } = await createChain()
      const { key = '', id } = await books.createKey()
      const desk = await startComputer('desk')
      await desk.engine.activate(key)
      network.isUp = false
      const engine = desk.restart({ wrapProvider: () => provider })
      expect((await engine.open()).state.status).toBe('licensed')
      network.isUp = true
      const installedAnew = await startComputer('desk')
      expect(await installedAnew.engine.activate(key)).toMatchObject({ ok: true })
      expect(await books.key(id)).toMatchObject({ value: { seatsUsed: 1 } })
    })
  },
)
