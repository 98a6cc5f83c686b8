import { lemonSqueezy, lemonSqueezyDirectory } from 'license-gate/providers'
import { createLicenseRelay } from 'license-gate/relay'

export function createRelay(secrets: { readonly apiKey: string; readonly signingKey: string }) {
  return createLicenseRelay({
    provider: lemonSqueezy({ storeId: 12345, productId: 67890 }),
    // Only to list, free and find seats: the license API itself needs no secret.
    directory: lemonSqueezyDirectory({ apiKey: secrets.apiKey }),
    signingKey: secrets.signingKey,
    appIds: ['Margin Notes'],
    leaseDays: 14,
  })
}
