import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { activate, clickAway, enterKey, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'

test('a damaged license file is kept aside, and the last good copy opens the app', async ({
  launch,
  store,
  profile,
}) => {
  const first = await launch()
  await activate(first, store.keys.demo.oneSeat)
  await first.close()
  writeFileSync(path.join(profile, 'license-gate.json'), '{"version":1,"dev\0\0\0')
  const again = await launch()
  await expectStatus(await again.window(), 'licensed')
  expect(readdirSync(profile).some((name) => name.startsWith('license-gate.damaged'))).toBe(true)
})

test('with both copies gone bad the app starts, says so, and the key opens it again', async ({
  launch,
  store,
  profile,
}) => {
  const first = await launch()
  await activate(first, store.keys.demo.fiveSeats)
  await first.close()
  for (const name of ['license-gate.json', 'license-gate.backup.json']) {
    writeFileSync(path.join(profile, name), 'not a license')
  }
  const again = await launch()
  const dialog = await again.dialog()
  await expectStatus(dialog, 'unlicensed', 'storage-unreadable')
  await activate(again, store.keys.demo.fiveSeats)
  const kept = readdirSync(profile).filter((name) => name.startsWith('license-gate.damaged'))
  expect(kept.map((name) => readFileSync(path.join(profile, name), 'utf8'))).toContain('not a license')
})

test('in a profile that cannot be written to the app works, says so, and asks before it takes a second seat', async ({
  launch,
  store,
  profile,
}) => {
  const first = await launch()
  await (await first.dialog()).getByRole('textbox', { name: 'License key' }).waitFor()
  chmodSync(profile, 0o555)
  const dialog = await first.dialog()
  await dialog.getByRole('textbox', { name: 'License key' }).fill(store.keys.demo.fiveSeats)
  await dialog.getByRole('button', { name: 'Activate', exact: true }).click()
  await expectStatus(dialog, 'licensed')
  await expect(dialog.getByText(/isn’t saved yet/)).toBeVisible()
  await first.close()

  const second = await launch()
  const again = await second.dialog()
  await enterKey(again, store.keys.demo.fiveSeats)
  await expect(again.getByRole('alert')).toContainText('can’t be saved')
  expect(store.keys.get(store.keys.demo.fiveSeats)?.instances).toHaveLength(1)
  await again.getByRole('button', { name: 'Activate this once' }).click()
  await expectStatus(again, 'licensed')
  expect(store.keys.get(store.keys.demo.fiveSeats)?.instances).toHaveLength(2)
  await second.close()
  chmodSync(profile, 0o700)
})

const FILES = ['license-gate.json', 'license-gate.backup.json']

test('a license file that may not be read is named, costs no second seat, and opens the app when it can be read', async ({
  launch,
  store,
  profile,
}) => {
  const key = store.keys.demo.oneSeat
  const setMode = (mode: number): void => FILES.forEach((name) => chmodSync(path.join(profile, name), mode))
  const first = await launch()
  await activate(first, key)
  await first.close()
  setMode(0o000)

  const again = await launch()
  const dialog = await again.dialog()
  await expectStatus(dialog, 'unlicensed', 'storage-unreadable')
  const notice = dialog.getByRole('list', { name: 'Notices' })
  await expect(notice).toContainText(path.join(profile, 'license-gate.json'))
  await expect(notice).toContainText('Allow your account to read it')
  await enterKey(dialog, key)
  await expect(dialog.getByRole('alert')).toContainText('can’t be read')
  await test.info().attach('unreadable', { body: await dialog.screenshot(), contentType: 'image/png' })
  expect(store.keys.get(key)?.instances).toHaveLength(1)

  setMode(0o600)
  await dialog.getByRole('button', { name: 'Activate', exact: true }).click()
  await expectStatus(dialog, 'licensed')
  expect(store.keys.get(key)?.instances).toHaveLength(1)
})

test('a license file that another program holds is found by itself when it is let go', async ({
  launch,
  store,
  profile,
}) => {
  const first = await launch()
  await activate(first, store.keys.demo.oneSeat)
  await first.close()
  const held = FILES.map((name) => path.join(profile, name))
  for (const file of held) chmodSync(file, 0o000)
  const again = await launch()
  const dialog = await again.dialog()
  await expectStatus(dialog, 'unlicensed', 'storage-unreadable')
  for (const file of held) chmodSync(file, 0o600)
  await expectStatus(dialog, 'licensed')
  await clickAway(dialog, 'Done')
  await expectStatus(await again.window(), 'licensed')
})
