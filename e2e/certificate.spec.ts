import { createSigningKey, issueCertificate } from '../relay/index.js'
import { clickAway, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'

const DAY_MS = 86_400_000
const license = {
  status: 'active',
  expiresAt: null,
  seatsUsed: 'unknown',
  seatsLimit: 'unknown',
  productName: 'Margin Notes',
  variantName: 'Lab',
  testMode: false,
} as const

// Of a certificate no provider is asked; that a relay's own key is believed is tested with the engine.
test('a computer without a network is unlocked by a certificate, for its term', async ({ launch, store }) => {
  // The network is cut: whoever asks the store gets no connection.
  await store.close()
  const { signingKey, publicKey } = await createSigningKey()
  const env = { LICENSE_CERTIFICATE_PUBLIC_KEY: publicKey }
  const issue = (requestCode: string) =>
    issueCertificate({ signingKey, appId: 'Margin Notes', requestCode, days: 30, license })

  const host = await launch({ env })
  const dialog = await host.dialog()
  await dialog.getByRole('button', { name: 'Activate offline' }).click()
  const code = dialog.getByRole('status', { name: 'Request code' })
  await expect(code).toHaveText(/^(?:[0-9A-Z]{5}-){7}[0-9A-Z]{5}$/)
  await expect(dialog.locator('.lic-qr path')).toHaveCount(1)
  const requestCode = (await code.textContent()) ?? ''

  const field = dialog.getByRole('textbox', { name: 'Certificate from support' })
  const submit = dialog.getByRole('button', { name: 'Activate', exact: true })
  const certificate = await issue(requestCode)
  await field.fill(certificate.slice(0, -10))
  await submit.click()
  await expect(dialog.getByText('This certificate can’t be read.')).toBeVisible()
  const stranger = await createSigningKey()
  const forged = { signingKey: stranger.signingKey, appId: 'Margin Notes', requestCode, days: 30, license }
  await field.fill(await issueCertificate(forged))
  await submit.click()
  await expect(dialog.getByText('isn’t from the developer of Margin Notes')).toBeVisible()
  await expectStatus(dialog, 'unlicensed', 'none')

  await field.fill(`Dear customer,\n\n${certificate}\n\nKind regards`)
  await submit.click()
  await expectStatus(dialog, 'licensed')
  await clickAway(dialog, 'Done')
  await expectStatus(await host.window(), 'licensed')
  await host.close()

  const again = await launch({ env })
  await expectStatus(await again.window(), 'licensed')
  expect(again.isDialogOpen()).toBe(false)
  await again.close()

  // Another computer with the same profile is not unlocked by it.
  const other = await launch({ env: { ...env, LICENSE_COMPUTER: 'Another PC' } })
  await expectStatus(await other.dialog(), 'unlicensed', 'none')
  await other.close()

  const later = await launch({ env: { ...env, LICENSE_CLOCK_OFFSET_MS: String(30 * DAY_MS) } })
  const ended = await later.dialog()
  await expectStatus(ended, 'locked', 'expired')
  await expect(ended.getByRole('heading', { name: /^Your certificate expired/ })).toBeVisible()
})
