import { app } from 'electron'
import { createLicenseGate, lemonSqueezy, relay, retired } from '../../main/index.js'

/** The code of docs/store-closing.md, compiled. */
export function closedStore() {
  const gate = createLicenseGate({
    provider: [
      relay({ url: 'https://license.example.com', publicKey: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }),
      retired(lemonSqueezy({ storeId: 12345, productId: 67890 })),
    ],
    links: { moved: 'https://example.com/your-license' },
  })

  app.whenReady().then(async () => {
    if (!(await gate.ensureLicensed())) app.quit()
  })
}
