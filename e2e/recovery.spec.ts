import { activate, enterKey, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

test('a seat released elsewhere comes back with one click, without the key', async ({ launch, store }) => {
  const key = store.keys.demo.oneSeat
  const first = await launch()
  await activate(first, key)
  for (const { id } of store.keys.get(key)?.instances ?? []) store.keys.releaseInstance(key, id)
  const dialog = await openLicenseDialog(first)
  await dialog.getByRole('button', { name: 'Check again' }).click()
  await expectStatus(dialog, 'unlicensed', 'seat-released')
  await dialog.getByRole('button', { name: 'Activate again' }).click()
  await expectStatus(dialog, 'licensed')
  expect(store.keys.get(key)?.instances).toHaveLength(1)
})

test('killed while the answer to an activation is on its way, the next launch names the seat', async ({
  launch,
  store,
}) => {
  const key = store.keys.demo.fiveSeats
  const first = await launch()
  store.faults.once('activate', { kind: 'hang', when: 'after-effect' })
  await enterKey(await first.dialog(), key)
  await expect.poll(() => store.keys.get(key)?.instances.length).toBe(1)
  await first.kill()

  const again = await launch()
  const dialog = await again.dialog()
  const seat = store.keys.get(key)?.instances[0]?.name ?? 'no seat'
  await expect(dialog.getByText(seat)).toBeVisible()
  await activate(again, key)
  expect(store.keys.get(key)?.instances).toHaveLength(2)
})

test('the login page of a hotel does not end a license', async ({ launch, store }) => {
  const host = await launch()
  const window = await activate(host, store.keys.demo.fiveSeats)
  store.faults.set('*', { kind: 'captive-portal' })
  const dialog = await openLicenseDialog(host)
  await dialog.getByRole('button', { name: 'Check again' }).click()
  await expectStatus(window, 'grace', 'unreachable')
  await expect(dialog.getByRole('alert')).not.toBeEmpty()
})
