import { readFileSync } from 'node:fs'
import path from 'node:path'
import { activate, enterKey, expectStatus } from './dialog-steps.js'
import { ASKED_TO_ACTIVATE, expect, test, withEachProvider } from './fixtures.js'

withEachProvider((through) => {
  test('a pasted key opens the app, and the next launch opens by itself with the store gone', async ({
    launch,
    store,
    profile,
  }) => {
    const host = await launch()
    const window = await activate(host, store.keys.demo.fiveSeats)
    await expectStatus(window, 'licensed')
    await expect.poll(() => host.isDialogOpen()).toBe(false)
    expect(store.requests.list().map((request) => request.route)).toEqual(ASKED_TO_ACTIVATE[through])
    expect(readFileSync(path.join(profile, 'license-gate.json'), 'utf8')).not.toContain(
      store.keys.demo.fiveSeats,
    )
    await host.close()

    await store.close()
    const again = await launch()
    await expectStatus(await again.window(), 'licensed')
    expect(again.isDialogOpen()).toBe(false)
  })
})

test('a whole receipt e-mail yields its key', async ({ launch, store, clipboard: _alone }) => {
  const host = await launch()
  const dialog = await host.dialog()
  const receipt = [
    'Hello, thank you for your order #12345!',
    '> Your license key:',
    `> ${store.keys.demo.unlimited.slice(0, 24)}`,
    `> ${store.keys.demo.unlimited.slice(24)}`,
    'https://example.test/my-orders/3f2504e0-4f89-41d3-9a0c-0305e82c3301?signature=abc',
  ].join('\n')
  const field = dialog.getByRole('textbox', { name: 'License key' })
  await host.electron.evaluate(async ({ clipboard }, text) => clipboard.writeText(text), receipt)
  await field.focus()
  await dialog.keyboard.press('ControlOrMeta+V')
  await expect(field).toHaveValue(store.keys.demo.unlimited)
  await dialog.keyboard.press('Enter')
  await expectStatus(dialog, 'licensed')
})

test('a key of another product is refused before a seat is spent', async ({ launch, store }) => {
  const host = await launch()
  const dialog = await host.dialog()
  await enterKey(dialog, store.keys.demo.otherProduct)
  await expect(dialog.getByText('Another App')).toBeVisible()
  await expectStatus(dialog, 'unlicensed', 'none')
  expect(store.requests.count('activate')).toBe(0)
  await expect(dialog.getByRole('textbox', { name: 'License key' })).toHaveValue(store.keys.demo.otherProduct)
})

test('what cannot be a key is refused without a request', async ({ launch, store }) => {
  const host = await launch()
  const dialog = await host.dialog()
  const button = dialog.getByRole('button', { name: 'Activate', exact: true })
  const field = dialog.getByRole('textbox', { name: 'License key' })
  for (const text of ['', '   ', 'x'.repeat(1_000_000)]) {
    await field.fill(text)
    await button.click()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
  }
  expect(store.requests.list()).toEqual([])
})
