import { expect, type Page } from '@playwright/test'
import type { HostApp } from './host-app.js'

/** What a person does in the dialog, step by step, by the names they read. */
export async function enterKey(dialog: Page, key: string): Promise<void> {
  await dialog.getByRole('textbox', { name: 'License key' }).fill(key)
  await dialog.getByRole('button', { name: 'Activate', exact: true }).click()
}

/** From the closed gate to the app's window. */
export async function activate(host: HostApp, key: string): Promise<Page> {
  const dialog = await host.dialog()
  await enterKey(dialog, key)
  await expectStatus(dialog, 'licensed')
  await clickAway(dialog, 'Done')
  return host.window()
}

/**
 * Clicks on a button that closes its window, and waits until Playwright knows that it is closed: whoever asks for the next
 * dialog is not given this one. The window may be gone before the click's answer.
 */
export async function clickAway(page: Page, name: string): Promise<void> {
  const closed = page.waitForEvent('close', { timeout: 15_000 })
  let failure: unknown
  await page
    .getByRole('button', { name })
    .click()
    .catch((error: unknown) => {
      failure = error
    })
  await closed.catch((late: unknown) => {
    throw failure ?? late
  })
}

/** From the license details, over the question whether one is sure. */
export async function deactivate(details: Page): Promise<void> {
  const button = details.getByRole('button', { name: 'Deactivate this computer' })
  await button.click()
  await expect(details.getByRole('heading', { name: 'Deactivate this computer?' })).toBeVisible()
  await button.click()
}

export async function expectStatus(page: Page, status: string, reason?: string): Promise<void> {
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-license-status', status)
  if (reason !== undefined) await expect(root).toHaveAttribute('data-license-reason', reason)
}
