import { DAY_MS, HOUR_MS, MINUTE_MS } from '../contract/duration.js'
import { activate, expectStatus } from './dialog-steps.js'
import { expect, test, withEachProvider } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

const later = (ms: number) => ({ env: { LICENSE_CLOCK_OFFSET_MS: String(ms) } })

// What wakes the check is the same with every provider, and takes half a minute.
test('a disabled key is noticed at a later launch without anybody asking', async ({ launch, store }) => {
  // After ten days without an answer a check is made at once: within half a minute, for the network to come up first.
  test.setTimeout(90_000)
  const key = store.keys.demo.fiveSeats
  const first = await launch()
  await activate(first, key)
  await first.close()
  store.keys.update(key, { disabled: true })
  store.clock.advance(10 * DAY_MS)
  const host = await launch(later(10 * DAY_MS))
  const window = await host.window()
  await expectStatus(window, 'licensed')
  await expect.poll(() => store.requests.count('validate'), { timeout: 45_000 }).toBeGreaterThan(1)
  await expectStatus(window, 'locked', 'disabled')
})

withEachProvider(() => {
  test('"Check again" notices a key that the seller has disabled, and a reactivated one', async ({
    launch,
    store,
  }) => {
    const key = store.keys.demo.fiveSeats
    const host = await launch()
    const window = await activate(host, key)
    const dialog = await openLicenseDialog(host)
    store.keys.update(key, { disabled: true })
    await dialog.getByRole('button', { name: 'Check again' }).click()
    await expectStatus(dialog, 'locked', 'disabled')
    await expectStatus(window, 'locked', 'disabled')
    store.keys.update(key, { disabled: false })
    await dialog.getByRole('button', { name: 'Check again' }).click()
    await expectStatus(dialog, 'licensed')
    await expectStatus(window, 'licensed')
  })

  test('with the store gone the app opens to the end of its grace period, and not after', async ({
    launch,
    store,
  }) => {
    const first = await launch()
    await activate(first, store.keys.demo.fiveSeats)
    await first.close()
    store.faults.set('*', { kind: 'server-error', status: 503, as: 'html' })

    const within = await launch(later(14 * DAY_MS - HOUR_MS))
    await expectStatus(await within.window(), 'licensed')
    await within.close()

    const beyond = await launch(later(14 * DAY_MS + HOUR_MS))
    const dialog = await beyond.dialog()
    await expectStatus(dialog, 'locked', 'grace-ended')
    await expect(dialog.getByText(/couldn’t be confirmed/)).toBeVisible()
    expect(beyond.isWindowOpen()).toBe(false)

    store.faults.clear()
    store.clock.advance(14 * DAY_MS + HOUR_MS + MINUTE_MS)
    await dialog.getByRole('button', { name: 'Check again' }).click()
    await expectStatus(dialog, 'licensed')
  })

  test('an expired license says so, and a renewal opens the app without retyping', async ({
    launch,
    store,
  }) => {
    const key = store.keys.demo.expiresSoon
    const first = await launch()
    await activate(first, key)
    await first.close()
    store.clock.advance(4 * DAY_MS)
    const host = await launch(later(4 * DAY_MS))
    const window = await host.window()
    const dialog = await openLicenseDialog(host)
    await dialog.getByRole('button', { name: 'Check again' }).click()
    await expectStatus(dialog, 'locked', 'expired')
    await host.close()

    store.keys.update(key, { expiresAt: store.clock.now() + 365 * DAY_MS })
    const renewed = await launch(later(4 * DAY_MS))
    await expectStatus(await renewed.window(), 'licensed')
    expect(window.isClosed()).toBe(true)
  })
})
