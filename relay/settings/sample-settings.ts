import { createSigningKey } from '../lease/signing-key.js'

/** For this folder's own tests: what must never be repeated. */
export const SECRET = 'hunter2-secret'

/** Settings of a relay for each store, with a signing key of their own. */
export async function createSampleSettings() {
  const { signingKey, keyId } = await createSigningKey()
  const sellAppSettings = {
    LICENSE_RELAY_PROVIDER: 'sellapp',
    LICENSE_RELAY_API_KEY: SECRET,
    LICENSE_RELAY_PRODUCT_ID: '67890',
    LICENSE_RELAY_APP_IDS: 'Margin Notes, Other',
    LICENSE_RELAY_SIGNING_KEY: signingKey,
  }
  const lemonSettings = {
    ...sellAppSettings,
    LICENSE_RELAY_PROVIDER: 'lemon-squeezy',
    LICENSE_RELAY_API_KEY: '',
    LICENSE_RELAY_STORE_ID: '12345',
  }
  return { sellAppSettings, lemonSettings, signingKey, keyId }
}
