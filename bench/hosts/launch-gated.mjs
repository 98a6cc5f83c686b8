import { app } from 'electron'
import { showFirstWindow } from './first-window.mjs'
import { createBenchGate } from './gate.mjs'
import { memoryAfterStart } from './memory.mjs'
import { fail, report } from './report.mjs'
import { threadTimeMs } from './thread-time.mjs'

/** Not in launches whose start is measured: to look at the count takes time too. */
const measuresWork = process.env.BENCH_WORK === '1'
const gate = createBenchGate()

app
  .whenReady()
  .then(async () => {
    const workBefore = measuresWork ? threadTimeMs() : null
    const before = performance.now()
    const entitled = await gate.ensureLicensed()
    const decideMs = performance.now() - before
    const workMs = workBefore === null ? null : threadTimeMs() - workBefore
    if (!entitled) throw new Error('the launch was not licensed')
    const shownMs = await showFirstWindow()
    report({ shownMs, decideMs, workMs, ...(await memoryAfterStart()) })
  })
  .catch(fail)
