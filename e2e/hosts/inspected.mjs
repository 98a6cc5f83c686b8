// What a packed app makes of test keys, plain http and a secret, and whether its dialog comes up.
import { app } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'
import { sellApp } from 'license-gate/providers'

const STORE = 'https://license-store.invalid'
const ids = { storeId: 12345, productId: 67890 }
const storeUrl = process.env.STORE_URL

/** Stands in for the internet: the gate sees an https store, the requests reach the local one. */
const viaLocalStore = (input, init) => fetch(String(input).replace(STORE, storeUrl), init)

function refusalOf(make) {
  try {
    make().dispose()
    return null
  } catch (error) {
    return `${error.name}: ${error.message}`
  }
}

export async function look() {
  const plainHttp = refusalOf(() =>
    createLicenseGate({ provider: lemonSqueezy({ ...ids, baseUrl: storeUrl }) }),
  )
  const secret = refusalOf(() =>
    createLicenseGate({ provider: sellApp({ apiKey: 'secret-of-the-store', productId: 67890 }) }),
  )
  const gate = createLicenseGate({
    provider: lemonSqueezy({ ...ids, baseUrl: STORE, allowTestMode: true }),
    fetch: viaLocalStore,
  })
  const opened = await gate.open()
  const testKey = await gate.activate(process.env.TEST_KEY)
  const realKey = opened.entitled ? null : await gate.activate(process.env.REAL_KEY)
  return {
    packaged: app.isPackaged,
    asar: app.getAppPath().endsWith('.asar'),
    plainHttp,
    secret,
    openedAs: opened.state.status,
    testKey: testKey.ok ? 'granted' : testKey.error.code,
    realKey: realKey === null ? null : realKey.ok ? 'granted' : realKey.error.code,
    dialogTitle: await titleOfDialog(gate),
    diagnostics: gate.diagnostics(),
  }
}

async function titleOfDialog(gate) {
  const created = new Promise((resolve) =>
    app.once('browser-window-created', (_event, window) => resolve(window)),
  )
  void gate.showDialog()
  const window = await created
  await new Promise((resolve) => window.webContents.once('did-finish-load', resolve))
  return window.webContents.executeJavaScript(`new Promise((resolve) => {
    const look = () => {
      const title = document.querySelector('h1')
      if (title) resolve(title.textContent)
      else setTimeout(look, 10)
    }
    look()
  })`)
}
