// A host that its own link, `acme://license?key=…`, may start. The gate takes the link from the start, or from a second one.
import path from 'node:path'
import { app, BrowserWindow } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

const isFirst = app.requestSingleInstanceLock()
if (!isFirst) app.quit()

const gate = createLicenseGate({
  provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: process.env.LICENSE_API_URL }),
  protocol: 'acme',
  locale: 'en',
})

app.whenReady().then(async () => {
  if (!isFirst) return
  if (!(await gate.ensureLicensed())) return app.quit()
  const window = new BrowserWindow({ width: 700, height: 500 })
  await window.loadFile(path.join(import.meta.dirname, 'index.html'))
})
