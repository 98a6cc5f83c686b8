// The smallest host there is: the first block of the README, in CommonJS.
const { app, BrowserWindow } = require('electron')
const { createLicenseGate, lemonSqueezy } = require('electron-license-gate/main')

const gate = createLicenseGate({
  provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: process.env.LICENSE_API_URL }),
})

app.whenReady().then(async () => {
  if (!(await gate.ensureLicensed())) return app.quit()
  const window = new BrowserWindow({ width: 400, height: 300 })
  await window.loadFile('index.html')
})
