import { activate, clickAway } from './dialog-steps.js'
import { expect, test } from './fixtures.js'

test('closing the dialog without a license quits the app cleanly', async ({ launch }) => {
  const host = await launch()
  const dialog = await host.dialog()
  await dialog.close()
  expect(await host.exited).toBe(0)
})

test('Escape never quits the app, the button that says so does', async ({ launch }) => {
  const host = await launch()
  const dialog = await host.dialog()
  await dialog.getByRole('textbox', { name: 'License key' }).press('Escape')
  await clickAway(dialog, 'Quit')
  expect(await host.exited).toBe(0)
})

test('the app does not quit between the dialog and its own window', async ({ launch, store }) => {
  const host = await launch()
  const window = await activate(host, store.keys.demo.unlimited)
  await expect.poll(() => host.isDialogOpen()).toBe(false)
  expect(host.isWindowOpen()).toBe(true)
  await expect(window.locator('html')).toHaveAttribute('data-license-status', 'licensed')
})
