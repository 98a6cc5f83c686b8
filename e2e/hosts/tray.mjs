// A host that lives in a tray: no window, and nobody who listens for `window-all-closed`. Its gate can be reached by tests.
import { app } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

const gate = createLicenseGate({
  provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: process.env.LICENSE_API_URL }),
  locale: 'en',
})

globalThis.gate = gate
globalThis.letIn = app.whenReady().then(() => gate.ensureLicensed())
