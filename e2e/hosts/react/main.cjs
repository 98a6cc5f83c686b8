// A host with React in its own window: the license is read and acted on there, over the bridge, with a real gate behind it.
const { app, BrowserWindow } = require('electron')
const { createLicenseGate, lemonSqueezy } = require('electron-license-gate/main')

const gate = createLicenseGate({
  provider: lemonSqueezy({
    storeId: 12345,
    productId: 67890,
    allowTestMode: true,
    baseUrl: process.env.LICENSE_API_URL,
  }),
  trialDays: Number(process.env.TRIAL_DAYS ?? 0),
  links: { buy: 'https://acme.example/buy' },
})

globalThis.licenseEvents = []
for (const event of ['activated', 'renewed', 'grace-started', 'confirmed', 'ended', 'deactivated'])
  gate.on(event, () => globalThis.licenseEvents.push(event))

app.on('window-all-closed', () => app.quit())
app.whenReady().then(async () => {
  await gate.open()
  const window = new BrowserWindow({
    width: 720,
    height: 720,
    webPreferences: {
      preload: process.env.HOST_PRELOAD,
      sandbox: true,
      contextIsolation: process.env.HOST_ISOLATION !== '0',
    },
  })
  window.removeMenu()
  const allowed = process.env.HOST_ALLOW
    ? { allow: process.env.HOST_ALLOW.split(',') }
    : { allowActions: true }
  gate.attach(window.webContents, { allowOrigin: new URL(process.env.HOST_URL).origin, ...allowed })
  await window.loadURL(process.env.HOST_URL)
})
