// A host with two products of their own licenses: one gate after the other, and one window that both would be attached to.
import path from 'node:path'
import { app, BrowserWindow } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

const gateOf = (name) =>
  createLicenseGate({
    provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: process.env.LICENSE_API_URL }),
    appId: `com.acme.${name}`,
    directory: path.join(app.getPath('userData'), name),
    brand: { name },
    locale: 'en',
  })
const gates = ['Studio', 'Sketch'].map(gateOf)

app.whenReady().then(async () => {
  for (const gate of gates) if (!(await gate.ensureLicensed())) return app.quit()
  const window = new BrowserWindow({ width: 400, height: 300 })
  const [studio, sketch] = gates
  studio.attach(window.webContents, { allowOrigin: 'file://' })
  try {
    sketch.attach(window.webContents, { allowOrigin: 'file://' })
  } catch (error) {
    globalThis.refusal = error.message
  }
  await window.loadFile(path.join(import.meta.dirname, 'index.html'))
})
