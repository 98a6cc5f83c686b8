import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { lemonSqueezy } from '../../providers/lemon-squeezy/index.js'
import type { LicenseProvider, ProviderCall } from '../../providers/license-provider.js'
import { relay as relayProvider } from '../../providers/relay/index.js'
import { createLicenseRelay } from '../../relay/create-license-relay.js'
import { createSigningKey } from '../../relay/lease/signing-key.js'
import { type Ledger, ledger } from '../../relay/ledger/ledger.js'
import { sqliteDatabase } from '../../relay/node/database/sqlite-database.js'
import { createEngineHarness } from '../../testing/engine-harness.js'
import { type LicenseStore, startLicenseStore } from '../../testing/store/license-store.js'
import { createImportFolder, hasSqlite, runImportCommand } from './test-import.js'

const APP_ID = 'Margin Notes'
const { newFile } = createImportFolder(afterAll)

/** All verbs of a provider by this network. */
function over(provider: LicenseProvider, fetch: ProviderCall['fetch']): LicenseProvider {
  const through = <Request, Answer>(verb: (request: Request, call: ProviderCall) => Promise<Answer>) => {
    return (request: Request, call: ProviderCall) => verb(request, { ...call, fetch })
  }
  return {
    ...provider,
    inspect: through(provider.inspect),
    activate: through(provider.activate),
    validate: through(provider.validate),
    deactivate: through(provider.deactivate),
    ...(provider.recover && { recover: through(provider.recover) }),
    ...(provider.devices && { devices: through(provider.devices) }),
    ...(provider.release && { release: through(provider.release) }),
  }
}

/** Computers whose app asks Lemon Squeezy itself, until its ledger and a relay take its place. */
async function createMove() {
  const harness = createEngineHarness({ appId: APP_ID })
  const now = () => harness.clock.now()
  const key = 'A1B2C3D4-0000-4000-8000-00000000ABCD'
  const store = await startLicenseStore({ now, keys: [{ key, activationLimit: 1 }] })
  const file = newFile('db')
  const books = ledger({
    database: sqliteDatabase({ file }),
    productIds: ['67890'],
    variantIds: ['24680'],
    now,
  })
  onTestFinished(async () => {
    harness.engine.dispose()
    await books.close()
    await store.close()
  })
  const { signingKey, publicKey } = await createSigningKey()
  const answer = createLicenseRelay({ provider: books, directory: books, signingKey, appIds: [APP_ID], now })
  const network = { isUp: true }
  const ask: ProviderCall['fetch'] = async (input, init) => {
    if (!network.isUp) throw new TypeError('fetch failed')
    return answer(new Request(input, init))
  }
  const { storeId, productId } = store.product
  const before = over(lemonSqueezy({ storeId, productId, baseUrl: store.url }), (input, init) =>
    fetch(input, init),
  )
  const after = over(relayProvider({ url: 'https://license.example.com', publicKey }), ask)
  return { harness, store, file, books, network, key, before, after }
}

async function importFrom(store: LicenseStore, file: string): Promise<number> {
  const { baseUrl, apiKey } = store.management
  const args = ['ledger', 'import', '--from', 'lemon-squeezy', '--base-url', baseUrl, '--database', file]
  const { code } = await runImportCommand(args, { environment: { LEMON_SQUEEZY_API_KEY: apiKey } })
  return code
}

async function onlyKeyOf(books: Ledger) {
  for await (const license of books.keys()) return license
  return undefined
}

describe.skipIf(!hasSqlite)('an app that asked Lemon Squeezy itself, after an import and an update', () => {
  it('keeps its seat at the relay, and the store is not asked any more', async () => {
    const { harness, store, file, books, key, before, after } = await createMove()
    harness.restart({ wrapProvider: () => before })
    await harness.engine.open()
    expect(await harness.engine.activate(key)).toMatchObject({ ok: true })
    const [seat] = store.keys.get(key)?.instances ?? []
    expect(await importFrom(store, file)).toBe(0)
    store.requests.clear()

    harness.restart({ wrapProvider: () => after })
    expect((await harness.engine.open()).state.status).toBe('licensed')
    expect(await harness.engine.revalidate()).toMatchObject({
      ok: true,
      value: { state: { status: 'licensed' } },
    })
    expect(harness.kept().credentials).toMatchObject({ instanceId: seat?.id, providerId: 'relay' })
    const seats = []
    for await (const { instanceId, name } of books.instances()) seats.push([instanceId, name])
    expect(seats).toEqual([[seat?.id, seat?.name]])
    expect(store.requests.list()).toEqual([])

    // the store is gone for good, and the seat can be given back and taken again
    await store.close()
    expect(await harness.engine.deactivate()).toMatchObject({ ok: true })
    expect(await harness.engine.activate(key)).toMatchObject({ ok: true })
  })

  it('opens before the relay has answered once, and takes its own seat where its license file is gone', async () => {
    const { harness, store, file, books, key, network, before, after } = await createMove()
    harness.restart({ wrapProvider: () => before })
    await harness.engine.open()
    await harness.engine.activate(key)
    const [seat] = store.keys.get(key)?.instances ?? []
    await importFrom(store, file)
    network.isUp = false
    harness.restart({ wrapProvider: () => after })
    expect((await harness.engine.open()).entitled).toBe(true)
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.entitled).toBe(true)
    network.isUp = true
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true })

    const installedAnew = createEngineHarness({ appId: APP_ID })
    onTestFinished(() => installedAnew.engine.dispose())
    installedAnew.restart({ wrapProvider: () => after })
    await installedAnew.engine.open()
    expect(await installedAnew.engine.activate(key)).toMatchObject({ ok: true })
    expect(installedAnew.kept().credentials?.instanceId).toBe(seat?.id)
    const license = await onlyKeyOf(books)
    expect(license).toMatchObject({ seatsUsed: 1, seatsLimit: 1 })
  })

  it('is refused by the limit on another computer, and locked by a switch in the ledger', async () => {
    const { harness, store, file, books, key, before, after } = await createMove()
    harness.restart({ wrapProvider: () => before })
    await harness.engine.open()
    await harness.engine.activate(key)
    await importFrom(store, file)
    const other = createEngineHarness({ appId: APP_ID })
    onTestFinished(() => other.engine.dispose())
    other.moveTo('laptop')
    other.restart({ wrapProvider: () => after })
    await other.engine.open()
    expect(await other.engine.activate(key)).toMatchObject({ ok: false, error: { code: 'no-seats-left' } })
    harness.restart({ wrapProvider: () => after })
    await harness.engine.open()
    await harness.engine.revalidate()
    const license = await onlyKeyOf(books)
    await books.updateKey(license?.id ?? '', { disabled: true })
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'locked', reason: 'disabled' })
  })
})
