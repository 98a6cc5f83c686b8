import type { Page } from '@playwright/test'
import { activate } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

/** Tabs on from where the focus is, as somebody without a mouse has to. */
async function tabTo(dialog: Page, name: string): Promise<void> {
  const button = dialog.getByRole('button', { name })
  for (let presses = 0; presses < 10; presses += 1) {
    await dialog.keyboard.press('Tab')
    if (await button.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not reach "${name}"`)
}

test('back from a view, the focus is on the button that led there', async ({ launch, store }) => {
  const host = await launch()
  await activate(host, store.keys.demo.unlimited)
  const dialog = await openLicenseDialog(host)
  await expect(dialog.getByRole('heading', { level: 1 })).toBeFocused()
  const opener = dialog.getByRole('button', { name: 'Deactivate this computer' })
  const safe = dialog.getByRole('button', { name: 'Keep activated' })
  await tabTo(dialog, 'Deactivate this computer')
  for (const leave of ['Escape', 'Enter']) {
    await dialog.keyboard.press('Enter')
    await expect(safe).toBeFocused()
    await dialog.keyboard.press(leave)
    await expect(opener).toBeFocused()
    await expect(dialog.getByRole('status')).toHaveText(/^Your .* license$/)
  }
  expect(store.keys.get(store.keys.demo.unlimited)?.instances).toHaveLength(1)
})
