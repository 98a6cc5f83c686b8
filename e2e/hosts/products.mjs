// A host that sells two products with a gate for each, in one profile. Its gates can be reached by tests.
import { app } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

const baseUrl = process.env.LICENSE_API_URL
const gateOf = (productId, appId) =>
  createLicenseGate({ provider: lemonSqueezy({ storeId: 12345, productId, baseUrl }), appId })

globalThis.createGate = gateOf
globalThis.gates = { writer: gateOf(67890), painter: gateOf(99999), extras: gateOf(67890, 'extras') }
app.on('window-all-closed', () => undefined)
