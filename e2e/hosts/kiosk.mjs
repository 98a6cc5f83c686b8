// A host with one window for the whole screen, which is always on top, and there before the gate opens.
import path from 'node:path'
import { app, BrowserWindow } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

const gate = createLicenseGate({
  provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: process.env.LICENSE_API_URL }),
  locale: 'en',
})

globalThis.letIn = app.whenReady().then(async () => {
  const window = new BrowserWindow({
    fullscreen: true,
    kiosk: true,
    alwaysOnTop: true,
    backgroundColor: '#2c3e50',
  })
  await window.loadFile(path.join(import.meta.dirname, 'index.html'))
  const isLetIn = await gate.ensureLicensed({ parent: BrowserWindow.getFocusedWindow() })
  if (!isLetIn) app.quit()
  return isLetIn
})
