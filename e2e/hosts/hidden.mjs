// A host whose window is there, hidden, before the gate opens, as when an app starts at login. It has no `window-all-closed`.
import path from 'node:path'
import { app, BrowserWindow } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

const gate = createLicenseGate({
  provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: process.env.LICENSE_API_URL }),
  locale: 'en',
})

app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 400, height: 300, show: false })
  await window.loadFile(path.join(import.meta.dirname, 'index.html'))
  if (!(await gate.ensureLicensed({ parent: window }))) return app.quit()
  window.show()
})
