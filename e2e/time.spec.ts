import { DAY_MS, HOUR_MS } from '../contract/duration.js'
import { activate, expectStatus } from './dialog-steps.js'
import { expect, type Fixtures, test, withEachProvider } from './fixtures.js'
import type { HostApp } from './host-app.js'
import { openLicenseDialog } from './open-license-dialog.js'

type Launch = Fixtures['launch']

/** Closes the app and opens it again with the clock this far off, by the first launch's clock. */
async function relaunch(host: HostApp, launch: Launch, offsetMs: number): Promise<HostApp> {
  await host.close()
  return launch({ env: { LICENSE_CLOCK_OFFSET_MS: String(offsetMs) } })
}

async function checkAgain(host: HostApp): Promise<void> {
  const dialog = await openLicenseDialog(host)
  await dialog.getByRole('button', { name: 'Check again' }).click()
  await expect(dialog.getByRole('button', { name: 'Check again' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  )
}

withEachProvider(() => {
  test('a clock set back neither locks the app nor wins time, and heals with the next answer', async ({
    launch,
    store,
  }) => {
    const first = await launch()
    await activate(first, store.keys.demo.fiveSeats)
    store.faults.set('*', { kind: 'server-error', status: 503 })
    const behind = await relaunch(first, launch, -400 * DAY_MS)
    await expectStatus(await behind.window(), 'grace', 'clock')

    store.faults.clear()
    await checkAgain(behind)
    await expectStatus(await behind.window(), 'licensed')
  })

  test('a clock set forward by a year does not lock a customer out while the store answers', async ({
    launch,
    store,
  }) => {
    const first = await launch()
    await activate(first, store.keys.demo.fiveSeats)
    const ahead = await relaunch(first, launch, 365 * DAY_MS)
    await expectStatus(await ahead.window(), 'licensed')
    const right = await relaunch(ahead, launch, 0)
    await right.window()
    await checkAgain(right)
    await expectStatus(await right.window(), 'licensed')
  })
})

// What the clock does to the time is the app's own, whoever sells the license.
test('a clock that was a month ahead for a while, offline, opens the app again when it is right', async ({
  launch,
  store,
}) => {
  const first = await launch()
  await activate(first, store.keys.demo.fiveSeats)
  store.faults.set('*', { kind: 'server-error', status: 503 })
  const ahead = await relaunch(first, launch, 30 * DAY_MS)
  const dialog = await ahead.dialog()
  await expectStatus(dialog, 'locked', 'grace-ended')
  await expect(dialog.getByText('clock')).toHaveCount(0)

  const right = await relaunch(ahead, launch, 0)
  await expectStatus(await right.window(), 'grace', 'unreachable')
  const details = await openLicenseDialog(right)
  await expect(details.getByText('clock')).toHaveCount(0)
  expect(await right.window()).toBeTruthy()
})

// How often it was said is counted in the app, whoever says it.
test('"not found" locks only the third time, after more than a day', async ({ launch, store }) => {
  const key = store.keys.demo.fiveSeats
  let host = await launch()
  await activate(host, key)
  store.keys.hideFor(key, 400 * DAY_MS)
  for (const hours of [0, 13]) {
    store.clock.setOffset(hours * HOUR_MS)
    host = await relaunch(host, launch, hours * HOUR_MS)
    await host.window()
    await checkAgain(host)
    await expectStatus(await host.window(), 'grace', 'doubted')
  }
  store.clock.setOffset(25 * HOUR_MS)
  host = await relaunch(host, launch, 25 * HOUR_MS)
  await host.window()
  await checkAgain(host)
  await expectStatus(await host.window(), 'locked', 'not-found')
})
