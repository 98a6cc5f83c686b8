// A small app in two versions: the first has a gate of its own, with electron-store; the second, its update, has ours.
import path from 'node:path'
import { app, BrowserWindow } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'
import Store from 'electron-store'

const baseUrl = process.env.LICENSE_API_URL
const settings = new Store()

async function ensureByOwnGate() {
  const body = new URLSearchParams({ license_key: process.env.HOST_KEY, instance_name: 'My laptop' })
  const answer = await fetch(`${baseUrl}/v1/licenses/activate`, { method: 'POST', body })
  const { activated, instance } = await answer.json()
  settings.set({ licenseKey: process.env.HOST_KEY, licenseInstanceId: instance.id, licenseValid: activated })
  return activated
}

function createGate() {
  return createLicenseGate({
    provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl }),
    locale: 'en',
    adopt: {
      read: async () => {
        const key = settings.get('licenseKey')
        return key === undefined ? null : { key, instanceId: settings.get('licenseInstanceId') }
      },
      forget: async () => settings.clear(),
    },
  })
}

const gate = process.env.HOST_VERSION === '1' ? null : createGate()
globalThis.gate = gate

app.whenReady().then(async () => {
  if (!(await (gate === null ? ensureByOwnGate() : gate.ensureLicensed()))) return app.quit()
  const window = new BrowserWindow({ width: 400, height: 300 })
  await window.loadFile(path.join(import.meta.dirname, 'index.html'))
})
