// A host whose author changes, from one release to the next, how it asks the store and what the app is called. Tests reach its gate.
import { app } from 'electron'
import { createLicenseGate, lemonSqueezy, relay } from 'electron-license-gate/main'

const { LICENSE_API_URL: baseUrl, LICENSE_RELAY_URL: url, LICENSE_RELAY_PUBLIC_KEY: publicKey } = process.env
const provider = url ? relay({ url, publicKey }) : lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl })

globalThis.gate = createLicenseGate({ provider, ...JSON.parse(process.env.HOST_NAMES ?? '{}') })
app.on('window-all-closed', () => undefined)
