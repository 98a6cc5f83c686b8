import { activate, enterKey, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

test('another key takes the place of the first, whose seat is given back', async ({ launch, store }) => {
  const { oneSeat, fiveSeats } = store.keys.demo
  const seatsOf = (key: string): number => store.keys.get(key)?.instances.length ?? 0
  const host = await launch()
  await activate(host, oneSeat)
  const dialog = await openLicenseDialog(host)
  await dialog.getByRole('button', { name: 'Use another key' }).press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'License key' })).toBeFocused()
  await dialog.keyboard.press('Escape')
  await expect(dialog.getByRole('button', { name: 'Use another key' })).toBeFocused()

  await dialog.keyboard.press('Enter')
  await enterKey(dialog, fiveSeats)
  await expect(dialog.getByRole('heading', { name: /is activated$/ })).toBeVisible()
  await expectStatus(dialog, 'licensed')
  await expect.poll(() => [seatsOf(oneSeat), seatsOf(fiveSeats)]).toEqual([0, 1])
})
