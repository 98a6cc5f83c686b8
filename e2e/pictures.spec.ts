import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { enterKey, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import type { HostApp } from './host-app.js'
import { openLicenseDialog } from './open-license-dialog.js'

const folder = path.resolve(import.meta.dirname, '../docs/images')

// PICTURES=1 npm run e2e -- pictures: makes the pictures of the README anew.
test.skip(process.env['PICTURES'] !== '1', 'the pictures of the README are made on demand')

for (const theme of ['light', 'dark'] as const) {
  test(`pictures of the dialog, ${theme}`, async ({ launch, store }) => {
    mkdirSync(folder, { recursive: true })
    const host = await launch()
    await host.electron.evaluate(
      async ({ nativeTheme }, source) => void (nativeTheme.themeSource = source),
      theme,
    )
    const dialog = await host.dialog()
    await dialog.getByRole('textbox', { name: 'License key' }).waitFor()
    await picture(host, dialog, `enter-key-${theme}`)
    await enterKey(dialog, store.keys.demo.full)
    await expect(dialog.getByRole('heading', { name: /in use/ })).toBeVisible()
    await picture(host, dialog, `no-seats-${theme}`)
    await dialog.getByRole('button', { name: 'Back' }).click()
    await enterKey(dialog, store.keys.demo.fiveSeats)
    await expectStatus(dialog, 'licensed')
    await picture(host, dialog, `activated-${theme}`)
    await dialog.getByRole('button', { name: 'Start working' }).click()
    const window = await host.window()
    await expectStatus(window, 'licensed')
    await window.screenshot({ path: path.join(folder, `example-${theme}.png`) })
    const details = await openLicenseDialog(host)
    await details.getByRole('button', { name: 'Check again' }).waitFor()
    await picture(host, details, `details-${theme}`)
  })
}

/** As the person sees it: without a focus ring from the keyboard, at the size that the window has taken. */
async function picture(host: HostApp, dialog: Page, name: string): Promise<void> {
  await host.electron.evaluate(async () => new Promise((resolve) => setTimeout(resolve, 300)))
  await dialog.screenshot({ path: path.join(folder, `${name}.png`) })
}
