import { app } from 'electron'
import { createLicenseGate, relay } from 'electron-license-gate/main'

const gate = createLicenseGate({
  provider: relay({
    url: 'https://license.example.com',
    publicKey: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  }),
})

app.whenReady().then(async () => {
  if (!(await gate.ensureLicensed())) app.quit()
})
