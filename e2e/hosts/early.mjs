// A host that opens its window as soon as it hears of the license, beside the dialog that still says so.
import path from 'node:path'
import { app, BrowserWindow } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

const gate = createLicenseGate({
  provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: process.env.LICENSE_API_URL }),
  locale: 'en',
})

gate.subscribe(({ entitled }) => {
  if (!entitled || BrowserWindow.getAllWindows().length > 1) return
  const window = new BrowserWindow({ width: 400, height: 300 })
  void window.loadFile(path.join(import.meta.dirname, 'index.html'))
})

app.whenReady().then(() => gate.ensureLicensed())
