import { app, BrowserWindow } from 'electron'
import { showFirstWindow } from './first-window.mjs'
import { nextWindowPainted } from './painted.mjs'
import { fail, report } from './report.mjs'

// An empty React page with one input, in a window like the dialog's.
app
  .whenReady()
  .then(async () => {
    await showFirstWindow()
    const rounds = []
    for (let round = 0; round < 2; round++) rounds.push(await openOnce())
    report({ firstMs: rounds[0], usableMs: rounds[1] })
  })
  .catch(fail)

async function openOnce() {
  const usable = nextWindowPainted('input')
  const window = new BrowserWindow({
    width: 460,
    height: 320,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  })
  window.once('ready-to-show', () => window.show())
  window.loadFile(process.env.BENCH_REACT_PAGE)
  const { usableMs } = await usable
  const closed = new Promise((resolve) => window.once('closed', resolve))
  window.destroy()
  await closed
  return usableMs
}
