import type { LicenseStore } from '../testing/index.js'
import { activate, deactivate, enterKey, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

test.use({
  providerSettings: async ({ store }, use) => {
    await use({ LICENSE_PROVIDER: 'dodo-payments', LICENSE_PROVIDER_OPTIONS: JSON.stringify(store.dodo) })
  },
})

const seatsOf = (store: LicenseStore, key: string) => store.keys.get(key)?.instances

test('a key of Dodo Payments is activated, opens the app offline, and gives its seat back', async ({
  launch,
  store,
}) => {
  const key = store.keys.demo.oneSeat
  const host = await launch()
  await activate(host, key)
  expect(store.requests.list().map(({ path }) => path)).toEqual([
    '/dodo/licenses/validate',
    '/dodo/licenses/activate',
  ])
  expect(seatsOf(store, key)).toHaveLength(1)
  await host.close()
  store.faults.set('*', { kind: 'reset' })
  const offline = await launch()
  await expectStatus(await offline.window(), 'licensed')
  store.faults.clear()
  const details = await openLicenseDialog(offline)
  await expect(details.getByText('Demo App').first()).toBeVisible()
  await deactivate(details)
  await expectStatus(details, 'unlicensed', 'deactivated')
  expect(seatsOf(store, key)).toEqual([])
})

test('keys that are full, of something else, switched off or unknown are refused, and none keeps a seat', async ({
  launch,
  store,
}) => {
  const { demo } = store.keys
  const host = await launch()
  const dialog = await host.dialog()
  for (const [key, words] of [
    [demo.otherProduct, /Another App/],
    [demo.otherStore, /An App of Another Store/],
    [demo.disabled, /This key wasn’t found/],
    ['11111111-2222-4333-8444-555555555555', /This key wasn’t found/],
    [demo.full, /^Computer limit reached/],
  ] as const) {
    const before = seatsOf(store, key)?.length
    await enterKey(dialog, key)
    await expect(dialog.getByText(words).first()).toBeVisible()
    await expectStatus(dialog, 'unlicensed', 'none')
    expect(seatsOf(store, key)?.length).toBe(before)
  }
})

test('a license whose payment is being tried again stays open', async ({ launch, store }) => {
  const key = store.keys.demo.fiveSeats
  const host = await launch()
  await activate(host, key)
  store.keys.update(key, { disabled: true })
  const details = await openLicenseDialog(host)
  await details.getByRole('button', { name: 'Check again' }).click()
  await expectStatus(details, 'grace')
  store.keys.update(key, { disabled: false })
  await details.getByRole('button', { name: 'Check again' }).click()
  await expectStatus(details, 'licensed')
})
