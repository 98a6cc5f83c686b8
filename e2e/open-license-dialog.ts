import type { Page } from '@playwright/test'
import type { HostApp } from './host-app.js'

/** Chooses "License…" in the app's menu, as a person would. */
export async function openLicenseDialog(host: HostApp): Promise<Page> {
  await host.electron.evaluate(async ({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
    const item = items.find((each) => each.label.startsWith('License'))
    if (item === undefined) throw new Error('the menu has no item "License…"')
    item.click()
  })
  return host.dialog()
}
