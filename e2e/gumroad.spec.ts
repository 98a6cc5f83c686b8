import type { LicenseStore } from '../testing/index.js'
import { activate, deactivate, enterKey, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

const KEY = 'A1B2C3D4-E5F60718-293A4B5C-6D7E8F90'

test.beforeEach(({ store }) => void store.keys.add({ key: KEY }))
test.use({
  providerSettings: async ({ store }, use) => {
    const options = { ...store.gumroad, seats: 2 }
    await use({ LICENSE_PROVIDER: 'gumroad', LICENSE_PROVIDER_OPTIONS: JSON.stringify(options) })
  },
})

const usesOf = (store: LicenseStore) => store.keys.get(KEY)?.uses

test('a key of Gumroad is activated out of a receipt, opens the app offline, and leaves the computer there', async ({
  launch,
  store,
}) => {
  const host = await launch()
  await activate(host, `Thank you for your order 512345678!\nYour license key: ${KEY}`)
  expect(usesOf(store)).toBe(1)
  await host.close()
  store.faults.set('*', { kind: 'reset' })
  const offline = await launch()
  await expectStatus(await offline.window(), 'licensed')
  const details = await openLicenseDialog(offline)
  await deactivate(details)
  await expectStatus(details, 'unlicensed', 'deactivated')
  expect(usesOf(store)).toBe(1)
})

test('keys that are spent, refunded, of something else or unknown are refused, and none is counted', async ({
  launch,
  store,
}) => {
  const { demo } = store.keys
  store.keys.update(KEY, { uses: 2 })
  store.keys.update(demo.fiveSeats, { refunded: true })
  const host = await launch()
  const dialog = await host.dialog()
  for (const [key, words] of [
    [demo.fiveSeats, /turned off/],
    [demo.disabled, /turned off/],
    [demo.expired, /expired/],
    [demo.otherProduct, /This key wasn’t found/],
    ['AAAAAAAA-E5F60718-293A4B5C-6D7E8F90', /This key wasn’t found/],
    [KEY, /^Activation limit reached$/],
  ] as const) {
    await enterKey(dialog, key)
    await expect(dialog.getByText(words).first()).toBeVisible()
    await expectStatus(dialog, 'unlicensed', 'none')
  }
  expect(store.keys.list().map(({ uses }) => uses)).not.toContain(3)
})

test('a refund locks the app at the next check, and a purchase that is honored again opens it', async ({
  launch,
  store,
}) => {
  const host = await launch()
  await activate(host, KEY)
  const details = await openLicenseDialog(host)
  store.keys.update(KEY, { refunded: true })
  await details.getByRole('button', { name: 'Check again' }).click()
  await expectStatus(details, 'locked', 'disabled')
  store.keys.update(KEY, { refunded: false })
  await details.getByRole('button', { name: 'Check again' }).click()
  await expectStatus(details, 'licensed')
})
