// Somebody answers for the store, with a certificate of his own. Tells whom the gate believes, and beside it whom the host's own
// session and Node do: so that an attack which does not work at all is not taken for one that was fended off.
import { app, session } from 'electron'
import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'

const { FORGED_URL, REAL_KEY, HOST_HOOKS } = process.env

/** What a careless host, or one that has been tampered with, may do to its own session. */
function letEverybodyIn() {
  session.defaultSession.setCertificateVerifyProc((_request, callback) => callback(0))
  session.defaultSession.webRequest.onBeforeRequest((_details, callback) => callback({}))
  session.defaultSession.webRequest.onHeadersReceived((details, callback) =>
    callback({ responseHeaders: details.responseHeaders, statusLine: 'HTTP/1.1 200 OK' }),
  )
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault()
    callback(true)
  })
}

async function isBelieved(send) {
  try {
    const body = new URLSearchParams({ license_key: REAL_KEY }).toString()
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const response = await send(`${FORGED_URL}/v1/licenses/validate`, { method: 'POST', headers, body })
    return (await response.json()).valid === true
  } catch {
    return false
  }
}

export async function look() {
  if (HOST_HOOKS) letEverybodyIn()
  const gate = createLicenseGate({
    provider: lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: FORGED_URL }),
    log: { write: () => undefined },
  })
  const before = await gate.open()
  const reply = await gate.activate(REAL_KEY)
  const checked = before.entitled ? await gate.revalidate() : reply
  return {
    packaged: app.isPackaged,
    gate: reply.ok ? 'granted' : reply.error.code,
    check: checked.ok ? 'granted' : checked.error.code,
    entitled: gate.snapshot.entitled,
    session: await isBelieved((url, init) => session.defaultSession.fetch(url, init)),
    node: await isBelieved(fetch),
  }
}
