import { activate, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

test.use({ providerSettings: {}, listsDemoKeys: true })

test('the menu of the example chooses the store that the demo plays, and starts the app again with it', async ({
  launch,
  store,
}) => {
  const host = await launch()
  const dialog = await host.dialog()
  await expectStatus(dialog, 'unlicensed', 'none')
  // The launch that would follow is noted, and made by the test, which could not see it otherwise.
  await host.electron.evaluate(({ app }) => {
    app.relaunch = () => console.log(`starts again with ${process.env['LICENSE_PROVIDER']}`)
  })
  await host.electron
    .evaluate(({ Menu }) => {
      const stores =
        Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Store')?.submenu?.items ?? []
      const present = stores.filter(({ checked }) => checked).map(({ label }) => label)
      console.log(`present: ${present.join()}`)
      // Choosing it again changes nothing.
      stores.find(({ label }) => label === present[0])?.click()
      stores.find(({ label }) => label === 'Polar')?.click()
    })
    .catch(() => undefined)
  await host.exited
  expect(host.output()).toContain('present: Lemon Squeezy')
  expect(host.output().match(/starts again with .*/g)).toEqual(['starts again with polar'])

  const polar = await launch({ env: { LICENSE_PROVIDER: 'polar' } })
  await activate(polar, store.keys.demo.fiveSeats)
  const details = await openLicenseDialog(polar)
  // Polar tells its limit, and not how many are in use.
  await expect(details.getByText('Up to 5')).toBeVisible()
})
