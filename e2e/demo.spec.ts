import { readFileSync } from 'node:fs'
import path from 'node:path'
import { activate, expectStatus } from './dialog-steps.js'
import { expect, PROVIDERS, type Through, test } from './fixtures.js'
import { openLicenseDialog } from './open-license-dialog.js'

const NOBODY = 'http://127.0.0.1:4009'

/** What is set for `npm start`, which then brings store and relay with it. */
const DEMO: Readonly<Record<Through, Readonly<Record<string, string>>>> = {
  'lemon-squeezy': {},
  'sellapp-relay': { LICENSE_PROVIDER: 'sellapp-relay' },
}

/** The same app with neither of them. */
function withNobodyToAsk(through: Through, profile: string): Record<string, string> {
  if (through === 'lemon-squeezy') return { LICENSE_API_URL: NOBODY }
  const { publicKey } = JSON.parse(readFileSync(path.join(profile, 'demo-relay.json'), 'utf8'))
  return { LICENSE_RELAY_URL: NOBODY, LICENSE_RELAY_PUBLIC_KEY: publicKey }
}

for (const through of PROVIDERS) {
  test.describe(`the demo with ${through}`, () => {
    test.use({ providerSettings: DEMO[through], listsDemoKeys: true })

    test('a key of its own store opens the app, and again at each launch, also with nobody to ask', async ({
      launch,
      store,
      profile,
    }) => {
      const first = await launch()
      await activate(first, store.keys.demo.fiveSeats)
      await first.close()

      const second = await launch()
      await expectStatus(await second.window(), 'licensed')
      expect(second.isDialogOpen()).toBe(false)
      const details = await openLicenseDialog(second)
      await details.getByRole('button', { name: 'Check again' }).click()
      await expect(details.getByText(/^Checked just now/).first()).toBeVisible()
      await expect(details.getByText('1 of 5')).toBeVisible()
      await second.close()

      const third = await launch({ env: withNobodyToAsk(through, profile) })
      await expectStatus(await third.window(), 'licensed')
      expect(third.isDialogOpen()).toBe(false)
      // No part of the demo: nothing listens in this app.
      expect(third.output()).not.toContain('The demo store has these keys')
      await third.close()
    })
  })
}
