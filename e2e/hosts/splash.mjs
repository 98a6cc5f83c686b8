// A host with a splash screen that is always on top until the app is let in; its own window comes after that.
import path from 'node:path'
import { app, BrowserWindow } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

const gate = createLicenseGate({
  provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: process.env.LICENSE_API_URL }),
  locale: 'en',
})

app.whenReady().then(async () => {
  const look = { width: 900, height: 700, frame: false, backgroundColor: '#2c3e50' }
  const splash = new BrowserWindow({ ...look, alwaysOnTop: true })
  gate.subscribe(({ entitled }) => {
    if (entitled && !splash.isDestroyed()) splash.destroy()
  })
  if (!(await gate.ensureLicensed({ parent: null }))) return app.quit()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const window = new BrowserWindow({ width: 400, height: 300 })
  await window.loadFile(path.join(import.meta.dirname, 'index.html'))
})
