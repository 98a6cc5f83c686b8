import { expect, test } from 'license-gate/testing/playwright'

test.use({ licenseApp: { args: ['out/main/index.js'] } })

test('asks for a key', async ({ unlicensedApp }) => {
  const dialog = await unlicensedApp.dialog()
  await expect(dialog.getByRole('heading')).toContainText('Activate')
})

test('exports for customers, offline too', async ({ licensedApp, licenseStore }) => {
  licenseStore.faults.set('*', { kind: 'server-error' })
  const window = await licensedApp.window()
  await window.getByRole('button', { name: 'Export' }).click()
  await expect(window.getByText('Exported.')).toBeVisible()
})
