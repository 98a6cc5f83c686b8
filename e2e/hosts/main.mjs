// The smallest host there is: the first block of the README, as an ES module.
import { app, BrowserWindow } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

const gate = createLicenseGate({
  provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: process.env.LICENSE_API_URL }),
})

app.whenReady().then(async () => {
  if (!(await gate.ensureLicensed())) return app.quit()
  // A host may well do something slow before its window comes.
  await new Promise((resolve) => setTimeout(resolve, 50))
  const window = new BrowserWindow({ width: 400, height: 300 })
  await window.loadFile('index.html')
})
