import path from 'node:path'
import { activateInDialog, expect, test } from '../testing/playwright/index.js'

/** The fixtures that authors use in their own tests, with the example as the app of such an author. */
test.use({ licenseApp: { args: [path.resolve(import.meta.dirname, '../example')] } })

test('unlicensedApp asks for a key', async ({ unlicensedApp }) => {
  const dialog = await unlicensedApp.dialog()
  await expect(dialog.getByRole('textbox', { name: 'License key' })).toBeVisible()
})

test('licensedApp has let its user in, and opens again with the store gone', async ({
  licensedApp,
  launchApp,
  licenseStore,
  licenseKey,
}) => {
  const window = await licensedApp.window()
  await expect(window.locator('html')).toHaveAttribute('data-license-status', 'licensed')
  expect(licenseStore.keys.get(licenseKey)?.instances).toHaveLength(1)
  await licensedApp.electron.close()
  await licenseStore.close()
  const again = await launchApp({ env: { LANG: 'C' } })
  await expect((await again.window()).locator('html')).toHaveAttribute('data-license-status', 'licensed')
})

test.describe('with a key that the store refuses', () => {
  test.use({
    licenseKey: async ({ licenseStore }, use) => use(licenseStore.keys.add({ disabled: true }).key),
  })
  test('licensedApp says why', async ({ launchApp, licenseKey }) => {
    await expect(activateInDialog(await launchApp(), licenseKey)).rejects.toThrow(
      /the key was not accepted: .*This license was turned off/,
    )
  })
})
