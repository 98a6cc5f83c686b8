import path from 'node:path'
import type { LicenseGate } from '../main/license-gate.js'
import { lemonSqueezy } from '../providers/index.js'
import { expect, type Fixtures, test } from './fixtures.js'
import { startStoreRelay } from './store-relay.js'

declare const gate: LicenseGate

type Env = Readonly<Record<string, string>>

/** Leads nowhere: as offline as a computer can be. */
const NOWHERE = 'http://127.0.0.1:4009'
const app = path.resolve(import.meta.dirname, 'hosts/changing.mjs')

/**
 * What a release of the app opens as. With a key: also what it says once the store was asked, where it has a license, and once the
 * key was entered.
 */
async function run(launch: Fixtures['launch'], env: Env, key?: string): Promise<readonly string[]> {
  const host = await launch({ app, env })
  const statuses = await host.electron.evaluate(async (_electron, entered) => {
    const { state, entitled } = await gate.open()
    if (entered === undefined) return [state.status]
    const replies = [...(entitled ? [await gate.revalidate()] : []), await gate.activate(entered)]
    return [state.status, ...replies.map((reply) => (reply.ok ? reply.value.state.status : reply.error.code))]
  }, key)
  await host.close()
  return statuses
}

/** Its id stays the name that the app had at first, which is Electron's own: the license stays under that. */
const FIRST_NAME = 'Electron'

test('a license with one seat outlasts a relay given up and taken again, and new ids of the app, offline too', async ({
  launch,
  store,
}) => {
  const key = store.keys.demo.oneSeat
  const { url: baseUrl, product } = store
  const provider = lemonSqueezy({ storeId: product.storeId, productId: product.productId, baseUrl })
  const server = await startStoreRelay(store, { provider, appIds: [FIRST_NAME] })
  const relayAt = (url: string, names: object = {}): Env => ({
    LICENSE_RELAY_URL: url,
    LICENSE_RELAY_PUBLIC_KEY: server.publicKey,
    HOST_NAMES: JSON.stringify(names),
  })
  const directAt = (url: string, names: object = {}): Env => ({
    LICENSE_API_URL: url,
    HOST_NAMES: JSON.stringify(names),
  })
  const expectOneSeat = (): void => expect(store.keys.get(key)?.instances).toHaveLength(1)

  expect(await run(launch, relayAt(server.url), key)).toEqual(['unlicensed', 'licensed'])
  expect(await run(launch, directAt(NOWHERE))).toEqual(['licensed'])
  const named = { appId: 'com.acme.notes' }
  expect(await run(launch, directAt(baseUrl, named), key)).toEqual(['licensed', 'licensed', 'licensed'])
  expectOneSeat()

  // A relay does not tell what it sells, so there only the author's list says whose the license is.
  const unlisted = { appId: 'com.acme.writer' }
  expect(await run(launch, relayAt(NOWHERE, unlisted))).toEqual(['unlicensed'])
  const renamed = { ...unlisted, formerAppIds: [named.appId, FIRST_NAME] }
  expect(await run(launch, relayAt(NOWHERE, renamed))).toEqual(['licensed'])
  expect(await run(launch, relayAt(server.url, renamed), key)).toEqual(['licensed', 'licensed', 'licensed'])
  expectOneSeat()
  await server.close()
})
