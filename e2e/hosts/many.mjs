// A host with several windows, one of which asks for the license. Its gate can be reached by tests.
import path from 'node:path'
import { app, BrowserWindow } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

const gate = createLicenseGate({
  provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: process.env.LICENSE_API_URL }),
  locale: 'en',
})
globalThis.gate = gate

app.whenReady().then(async () => {
  for (const x of [0, 450]) {
    const window = new BrowserWindow({ x, y: 0, width: 400, height: 300 })
    await window.loadFile(path.join(import.meta.dirname, 'index.html'))
  }
})
