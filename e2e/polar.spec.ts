import { type LicenseStore, startLicenseStore } from '../testing/index.js'
import { activate, deactivate, enterKey, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

/** Its prefix is a part of it: a key that was cut to the rest would not be found. */
const KEY = 'NOTES-38B1460A-5104-4067-A91D-77B872934D51'

test.use({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  store: async ({}, use) => {
    // The keys that one person enters in a story come faster than those of customers.
    const store = await startLicenseStore({ polar: { requestsPerSecond: null } })
    store.keys.add({ key: KEY, activationLimit: 2 })
    await use(store)
    await store.close()
  },
  providerSettings: async ({ store }, use) => {
    await use({ LICENSE_PROVIDER: 'polar', LICENSE_PROVIDER_OPTIONS: JSON.stringify(store.polar) })
  },
})

const seatsOf = (store: LicenseStore, key = KEY) => store.keys.get(key)?.instances ?? []

test('a key of Polar is activated out of a receipt, opens the app offline, and gives its seat back', async ({
  launch,
  store,
}) => {
  const host = await launch()
  await activate(host, `Dear customer,\nyour license key is ${KEY}.\nThank you!`)
  expect(seatsOf(store)).toHaveLength(1)
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

test('a key without a limit of activations is licensed without a seat', async ({ launch, store }) => {
  const { unlimited } = store.keys.demo
  const host = await launch()
  await activate(host, unlimited)
  expect(seatsOf(store, unlimited)).toEqual([])
  await host.close()
  await expectStatus(await (await launch()).window(), 'licensed')
})

test('a license that Polar revokes is locked, and opens by itself with the next grant', async ({
  launch,
  store,
}) => {
  const host = await launch()
  await activate(host, KEY)
  store.keys.update(KEY, { revoked: true })
  const details = await openLicenseDialog(host)
  await details.getByRole('button', { name: 'Check again' }).click()
  await expectStatus(details, 'locked', 'disabled')
  store.keys.update(KEY, { revoked: false })
  await details.getByRole('button', { name: 'Check again' }).click()
  await expectStatus(details, 'licensed')
})

test('keys that are full, have ended, are for another product or unknown are refused, each in its words', async ({
  launch,
  store,
}) => {
  const host = await launch()
  const dialog = await host.dialog()
  const { demo } = store.keys
  for (const [key, words] of [
    [demo.expired, /has expired|expired on /],
    [demo.otherProduct, /for another product/],
    [demo.disabled, /turned off/],
    ['NOTES-00000000-5104-4067-A91D-77B872934D51', /This key wasn’t found/],
    [demo.full, /^(?:Limit of \d+ computers?|Computer limit) reached$/],
  ] as const) {
    await enterKey(dialog, key)
    await expect(dialog.getByText(words).first()).toBeVisible()
    await expectStatus(dialog, 'unlicensed', 'none')
  }
  expect(seatsOf(store, demo.otherProduct)).toEqual([])
})
