import type { Page } from '@playwright/test'
import { expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import type { HostApp } from './host-app.js'

/** Chooses a language in the app's menu, as a person would. */
async function chooseLanguage(host: HostApp, name: string): Promise<void> {
  await host.electron.evaluate(async ({ Menu }, label) => {
    const menu = Menu.getApplicationMenu()?.items.find((item) => item.label === 'License Language')
    const item = menu?.submenu?.items.find((each) => each.label === label)
    if (item === undefined) throw new Error(`the menu has no language "${label}"`)
    item.click()
  }, name)
}

const look = (page: Page) =>
  page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
  }))

const LANGUAGES = [
  ['de-AT', 'ltr', 'Lizenzschlüssel', 'Aktivieren', 'Fertig'],
  ['ja', 'ltr', 'ライセンスキー', 'ライセンス認証', '続ける'],
  ['ar', 'rtl', 'مفتاح الترخيص', 'تنشيط', 'متابعة'],
] as const

for (const [locale, direction, field, activate, start] of LANGUAGES) {
  test(`a first purchase in ${locale}`, async ({ launch, store }) => {
    const host = await launch({ env: { LICENSE_LOCALE: locale } })
    const dialog = await host.dialog()
    await dialog.getByRole('textbox', { name: field }).fill(store.keys.demo.fiveSeats)
    expect(await look(dialog)).toMatchObject({ lang: locale, dir: direction })
    await dialog.getByRole('button', { name: activate, exact: true }).click()
    await expectStatus(dialog, 'licensed')
    await dialog.getByRole('button', { name: start }).click()
    await expectStatus(await host.window(), 'licensed')
  })
}

test('the language changes while the dialog is open: focus, key and failure stay', async ({
  launch,
  store,
}) => {
  const host = await launch({ env: { LICENSE_LOCALE: 'de' } })
  const dialog = await host.dialog()
  const field = dialog.getByRole('textbox')
  await field.fill(store.keys.demo.disabled)
  await dialog.getByRole('button', { name: 'Aktivieren', exact: true }).click()
  await expect(dialog.getByText('Diese Lizenz wurde gesperrt.')).toBeVisible()
  await field.focus()
  // nothing may be taken away and put back meanwhile
  await dialog.evaluate(() => {
    const watched = window as Window & { removed?: number }
    watched.removed = 0
    const input = document.querySelector('input')
    new MutationObserver(() => {
      if (!document.contains(input)) watched.removed = 1
    }).observe(document, { childList: true, subtree: true })
  })
  await chooseLanguage(host, 'العربية')
  await expect(dialog.getByText('تم إيقاف هذا الترخيص.')).toBeVisible()
  expect(await look(dialog)).toMatchObject({
    lang: 'ar',
    dir: 'rtl',
    title: expect.stringContaining('تنشيط'),
  })
  await expect(field).toBeFocused()
  await expect(field).toHaveValue(store.keys.demo.disabled)
  await expect(field).toHaveAttribute('dir', 'ltr')
  expect(await dialog.evaluate(() => (window as Window & { removed?: number }).removed)).toBe(0)

  await chooseLanguage(host, 'English')
  await expect(dialog.getByText('This license was turned off.')).toBeVisible()
  expect(await look(dialog)).toMatchObject({ lang: 'en', dir: 'ltr' })
})

test('a locale without texts gives English, and the log says so', async ({ launch }) => {
  const host = await launch({ env: { LICENSE_LOCALE: 'fi' } })
  const dialog = await host.dialog()
  await expect(dialog.getByRole('textbox', { name: 'License key' })).toBeVisible()
  expect(await look(dialog)).toMatchObject({ lang: 'en' })
  expect(host.output()).toContain('no translation for this locale')
})

test('only the language in use is loaded', async ({ launch }) => {
  const host = await launch({ env: { LICENSE_LOCALE: 'pl' } })
  const dialog = await host.dialog()
  await dialog.getByRole('textbox').waitFor()
  const scripts = await dialog.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((name) => name.endsWith('.js')),
  )
  expect(scripts.toSorted()).toEqual(['/page.js', '/pl.js'])
})
