import type { Page } from '@playwright/test'
import type { LicenseStore } from '../testing/index.js'
import { activate, clickAway, expectStatus } from './dialog-steps.js'
import { ASKED_TO_ACTIVATE, expect, type Fixtures, test, withEachProvider } from './fixtures.js'
import type { HostApp } from './host-app.js'
import { openLicenseDialog } from './open-license-dialog.js'

const OLD = { env: { LICENSE_COMPUTER: 'Old laptop' } }
const NEW = { env: { LICENSE_COMPUTER: 'New desktop' } }

const seatsOf = (store: LicenseStore, key: string): string[] =>
  (store.keys.get(key)?.instances ?? []).map(({ name }) => name)

/** A profile with a license, opened on another computer. */
async function moveProfile(launch: Fixtures['launch'], key: string): Promise<HostApp> {
  const old = await launch(OLD)
  await activate(old, key)
  await old.close()
  const host = await launch(NEW)
  await expectStatus(await host.dialog(), 'unlicensed', 'new-device')
  expect(host.isWindowOpen()).toBe(false)
  return host
}

/** By its label, whose whole row can be clicked. */
async function giveOldComputerUp(dialog: Page): Promise<void> {
  await dialog.locator('label', { hasText: 'Remove the other computer' }).click()
  await expect(dialog.getByRole('checkbox', { name: /Remove the other computer/ })).toBeChecked()
}

withEachProvider((through) => {
  test('a profile on another computer opens nothing, offers to move, and frees the old seat after the new one works', async ({
    launch,
    store,
  }) => {
    // Three launches, one after the other.
    test.setTimeout(150_000)
    const key = store.keys.demo.fiveSeats
    const host = await moveProfile(launch, key)
    const [oldName] = seatsOf(store, key)
    expect(oldName).toMatch(/^Old laptop /)
    const dialog = await host.dialog()
    await expect(dialog.getByRole('heading', { name: /on this computer\?/ })).toBeVisible()
    await expect(dialog.getByText(oldName ?? 'no seat')).toBeVisible()

    const before = store.requests.list().length
    await giveOldComputerUp(dialog)
    await dialog.getByRole('button', { name: 'Use on this computer' }).click()
    await expectStatus(dialog, 'licensed')
    await expect.poll(() => seatsOf(store, key)).toEqual([expect.stringMatching(/^New desktop /)])
    const routes = store.requests.list().slice(before)
    expect(routes.map(({ route }) => route)).toEqual([...ASKED_TO_ACTIVATE[through], 'deactivate'])
    await clickAway(dialog, 'Done')
    await expectStatus(await host.window(), 'licensed')
    await host.close()

    // The old computer learns of it at its next check.
    const old = await launch(OLD)
    await old.window()
    const details = await openLicenseDialog(old)
    await details.getByRole('button', { name: 'Check again' }).click()
    await expectStatus(details, 'unlicensed', 'new-device')
    await expect(details.getByText(/New desktop /)).toBeVisible()
  })

  test('a license with one seat moves as well', async ({ launch, store }) => {
    const key = store.keys.demo.oneSeat
    const host = await moveProfile(launch, key)
    const dialog = await host.dialog()
    await giveOldComputerUp(dialog)
    await dialog.getByRole('button', { name: 'Use on this computer' }).click()
    await expectStatus(dialog, 'licensed')
    expect(seatsOf(store, key)).toEqual([expect.stringMatching(/^New desktop /)])
  })

  test('a license with one seat moves back as it came, where two computers share a profile', async ({
    launch,
    store,
  }) => {
    test.setTimeout(150_000)
    const key = store.keys.demo.oneSeat
    const away = await moveProfile(launch, key)
    const dialog = await away.dialog()
    await giveOldComputerUp(dialog)
    await dialog.getByRole('button', { name: 'Use on this computer' }).click()
    await expectStatus(dialog, 'licensed')
    await away.close()

    const back = await launch(OLD)
    await back.window()
    const details = await openLicenseDialog(back)
    await details.getByRole('button', { name: 'Check again' }).click()
    await expectStatus(details, 'unlicensed', 'new-device')
    await giveOldComputerUp(details)
    await details.getByRole('button', { name: 'Use on this computer' }).click()
    await expectStatus(details, 'licensed')
    expect(seatsOf(store, key)).toEqual([expect.stringMatching(/^Old laptop /)])
  })
})

test('who still needs the old computer gets a seat more, and the old one keeps working', async ({
  launch,
  store,
}) => {
  const key = store.keys.demo.fiveSeats
  const host = await moveProfile(launch, key)
  const dialog = await host.dialog()
  await dialog.getByRole('button', { name: 'Use on this computer' }).click()
  await expectStatus(dialog, 'licensed')
  await host.close()
  expect(seatsOf(store, key)).toHaveLength(2)
  const old = await launch(OLD)
  await expectStatus(await old.window(), 'licensed')
})

test('without a network the move says why, loses nothing, and works later', async ({ launch, store }) => {
  const key = store.keys.demo.oneSeat
  const host = await moveProfile(launch, key)
  const [oldName] = seatsOf(store, key)
  const dialog = await host.dialog()
  store.faults.set('*', { kind: 'captive-portal' })
  await giveOldComputerUp(dialog)
  await dialog.getByRole('button', { name: 'Use on this computer' }).click()
  await expect(dialog.getByRole('alert')).not.toBeEmpty()
  expect(seatsOf(store, key)).toEqual([oldName])
  store.faults.clear()
  await dialog.getByRole('button', { name: 'Use on this computer' }).click()
  await expectStatus(dialog, 'licensed')
})
