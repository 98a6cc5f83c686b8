import { app } from 'electron'
import { showFirstWindow } from './first-window.mjs'
import { memoryAfterStart } from './memory.mjs'
import { fail, report } from './report.mjs'

app
  .whenReady()
  .then(async () => {
    const shownMs = await showFirstWindow()
    report({ shownMs, ...(await memoryAfterStart()) })
  })
  .catch(fail)
