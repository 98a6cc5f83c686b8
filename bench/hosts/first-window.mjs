import { BrowserWindow } from 'electron'
import { sinceStart } from './report.mjs'

/** The host's first window, as small as it can be. Resolves when it is shown. */
export function showFirstWindow() {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  return new Promise((resolve) => {
    window.once('ready-to-show', () => {
      window.show()
      resolve(sinceStart())
    })
    window.loadURL('data:text/html,<title>Host</title><p>Ready')
  })
}
