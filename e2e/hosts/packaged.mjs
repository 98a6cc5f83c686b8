// A packed host that tries what a packed app must refuse, writes down what it saw, and ends. Its release fuses keep
// every debugger out, so it has to report by itself.
import { writeFileSync } from 'node:fs'
import { app, BrowserWindow } from 'electron'

async function look() {
  const { look: lookThere } = await import(process.env.FORGED_URL ? './besieged.mjs' : './inspected.mjs')
  return lookThere()
}

app.on('window-all-closed', () => undefined)
app
  .whenReady()
  .then(look)
  .catch((error) => ({ failed: String(error?.stack ?? error) }))
  .then((report) => {
    writeFileSync(process.env.REPORT_FILE, JSON.stringify(report))
    for (const window of BrowserWindow.getAllWindows()) window.destroy()
    app.exit(0)
  })
