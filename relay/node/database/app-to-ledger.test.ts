import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import type { LicenseProvider, ProviderCall } from '../../../providers/license-provider.js'
import { relay as relayProvider } from '../../../providers/relay/index.js'
import { createEngineHarness } from '../../../testing/engine-harness.js'
import { createLicenseRelay } from '../../create-license-relay.js'
import { createSigningKey } from '../../lease/signing-key.js'
import { ledger } from '../../ledger/ledger.js'
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
  return { books, network, provider, startComputer }
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
