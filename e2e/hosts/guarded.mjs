// The start of the README on macOS, where a click on the Dock may come at any moment.
import path from 'node:path'
import { app, BrowserWindow } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

const gate = createLicenseGate({
  provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: process.env.LICENSE_API_URL }),
})

function createMainWindow() {
  const window = new BrowserWindow({ width: 400, height: 300 })
  void window.loadFile(path.join(import.meta.dirname, 'index.html'))
}

app.whenReady().then(async () => {
  if (!(await gate.ensureLicensed())) return app.quit()
  createMainWindow()
})
app.on('activate', gate.guard(createMainWindow))
