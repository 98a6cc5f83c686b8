// A host that starts itself again once it is let in, as after a change of settings. The second run writes down what it saw.
import { writeFileSync } from 'node:fs'
import { app, BrowserWindow } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

const isAgain = process.argv.includes('--again')
const gate = createLicenseGate({
  provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: process.env.LICENSE_API_URL }),
  protocol: 'acme',
  locale: 'en',
})

app.whenReady().then(async () => {
  const isLetIn = await gate.ensureLicensed()
  if (isAgain) {
    const windows = BrowserWindow.getAllWindows().length
    writeFileSync(process.env.REPORT_FILE, JSON.stringify({ isLetIn, windows }))
  } else if (isLetIn) app.relaunch({ args: [...process.argv.slice(1), '--again'] })
  app.quit()
})
