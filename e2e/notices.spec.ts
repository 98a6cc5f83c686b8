import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DAY_MS } from '../contract/duration.js'
import { lemonSqueezy } from '../providers/index.js'
import { createSigningKey, issueStoreNotice, type StoreNoticeOptions } from '../relay/index.js'
import { activate, clickAway, enterKey, expectStatus } from './dialog-steps.js'
import { test as base, expect } from './fixtures.js'
import { startStoreRelay } from './store-relay.js'

/** A web space of the author's, with nothing on it at first. */
interface WebSpace {
  /** What the released app was given. */
  readonly env: Readonly<Record<string, string>>
  upload(notice: Pick<StoreNoticeOptions, 'honor' | 'goTo'>): Promise<void>
  close(): Promise<void>
}

const STORE = 'lemon-squeezy'
/** Nobody answers there. */
const CLOSED = 'http://127.0.0.1:4009'
const LATER_MS = 20 * DAY_MS
const later = (env: Readonly<Record<string, string>>, ms = LATER_MS) => ({
  env: { ...env, LICENSE_API_URL: CLOSED, LICENSE_CLOCK_OFFSET_MS: String(ms) },
})

async function openWebSpace(): Promise<WebSpace> {
  const { signingKey, publicKey } = await createSigningKey()
  let file: string | null = null
  const server = createServer((_request, response) => {
    response.writeHead(file === null ? 404 : 200, { 'content-type': 'text/plain' }).end(file ?? 'Not found')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    env: { LICENSE_NOTICE_URL: `http://127.0.0.1:${port}/notice.txt`, LICENSE_NOTICE_PUBLIC_KEY: publicKey },
    async upload(notice) {
      const expiresAt = Date.now() + 400 * DAY_MS
      const about = { signingKey, appId: 'Margin Notes', stores: [STORE], expiresAt }
      file = `${await issueStoreNotice({ ...about, ...notice })}\n`
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const test = base.extend<{ web: WebSpace }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  web: async ({}, use) => {
    const web = await openWebSpace()
    await use(web)
    await web.close()
  },
})

test('an app whose store is gone opens again by one uploaded file, and goes on by it offline', async ({
  launch,
  store,
  web,
}) => {
  const first = await launch({ env: web.env })
  await activate(first, store.keys.demo.fiveSeats)
  await first.close()

  const locked = await launch(later(web.env))
  const dialog = await locked.dialog()
  await expectStatus(dialog, 'locked', 'grace-ended')
  const until = Date.now() + 200 * DAY_MS
  await web.upload({ honor: { confirmedBefore: until, until } })
  await dialog.getByRole('button', { name: 'Check again' }).click()
  await clickAway(dialog, 'Close')
  await expectStatus(await locked.window(), 'grace')
  await locked.close()

  await web.close()
  const offline = await launch(later(web.env, 100 * DAY_MS))
  await expectStatus(await offline.window(), 'grace')
  await offline.close()
  const over = await launch(later(web.env, 201 * DAY_MS))
  const last = await over.dialog()
  await expectStatus(last, 'locked', 'grace-ended')
  await expect(last.getByText('no longer uses the store that sold your license')).toBeVisible()
  await expect(last.getByRole('button', { name: /Get a new key/ })).toBeVisible()
})

test('an app whose store is gone is answered by the relay that an uploaded file names', async ({
  launch,
  store,
  web,
}) => {
  const key = store.keys.demo.fiveSeats
  const first = await launch({ env: web.env })
  await activate(first, key)
  await first.close()
  store.clock.advance(LATER_MS)
  const { storeId, productId } = store.product
  const relay = await startStoreRelay(store, {
    provider: lemonSqueezy({ storeId, productId, baseUrl: store.url }),
  })

  const locked = await launch(later(web.env))
  const dialog = await locked.dialog()
  await expectStatus(dialog, 'locked', 'grace-ended')
  await web.upload({ goTo: { url: relay.url, publicKey: relay.publicKey } })
  await dialog.getByRole('button', { name: 'Check again' }).click()
  await clickAway(dialog, 'Done')
  await expectStatus(await locked.window(), 'licensed')
  expect(store.keys.get(key)?.instances).toHaveLength(1)
  await locked.close()

  await relay.close()
  const offline = await launch(later(web.env, LATER_MS + 10 * DAY_MS))
  await expectStatus(await offline.window(), 'licensed')
})

test('a license of a retired store opens the app for good, and no other key of it does', async ({
  launch,
  store,
}) => {
  const computer = { LICENSE_COMPUTER: 'First' }
  const first = await launch({ env: computer })
  await activate(first, store.keys.demo.fiveSeats)
  await first.close()
  const retired = { env: { ...later({}, 400 * DAY_MS).env, LICENSE_RETIRED: '1' } }
  const host = await launch({ env: { ...retired.env, ...computer } })
  await expectStatus(await host.window(), 'licensed')
  await host.close()
  const elsewhere = await launch({ env: { ...retired.env, LICENSE_COMPUTER: 'Another' } })
  const dialog = await elsewhere.dialog()
  await expectStatus(dialog, 'unlicensed', 'new-device')
  await dialog.getByRole('button', { name: 'Use another key' }).click()
  await enterKey(dialog, store.keys.demo.oneSeat)
  await expect(dialog.getByText(/This key is from a store that Margin Notes no longer uses/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: /Get a new key/ })).toBeVisible()
})
