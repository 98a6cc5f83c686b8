import { activate, enterKey, expectStatus } from './dialog-steps.js'
import { expect, test, withEachProvider } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

withEachProvider((through) => {
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

  const whatIsLeft = {
    'lemon-squeezy': 'the next launch names the seat',
    'sellapp-relay': 'the seat is found again, and there is nothing to be told',
  }[through]

  test(`killed while the answer to an activation is on its way, ${whatIsLeft}`, async ({ launch, store }) => {
    const key = store.keys.demo.fiveSeats
    const seats = () => store.keys.get(key)?.instances ?? []
    const first = await launch()
    store.faults.once('activate', { kind: 'hang', when: 'after-effect' })
    await enterKey(await first.dialog(), key)
    await expect.poll(() => seats().length).toBe(1)
    await first.kill()

    const again = await launch()
    const dialog = await again.dialog()
    const seat = seats()[0]?.name ?? 'no seat'
    if (through === 'lemon-squeezy') {
      await expect(dialog.getByText(seat)).toBeVisible()
      await activate(again, key)
      expect(seats()).toHaveLength(2)
    } else {
      await activate(again, key)
      expect(seats().map(({ name }) => name)).toEqual([seat])
      const details = await openLicenseDialog(again)
      await expect(details.getByText(seat)).toBeVisible()
      await expect(details.getByText(/may count an extra computer/)).toHaveCount(0)
    }
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
})
