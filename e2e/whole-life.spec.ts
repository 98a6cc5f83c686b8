import { activate, clickAway, deactivate, enterKey, expectStatus } from './dialog-steps.js'
import { withEachStore } from './each-store.js'
import { expect, test } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

const OLD = { LICENSE_COMPUTER: 'Old laptop' }
const NEW = { LICENSE_COMPUTER: 'New desktop' }
const FULL = /^(?:Limit of \d+ computers? reached|Computer limit reached|Activation limit reached)$/

withEachStore(({ key, unknownKey, taken, givesBack, ended }) => {
  test('a license is refused, taken, opened offline, ended and renewed, moved and given back', async ({
    launch,
    store,
  }) => {
    // Three launches, one after the other.
    test.setTimeout(150_000)
    const { keys, faults } = store
    keys.add({ key, activationLimit: 1, uses: 3 })
    if (givesBack) keys.addInstance(key, { name: 'Another computer' })

    const host = await launch({ env: OLD })
    const dialog = await host.dialog()
    await enterKey(dialog, unknownKey)
    await expect(dialog.getByText('This key wasn’t found').first()).toBeVisible()
    await enterKey(dialog, key)
    await expect(dialog.getByRole('heading', { name: FULL })).toBeVisible()
    await dialog.getByRole('button', { name: 'Back' }).click()
    keys.update(key, { activationLimit: 3, uses: 0 })
    const before = taken(store, key)
    await activate(host, key)
    expect(taken(store, key)).toBe(before + 1)
    await host.close()

    faults.set('*', { kind: 'reset' })
    const offline = await launch({ env: OLD })
    await expectStatus(await offline.window(), 'licensed')
    faults.clear()
    const details = await openLicenseDialog(offline)
    const check = () => details.getByRole('button', { name: 'Check again' }).click()
    keys.update(key, { disabled: true })
    await check()
    if (ended === null) {
      // A no without a reason is doubted, and ends nothing on one day.
      await expect(details.getByText(/The store couldn’t find your license/).first()).toBeVisible()
      keys.update(key, { disabled: false })
    } else {
      await expectStatus(details, 'locked', 'disabled')
      keys.update(key, { disabled: false, ...ended })
      await check()
      await expectStatus(details, 'locked', 'expired')
      keys.update(key, { expiresAt: null })
    }
    await check()
    await expectStatus(details, 'licensed')
    await offline.close()

    const moved = await launch({ env: NEW })
    const here = await moved.dialog()
    await expectStatus(here, 'unlicensed', 'new-device')
    if (givesBack) await here.locator('label', { hasText: 'Remove the other computer' }).click()
    else await expect(here.getByRole('checkbox')).toHaveCount(0)
    await here.getByRole('button', { name: 'Use on this computer' }).click()
    await expectStatus(here, 'licensed')
    await expect.poll(() => taken(store, key)).toBe(before + (givesBack ? 1 : 2))
    await clickAway(here, 'Done')
    await expectStatus(await moved.window(), 'licensed')
    const last = await openLicenseDialog(moved)
    await deactivate(last)
    await expectStatus(last, 'unlicensed', 'deactivated')
    expect(taken(store, key)).toBe(before + (givesBack ? 0 : 2))
  })
})
