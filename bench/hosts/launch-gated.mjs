import { app } from 'electron'
import { showFirstWindow } from './first-window.mjs'
import { createBenchGate } from './gate.mjs'
import { memoryAfterStart } from './memory.mjs'
import { fail, report } from './report.mjs'

const gate = createBenchGate()

app
  .whenReady()
  .then(async () => {
    const before = performance.now()
    const entitled = await gate.ensureLicensed()
    const decideMs = performance.now() - before
    if (!entitled) throw new Error('the launch was not licensed')
    const shownMs = await showFirstWindow()
    report({ shownMs, decideMs, ...(await memoryAfterStart()) })
  })
  .catch(fail)
