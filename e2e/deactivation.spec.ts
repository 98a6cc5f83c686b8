import { activate, deactivate, expectStatus } from './dialog-steps.js'
import { expect, test, withEachProvider } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

withEachProvider(() => {
  test('deactivating frees the seat, and the next launch asks for a key again', async ({ launch, store }) => {
    const key = store.keys.demo.oneSeat
    const host = await launch()
    await activate(host, key)
    const details = await openLicenseDialog(host)
    await deactivate(details)
    await expectStatus(details, 'unlicensed', 'deactivated')
    expect(store.keys.get(key)?.instances).toEqual([])
    await host.close()

    const again = await launch()
    await expectStatus(await again.dialog(), 'unlicensed', 'deactivated')
    expect(again.isWindowOpen()).toBe(false)
  })
})

test('without the store the license stays, and says why', async ({ launch, store }) => {
  const key = store.keys.demo.oneSeat
  const host = await launch()
  await activate(host, key)
  const details = await openLicenseDialog(host)
  store.faults.set('deactivate', { kind: 'server-error', status: 502, as: 'html' })
  await deactivate(details)
  await expect(details.getByRole('alert')).not.toBeEmpty()
  await expectStatus(details, 'licensed')
  expect(store.keys.get(key)?.instances).toHaveLength(1)
})
