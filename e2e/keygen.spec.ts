import type { LicenseStore } from '../testing/index.js'
import { activate, deactivate, enterKey, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

const KEY = 'C1B6DE-39A6E3-DE1529-8559A0-4AF593-V3'

test.beforeEach(({ store }) => void store.keys.add({ key: KEY, activationLimit: 2 }))

/** The answers are signed, and the app knows by which key. */
test.use({
  providerSettings: async ({ store }, use) => {
    await use({ LICENSE_PROVIDER: 'keygen', LICENSE_PROVIDER_OPTIONS: JSON.stringify(store.keygen) })
  },
})

const seatsOf = (store: LicenseStore) => store.keys.get(KEY)?.instances ?? []

test('a key of Keygen is activated out of a receipt, opens the app offline, and gives its seat back', async ({
  launch,
  store,
}) => {
  const host = await launch()
  await activate(host, `Dear customer,\nyour license key is ${KEY}.\nThank you!`)
  expect(seatsOf(store)).toMatchObject([{ fingerprint: expect.stringMatching(/^[\da-f]{64}$/) }])
  await host.close()
  store.faults.set('*', { kind: 'reset' })
  const offline = await launch()
  await expectStatus(await offline.window(), 'licensed')
  store.faults.clear()
  const details = await openLicenseDialog(offline)
  await deactivate(details)
  await expectStatus(details, 'unlicensed', 'deactivated')
  expect(seatsOf(store)).toEqual([])
})

test('where all computers are in use, one is replaced right there, without a relay', async ({
  launch,
  store,
}) => {
  for (const name of ['Old iMac', 'Laptop']) store.keys.addInstance(KEY, { name })
  const host = await launch()
  const dialog = await host.dialog()
  await enterKey(dialog, KEY)
  const list = dialog.getByRole('radiogroup', { name: 'Computers on this license' })
  await expect(list.getByRole('radio')).toHaveCount(2)
  await list.locator('.lic-choice-row', { hasText: 'Laptop' }).click()
  await dialog.getByRole('button', { name: 'Replace and activate' }).click()
  await expectStatus(dialog, 'licensed')
  expect(seatsOf(store).map(({ name }) => name)).toEqual(['Old iMac', expect.any(String)])
})

test('a key that has ended, one of another product and an unknown one are refused, each in its words', async ({
  launch,
  store,
}) => {
  const host = await launch()
  const dialog = await host.dialog()
  const { demo } = store.keys
  for (const [key, words] of [
    [demo.expired, /expired on /],
    [demo.otherProduct, /for another product/],
    [demo.disabled, /turned off/],
    ['AAAAAA-39A6E3-DE1529-8559A0-4AF593-V3', /This key wasn’t found/],
  ] as const) {
    await enterKey(dialog, key)
    await expect(dialog.getByText(words).first()).toBeVisible()
    await expectStatus(dialog, 'unlicensed', 'none')
  }
  expect(store.requests.count('activate')).toBe(0)
})
