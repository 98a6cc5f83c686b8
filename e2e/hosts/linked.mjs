// A host with a link of its own, `acme://license?key=…`: a second start hands it to the first one. Its gate can be reached by tests.
import path from 'node:path'
import { app, BrowserWindow } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

const isFirst = app.requestSingleInstanceLock()
if (!isFirst) app.quit()

const gate = createLicenseGate({
  provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: process.env.LICENSE_API_URL }),
  locale: 'en',
})
globalThis.gate = gate

app.on('second-instance', (_event, argv) => {
  gate.applyUrl(argv.find((text) => text.startsWith('acme://')) ?? '')
})

app.whenReady().then(async () => {
  if (!isFirst) return
  const window = new BrowserWindow({ width: 700, height: 500 })
  await window.loadFile(path.join(import.meta.dirname, 'index.html'))
})
