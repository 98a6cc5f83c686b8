import { DAY_MS } from '../contract/duration.js'
import { activate, deactivate, enterKey, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

test('a first purchase by keyboard alone, told to a screen reader at each step', async ({
  launch,
  store,
  clipboard: _alone,
}) => {
  const key = store.keys.demo.unlimited
  const host = await launch()
  const dialog = await host.dialog()
  const field = dialog.getByRole('textbox', { name: 'License key' })
  await expect(field).toBeFocused()
  await expect(dialog.getByRole('main')).toMatchAriaSnapshot(`
    - heading /Activate/ [level=1]
    - textbox "License key"
    - button "Paste"
    - alert
    - button "Quit"
    - button "Activate"
    - status
  `)
  await field.pressSequentially('my old notes')
  await host.electron.evaluate(
    ({ clipboard }, text) => clipboard.writeText(text),
    `Your key:\n${key}\nThanks`,
  )
  await dialog.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Paste' })).toBeFocused()
  await dialog.keyboard.press('Enter')
  await expect(field).toHaveValue(key)
  await expect(dialog.getByRole('status')).toHaveText('Key found in the text you pasted.')
  await expect(field).toHaveAccessibleDescription('Key found in the text you pasted.')
  // what the paste replaced is not lost
  await dialog.keyboard.press('ControlOrMeta+Z')
  await expect(field).toHaveValue('my old notes')
  await dialog.keyboard.press('ControlOrMeta+V')
  await expect(field).toHaveValue(key)
  expect(store.requests.list()).toEqual([])

  await dialog.keyboard.press('Enter')
  await expect(dialog.getByRole('heading', { name: /is activated/ })).toBeFocused()
  // the dialog may be gone before the key is let go
  await dialog.keyboard.press('Enter').catch(() => undefined)
  await expectStatus(await host.window(), 'licensed')
})

test('a typo is mended in the field, and a full license has a message for support ready', async ({
  launch,
  store,
  clipboard: _alone,
}) => {
  const key = store.keys.demo.full
  const host = await launch()
  const dialog = await host.dialog()
  const field = dialog.getByRole('textbox', { name: 'License key' })
  await enterKey(dialog, key.slice(0, -1))
  await expect(field).toHaveAccessibleDescription(/wasn’t found.*1 character longer/)
  await expect(field).toBeFocused()
  await dialog.keyboard.press('End')
  await dialog.keyboard.type(key.slice(-1))
  await expect(field).not.toHaveAttribute('aria-invalid', 'true')
  await dialog.keyboard.press('Enter')
  await expect(dialog.getByRole('heading', { name: /^Limit of \d+ computers? reached$/ })).toBeVisible()

  await dialog.getByText('Message for support').click()
  await dialog.getByRole('button', { name: 'Copy message' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Copied.')
  const message = await host.electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(message).toContain(`License key ending in ${key.slice(-4)}`)
  expect(message).not.toContain(key.slice(0, 8))
})

test('a license that ends soon is renewed without a key, and removed where the store does not let it go', async ({
  launch,
  store,
}) => {
  const key = store.keys.demo.expiresSoon
  const host = await launch()
  await activate(host, key)
  const dialog = await openLicenseDialog(host)
  await expect(dialog.getByRole('heading', { name: /^Your license expires in \d days/ })).toBeVisible()
  store.keys.update(key, { expiresAt: store.clock.now() + 365 * DAY_MS })
  await dialog.getByRole('button', { name: 'Check again' }).click()
  await expect(dialog.getByRole('status')).toHaveText(/Your license is renewed until/)
  await expect(dialog.getByRole('heading', { name: /^Your .* license$/ })).toBeVisible()

  const seatName = store.keys.get(key)?.instances[0]?.name ?? 'no seat'
  store.keys.hideFor(key, DAY_MS)
  await deactivate(dialog)
  await expect(dialog.getByRole('heading', { name: /couldn’t be deactivated/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Remove license here' }).click()
  await expectStatus(dialog, 'unlicensed', 'deactivated')
  await expect(dialog.getByRole('list', { name: 'Notices' })).toContainText(seatName)
})

test('an activation that hangs can be left, and costs no place', async ({ launch, store }) => {
  const host = await launch()
  const dialog = await host.dialog()
  store.faults.set('validate', { kind: 'hang', when: 'before-effect' })
  await enterKey(dialog, store.keys.demo.oneSeat)
  await expect(dialog.getByText(/Still waiting for the license server/).first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click({ timeout: 15_000 })
  await expect(dialog.getByRole('alert')).toContainText('wasn’t added to your license')
  store.faults.clear()
  await dialog.getByRole('button', { name: 'Activate', exact: true }).click()
  await expectStatus(dialog, 'licensed')
  expect(store.keys.get(store.keys.demo.oneSeat)?.instances).toHaveLength(1)
})

// The author allows six days. After three of them nothing is put off any longer: the check comes within half a minute.
test('an offline weekend: open at once each day, and confirmed by itself on Monday', async ({
  launch,
  store,
}) => {
  test.setTimeout(120_000)
  const settings = { LICENSE_GRACE_DAYS: '6' }
  const friday = await launch({ env: settings })
  await activate(friday, store.keys.demo.fiveSeats)
  await friday.close()

  const open = (days: number) =>
    launch({ env: { ...settings, LICENSE_CLOCK_OFFSET_MS: String(days * DAY_MS) } })
  store.faults.set('*', { kind: 'reset', when: 'before-effect' })
  const asked = store.requests.list().length
  for (const days of [1, 2, 3]) {
    const host = await open(days)
    await expectStatus(await host.window(), 'licensed')
    expect(host.isDialogOpen()).toBe(false)
    expect(store.requests.list()).toHaveLength(asked)
    await host.close()
  }

  store.faults.clear()
  store.clock.advance(3 * DAY_MS)
  const monday = await open(3)
  const window = await monday.window()
  await expectStatus(window, 'licensed')
  await expect.poll(() => store.requests.list().length, { timeout: 45_000 }).toBeGreaterThan(asked)
  await expectStatus(window, 'licensed')
  expect(monday.isDialogOpen()).toBe(false)
  const details = await openLicenseDialog(monday)
  await expect(details.getByRole('definition').filter({ hasText: /^Today, / })).toBeVisible()
})
